import {clean, escaped} from '../../terminal/clean.js';

/** Text from the command line, fit to stand in a message: in quotes, cut where it is long, what is invisible escaped. */
export function quoted(text: string, most = 60): string {
	const whole = escaped(text);
	const cut = clean(whole, most);
	return `"${cut === whole ? cut : `${cut}...`}"`;
}

/** A message as one line of sane length: its beginning and its end, which say what was got and what is allowed. */
export function oneLine(message: string, most = 600): string {
	const line = escaped(message).trim();
	if (line.length <= most) return line;
	const half = Math.floor(most / 2) - 3;
	const characters = Array.from(line);
	return `${characters.slice(0, half).join('')} ... ${characters.slice(-half).join('')}`;
}
