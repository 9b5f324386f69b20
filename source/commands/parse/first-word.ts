import {InputError} from '../../engine/errors.js';
import {nearest} from '../../engine/nearest.js';
import {problems} from '../../engine/problems/index.js';
import {fileHint, isPath} from '../own/module/path.js';
import {commands, namedCommands} from './command-table.js';
import {quoted} from './quoted.js';

/** Throws `InputError`, with the nearest command or problem, for a first word that is neither. */
export function checkFirstWord(word: string): void {
	const ids = Object.keys(problems);
	if (ids.includes(word) || isPath(word)) return;
	const names = namedCommands.map(id => commands[id].name);
	const guess = nearest(word, [...names, ...ids]);
	const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
	const meant = fileHint(word);
	if (meant !== undefined) throw new InputError(`Unknown command or problem ${quoted(word)}. ${meant}`);
	throw new InputError(
		`Unknown command or problem ${quoted(word)}.${hint} Commands: ${names.join(', ')}. Problems: ${ids.join(', ')}.`,
	);
}
