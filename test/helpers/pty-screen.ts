import type headless from '@xterm/headless';

/** A colour as the program asked for it: the default, an entry of the palette (0–255), or 0xRRGGBB. */
export type CellColor = 'default' | {readonly palette: number} | {readonly rgb: number};

/** What one cell of the screen shows. */
export type Cell = {
	/** Its character; a blank is a space, the right half of a wide character the empty string. */
	readonly glyph: string;
	readonly foreground: CellColor;
	readonly background: CellColor;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly inverse: boolean;
	readonly underline: boolean;
};

/** A cell of the part that is in view, counted from 0; undefined outside of it. */
export function cellAt(screen: headless.Terminal, column: number, row: number): Cell | undefined {
	if (row < 0 || row >= screen.rows) return undefined;
	const {active} = screen.buffer;
	const cell = active.getLine(active.baseY + row)?.getCell(column);
	if (cell === undefined) return undefined;
	const color = (isDefault: boolean, isRgb: boolean, value: number): CellColor =>
		isDefault ? 'default' : isRgb ? {rgb: value} : {palette: value};
	return {
		glyph: cell.getWidth() === 0 ? '' : cell.getChars() || ' ',
		foreground: color(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
		background: color(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
		bold: cell.isBold() !== 0,
		dim: cell.isDim() !== 0,
		inverse: cell.isInverse() !== 0,
		underline: cell.isUnderline() !== 0,
	};
}

/** The lines in view, without trailing blanks. */
export function lines(screen: headless.Terminal): string[] {
	const {active} = screen.buffer;
	return Array.from(
		{length: screen.rows},
		(_, row) =>
			active
				.getLine(active.baseY + row)
				?.translateToString(true)
				.trimEnd() ?? '',
	);
}

/** A picture of the screen for a failure's message. */
export function show(screen: headless.Terminal): string {
	const edge = `+${'-'.repeat(screen.cols)}+`;
	return [edge, ...lines(screen).map(line => `|${line.padEnd(screen.cols)}|`), edge].join('\n');
}
