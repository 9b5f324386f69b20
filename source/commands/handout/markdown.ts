/** Text as Markdown shows it: nothing in it means anything. Line breaks are blanks. */
export function plain(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replaceAll(/[\\`*_[\]{}#|~$^!]/g, String.raw`\$&`)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`)
		.replace(/^([-+=:])/, String.raw`\$1`);
}

/** Lines as they are, in a fence that is longer than any in them. */
export function fenced(lines: readonly string[]): string {
	const ticks = lines.flatMap(line => line.match(/`+/g) ?? []).map(run => run.length);
	const fence = '`'.repeat(Math.max(3, ...ticks.map(count => count + 1)));
	return [`${fence}text`, ...lines.map(line => line.trimEnd()), fence].join('\n');
}

/** A picture, by its path from the document. */
export const pictured = (words: string, path: readonly string[]): string =>
	`![${plain(words)}](${path.map(part => encodeURIComponent(part).replaceAll(/[!'()*]/g, escapedByte)).join('/')})`;

const escapedByte = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** A table; all cells are text. */
export function tabled(titles: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(titles.map(plain)), line(titles.map(() => '---')), ...rows.map(row => line(row.map(plain)))].join('\n');
}

/** Points of a list, a line each; they are Markdown already. */
export const listed = (points: readonly string[]): string => points.map(point => `- ${point}`).join('\n');
