import {InputError, unknownName} from '../../engine/errors.js';
import {nearest} from '../../engine/nearest.js';
import {type Command, type CommandId, commands, namedCommands, type RunnableId} from './command-table.js';
import {type FlagName, flagOf, flagsOf} from './flag-table.js';
import {quoted} from './quoted.js';
import {type FlagToken, type Token, tokenize} from './tokens.js';

/** A command line understood: every name in it is known and fits the command; no value has been read yet. */
export type Arguments = {
	readonly command: RunnableId;
	/** The one word after the command, if any. */
	readonly word?: string;
	/** Values as written, by flag. */
	readonly values: Readonly<Partial<Record<FlagName, string>>>;
	/** Values of `--racer`, in order. */
	readonly racer: readonly string[];
	/** Values of `--let`, in order. */
	readonly letting: readonly string[];
	/** What is done with the examples of `--data`. */
	readonly standardize: boolean;
	readonly dropMissing: boolean;
	readonly history: boolean;
	readonly story: boolean;
	readonly mouse: boolean;
	readonly screenReader: boolean;
	/** `--continue`, and whether anything is remembered: not with `--no-memory`. */
	readonly goesOn: boolean;
	readonly memory: boolean;
	/** Whether scenes ask: not with `--no-quiz`. */
	readonly quiz: boolean;
	readonly notes: boolean;
};

/** What meow says of no flags at all. */
const noFlags: Omit<Arguments, 'command' | 'word'> = {
	values: {},
	racer: [],
	letting: [],
	standardize: false,
	dropMissing: false,
	history: false,
	story: false,
	mouse: true,
	screenReader: false,
	goesOn: false,
	memory: true,
	quiz: true,
	notes: false,
};

/** What is asked for: to run a command, or to be told about one. */
export type Request =
	| {readonly kind: 'help'; readonly command: CommandId}
	| {readonly kind: 'version'}
	| ({readonly kind: 'run'} & Arguments);

const dashed = (names: readonly string[]) => [...names, 'help'].map(name => `--${name}`).join(', ');

function unknownFlag(command: CommandId, {written, name}: Extract<Token, {kind: 'unknown'}>): InputError {
	const known = flagsOf(command);
	// --no-color is --color never elsewhere, --mouse the opposite of --no-mouse.
	const guess =
		nearest(name, known) ?? nearest(name.replace(/^no-/, ''), known) ?? known.find(one => one === `no-${name}`);
	const hint = guess === undefined ? '' : ` Did you mean "--${guess}"?`;
	return new InputError(`Unknown flag ${quoted(written)}.${hint} Known: ${dashed(known)}.`);
}

function misplacedFlag(command: CommandId, name: string, takers: readonly CommandId[]): InputError {
	const owners = takers
		.map(id => commands[id].title)
		.join(', ')
		.replace(/, (?=[^,]*$)/, ' and ');
	const taken = dashed(flagsOf(command));
	return new InputError(
		`${commands[command].title} does not take --${name}: it is a flag of ${owners}. Allowed here: ${taken}.`,
	);
}

function checkFlag(command: CommandId, {name, value}: FlagToken, seen: Set<FlagName>): void {
	const flag = flagOf(name);
	if (!flag.commands.includes(command)) throw misplacedFlag(command, name, flag.commands);
	if (seen.has(name) && !flag.repeatable) throw new InputError(`--${name} is given twice: give it once.`);
	seen.add(name);
	if (flag.placeholder === undefined) {
		if (value === undefined) return;
		throw new InputError(`--${name} takes no value, got ${quoted(value)}: write --${name}, or leave it out.`);
	}
	const form = `write --${name} ${flag.placeholder.replace(/(?<!\.)$/, '.')}`;
	if (value === undefined) throw new InputError(`--${name} has no value: ${form}`);
	if (value === '') throw new InputError(`--${name} is empty: ${form}`);
}

function checkWords(command: Command, words: readonly string[]): void {
	if (words.length < 2) return;
	const form = command.words ? `one of ${command.words.join(', ')}` : `one ${command.word}`;
	throw new InputError(
		`Unexpected word ${quoted(words[1]!)}: ${command.title} takes ${form}, and ${quoted(words[0]!)} is given already.`,
	);
}

/** Of a command line that gives a formula: one that begins with a minus sign is a word as any other. */
function formulaAsWord([first]: readonly string[]): (token: Token) => Token {
	return token =>
		first === 'gradient' && token.kind === 'unknown' && !token.text.startsWith('--')
			? {kind: 'word', text: token.text}
			: token;
}

/** The command that `help WORD` asks about; the program as a whole without a word. */
function helped(word: string | undefined): CommandId {
	if (word === undefined) return 'dashboard';
	const command = namedCommands.find(id => commands[id].name === word);
	const names = namedCommands.map(id => commands[id].name);
	if (command === undefined) throw unknownName('command', word, names);
	return command;
}

/**
 * Reads a command line's names; throws `InputError` for what is not known, given twice or without its value.
 * `isKnown` says whether a first word that is no command may stand there; it throws where not.
 */
export async function parseArguments(
	args: readonly string[],
	isKnown: (word: string) => void | Promise<void>,
): Promise<Request> {
	const tokens = tokenize(args).map(formulaAsWord(args));
	const words = tokens.flatMap(token => (token.kind === 'word' ? [token.text] : []));
	const named = namedCommands.find(id => commands[id].name === words[0]);
	const command = named ?? 'dashboard';
	if (named) words.shift();
	const given = tokens.filter(token => token.kind === 'flag');
	const questions = tokens.filter(token => token.kind === 'question');
	const question = questions.find(({name}) => name === 'help') ?? questions[0];
	if (question) {
		if (question.value !== undefined)
			throw new InputError(`${question.written} takes no value: write ${question.written}.`);
		return question.name === 'help' ? {kind: 'help', command} : {kind: 'version'};
	}
	const unknown = tokens.find(token => token.kind === 'unknown');
	if (unknown) throw unknownFlag(command, unknown);
	if (!named && words.length > 0) await isKnown(words[0]!);
	const seen = new Set<FlagName>();
	for (const token of given) checkFlag(command, token, seen);
	checkWords(commands[command], words);
	if (command === 'help') return {kind: 'help', command: helped(words[0])};
	// meow is loaded when there is something for it to read: help and the bare dashboard must be quick.
	const read = given.length === 0 ? noFlags : (await import('./meow-flags.js')).meowFlags(given);
	const word = words[0];
	return {kind: 'run', command, ...(word === undefined ? {} : {word}), ...read};
}
