import {type Command, type CommandId, commands, namedCommands} from './parse/command-table.js';
import {type FlagName, flagOf, flagsOf} from './parse/flag-table.js';
import {wrapped} from './print/text-width.js';

const columns = 80;
const indent = '  ';

/** A flag as help and the README write it: with what stands for its value. */
export function flagHead(name: FlagName): string {
	const {placeholder} = flagOf(name);
	return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}

/** A flag in lines: what it is called, then what it means and its default, in a column of its own. */
function flagLines(name: FlagName, column: number): string[] {
	const {meaning, fallback} = flagOf(name);
	const text = fallback === undefined ? meaning : `${meaning} (${fallback})`;
	const head = indent + flagHead(name);
	const [first = '', ...rest] = wrapped(text, columns - column).map(line => ' '.repeat(column) + line);
	return head.length + 2 <= column ? [head.padEnd(column) + first.trimStart(), ...rest] : [head, first, ...rest];
}

/** Pairs in two columns. */
function pairs(rows: readonly (readonly [string, string])[]): string[] {
	const column = Math.max(...rows.map(([left]) => left.length)) + indent.length + 2;
	return rows.map(([left, right]) => (indent + left).padEnd(column) + right);
}

function usageLines(command: CommandId): string[] {
	if (command === 'dashboard') {
		return [
			'Race gradient-descent optimizers down an error surface, live in the terminal.',
			'',
			'Usage',
			...pairs(Object.values(commands).map(({usage, summary}) => [usage, summary] as const)),
			'',
			`${indent}PROBLEM is toy unless named. optim-race list says what there is.`,
		];
	}
	const {usage, summary, word, words}: Command = commands[command];
	const known = command === 'help' ? namedCommands.map(id => commands[id].name) : words;
	const said = `${word.toUpperCase()} is ${known?.join(', ')}, or none for all.`;
	const choices = known ? ['', ...wrapped(said, columns - indent.length).map(line => indent + line)] : [];
	return [`${summary[0]!.toUpperCase()}${summary.slice(1)}.`, '', 'Usage', indent + usage, ...choices];
}

/** What `--help` prints: at most 80 columns of ASCII. */
export function helpText(command: CommandId): string {
	const names = flagsOf(command);
	const lines = [
		...usageLines(command),
		'',
		'Flags (and their defaults)',
		...names.flatMap(name => flagLines(name, 24)),
		...pairs([
			['--help, -h          ', 'this'],
			['--version, -v       ', 'which version this is'],
		]),
		'',
		'Examples',
		...commands[command].examples.map(example => indent + example),
	];
	if (command === 'dashboard') lines.push('', 'In the dashboard, ? shows every key; so does optim-race list keys.');
	const {notes = []}: Command = commands[command];
	for (const note of notes) lines.push('', ...wrapped(note, columns));
	if (['list', 'gradient', 'help'].includes(command)) return lines.join('\n');
	lines.push(
		'',
		'A SPEC is an optimizer and what is special about it; optim-race list optimizers',
		'has the keys of each.',
	);
	return lines.join('\n');
}
