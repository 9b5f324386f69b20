import {clean} from '../terminal/clean.js';

/** Text from the command line, fit to stand in a message: cleaned, in quotes, cut where it is long. */
export function quoted(text: string, most = 60): string {
	const cleaned = clean(text);
	const cut = clean(cleaned, most);
	return `"${cut === cleaned ? cut : `${cut}...`}"`;
}

/** A message as one line of sane length: its beginning and its end, which say what was got and what is allowed. */
export function oneLine(message: string, most = 600): string {
	// Controls go one by one: what somebody else's message quotes may begin a sequence that would take the rest along.
	const line = clean(message.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '')).trim();
	if (line.length <= most) return line;
	const half = Math.floor(most / 2) - 3;
	const characters = Array.from(line);
	return `${characters.slice(0, half).join('')} ... ${characters.slice(-half).join('')}`;
}
