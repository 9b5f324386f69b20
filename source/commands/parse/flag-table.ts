import type {Model} from '../../engine/models/model.js';
import {clocks, raceDefaults} from '../../engine/setup/setup.js';
import type {ColorDepth} from '../../render/cells/capabilities.js';
import {glyphLevels} from '../../render/cells/capabilities.js';
import type {Palette} from '../../render/cells/palette.js';
import type {ThemeName} from '../../render/cells/theme.js';
import type {CommandId} from './command-table.js';

/** One flag, as parsing, help, the README and errors need to know it. How its value is read stands in flag-values.ts. */
export type Flag = {
	/** What stands for the value in help; a flag without one is a switch. */
	readonly placeholder?: string;
	readonly meaning: string;
	/** The default as a person reads it. */
	readonly fallback?: string;
	/** Whether it may be given more than once. */
	readonly repeatable?: true;
	/** Which commands take it. */
	readonly commands: readonly CommandId[];
};

// Lists that are short and fixed stand here and not with those who use them, so that help loads none of these.
export const colors = ['auto', 'never', '16', '256', 'truecolor'] as const satisfies readonly (
	| ColorDepth
	| 'auto'
	| 'never'
)[];
export const charsets = ['auto', 'unicode', 'ascii'] as const;
export const glyphChoices = ['auto', ...glyphLevels] as const;
export const palettes = ['viridis', 'cividis', 'magma', 'grey'] as const satisfies readonly Palette[];
export const themes = ['dark', 'light', 'terminal'] as const satisfies readonly ThemeName[];
export const formats = ['table', 'json', 'csv'] as const;
export const models = ['sigmoid', 'logistic', 'linear'] as const satisfies readonly Model[];
export const recordVersions = ['3', '2'] as const;

/** Ticks raced where nobody says how many. */
export const defaultTicks = 1000;

const race: readonly CommandId[] = ['dashboard', 'run', 'sweep'];
/** Those that show a dashboard. */
const shown: readonly CommandId[] = ['dashboard', 'lecture', 'exercise'];

/** Every flag by its name, in the order of help. */
export const flags = {
	function: {
		placeholder: 'EXPR',
		meaning:
			'race on a formula of your own, of one to ten parameters, in quotes; optim-race help gradient says how one is written',
		commands: race,
	},
	domain: {
		placeholder: 'x=a..b,...',
		meaning: 'of the formula: a stretch for every parameter, in their order',
		fallback: '-5..5 each, which may be left',
		commands: race,
	},
	let: {
		placeholder: 'NAME=VALUE',
		meaning: 'a constant of the formula; repeatable, or several as a=1,b=2',
		repeatable: true,
		commands: [...race, 'gradient'],
	},
	data: {
		placeholder: 'FILE|-',
		meaning:
			'fit a model to a table: .csv, .tsv or .jsonl, each also .gz, or CSV on stdin; a weight for each input, then the bias, from 0; the loss is the mean',
		commands: race,
	},
	'target-column': {
		placeholder: 'NAME',
		meaning: 'of the data: what is to be told from the inputs',
		fallback: 'the last column',
		commands: race,
	},
	columns: {
		placeholder: 'a,b',
		meaning: 'of the data: the inputs, in this order',
		fallback: 'all but the target',
		commands: race,
	},
	model: {
		placeholder: models.join('|'),
		meaning: 'of the data: squared error of a sigmoid; cross-entropy of one; least squares',
		fallback: 'sigmoid',
		commands: race,
	},
	positive: {
		placeholder: 'WORD',
		meaning: 'of the data: the word of the target that counts as 1, where it has two',
		commands: race,
	},
	standardize: {meaning: 'of the data: every input to mean 0 and deviation 1', commands: race},
	'drop-missing': {meaning: 'of the data: leave rows out that lack a value, empty or NA', commands: race},
	'hold-out': {
		placeholder: 'SHARE',
		meaning:
			'of the examples of any problem that has some: hold so many out, by the seed, and race on the rest; accuracy and a second curve are of those held out',
		fallback: 'none',
		commands: race,
	},
	racers: {
		placeholder: 'a,b,...',
		meaning: 'who races, by id',
		fallback: "gd,momentum,nag,adagrad,rmsprop,adam; the problem's own field where it has one",
		commands: race,
	},
	racer: {
		placeholder: 'SPEC',
		meaning:
			'one lane more, as adam:lr=0.05,batch=10,start=-4/0; repeatable; without --racers it replaces the default field',
		repeatable: true,
		commands: race,
	},
	lr: {
		placeholder: 'RATE',
		meaning: 'learning rate of every lane that names none and has one',
		fallback: "the problem's, by optimizer",
		commands: ['dashboard', 'run'],
	},
	start: {
		placeholder: 'a,b',
		meaning: 'where every lane begins that names no start',
		fallback: "the problem's",
		commands: race,
	},
	steps: {
		placeholder: 'N',
		meaning: 'ticks of the clock to race; the dashboard pauses there',
		fallback: `${defaultTicks}; the dashboard goes on`,
		commands: race,
	},
	clock: {
		placeholder: clocks.join('|'),
		meaning:
			'what a tick grants each lane: one update; one pass over the data; as many example evaluations as there are examples',
		fallback: raceDefaults.clock,
		commands: race,
	},
	tolerance: {
		placeholder: 'T',
		meaning: 'the finish: |gap| at most T, above 0 and below 1',
		fallback: String(raceDefaults.tolerance),
		commands: race,
	},
	patience: {
		placeholder: 'K',
		meaning: 'updates a lane must stay there',
		fallback: String(raceDefaults.patience),
		commands: race,
	},
	seed: {
		placeholder: 'N',
		meaning: 'everything random derives from it',
		fallback: String(raceDefaults.seed),
		commands: race,
	},
	target: {
		placeholder: 'LOSS',
		meaning: 'the finish is a loss: at it or under it; nobody is out for being lower',
		fallback: 'L*, the least loss; the best found where that is not known',
		commands: race,
	},
	format: {placeholder: formats.join('|'), meaning: 'what to print', fallback: 'table', commands: ['run', 'sweep']},
	history: {meaning: 'with json or csv: loss and parameters at every tick', commands: ['run']},
	story: {meaning: 'tell the race in a few sentences, below the table or in json', commands: ['run']},
	board: {
		placeholder: 'SCENE',
		meaning: "print a scene's board, all its pages, and nothing else",
		commands: ['lecture'],
	},
	notes: {
		meaning: 'print what a teacher says, watches for and asks, with the answers, and the time it takes',
		commands: ['lecture'],
	},
	handout: {
		placeholder: 'FILE.md',
		meaning:
			'write all scenes, or the one named, as a document: pictures in FILE-pictures beside it, answers at the end; what is there is replaced',
		commands: ['lecture'],
	},
	color: {
		placeholder: colors.join('|'),
		meaning: 'how many colours; wins over NO_COLOR, FORCE_COLOR, COLORTERM and TERM',
		fallback: 'auto',
		commands: ['dashboard', 'run', 'sweep', 'lecture', 'exercise', 'list', 'gradient'],
	},
	charset: {
		placeholder: charsets.join('|'),
		meaning: 'which characters; wins over LC_ALL, LC_CTYPE and LANG',
		fallback: 'auto',
		commands: ['dashboard', 'run', 'sweep', 'lecture', 'exercise', 'list', 'gradient'],
	},
	palette: {
		placeholder: palettes.join('|'),
		meaning: 'colours of the landscape',
		fallback: 'viridis',
		commands: shown,
	},
	glyphs: {
		placeholder: glyphChoices.join('|'),
		meaning:
			'how fine: half blocks; lines in braille; octants, which only the newest terminals draw. auto: fine. In ASCII all are one',
		fallback: 'auto',
		commands: shown,
	},
	'screen-reader': {
		meaning: 'words, line by line, instead of a drawing or a table; also INK_SCREEN_READER=true',
		commands: ['dashboard', 'run', 'sweep', 'lecture', 'exercise'],
	},
	theme: {
		placeholder: themes.join('|'),
		meaning:
			"the ground: dark and light, for bright rooms, paint every cell; with 16 colours or none it is always the terminal's own",
		fallback: 'dark',
		commands: shown,
	},
	fps: {placeholder: 'N', meaning: 'frames a second, 1 to 120', fallback: '30, 15 over SSH', commands: shown},
	speed: {placeholder: 'N', meaning: 'ticks a second at first, 1 to 10000', fallback: '10', commands: ['dashboard']},
	'no-mouse': {meaning: 'leave the mouse to the terminal, to select text with it', commands: shown},
	continue: {meaning: 'go on at the scene that was open last', commands: ['lecture']},
	'no-quiz': {meaning: 'show without asking: every question with its answer', commands: ['lecture']},
	'no-memory': {meaning: 'keep no progress, and look at none', commands: ['lecture', 'exercise']},
	record: {
		placeholder: 'FILE',
		meaning: 'record what the terminal gets, as an asciicast; what is in the file is replaced',
		commands: shown,
	},
	'record-version': {
		placeholder: recordVersions.join('|'),
		meaning: 'of the asciicast; asciinema before 3 plays only 2',
		fallback: '3',
		commands: shown,
	},
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;

export const flagNames = Object.keys(flags) as FlagName[];

/** The row of a flag. */
export const flagOf = (name: FlagName): Flag => flags[name];

/** The flags a command takes, in the order of help. */
export function flagsOf(command: CommandId): FlagName[] {
	return flagNames.filter(name => (flags[name].commands as readonly CommandId[]).includes(command));
}
