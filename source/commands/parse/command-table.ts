import type {Arguments} from './arguments.js';
import {listSections} from './list-sections.js';

/** One thing optim-race does, as help, parsing and errors need to know it. */
export type Command = {
	/** Its first word on the command line; the dashboard has none. */
	readonly name: string;
	/** How it stands in a sentence: "run does not take --fps". */
	readonly title: string;
	readonly usage: string;
	/** One line of at most 60 columns. */
	readonly summary: string;
	/** What the one word it takes is, and the words allowed where they are few. */
	readonly word: string;
	readonly words?: readonly string[];
	readonly examples: readonly string[];
	/** More that help says, a paragraph each. */
	readonly notes?: readonly string[];
	/** Gets what does it, when it is the one to run; help is a question and has none. */
	readonly load?: () => Promise<(given: Arguments) => Promise<void>>;
};

const moduleNote =
	'PROBLEM may be the path of an ES module, as ./my-problem.mjs, or .js, .mts, .ts: its default export is a problem, its export optimizers a list of optimizers, and what it imports from optim-race makes them. It is a program and runs with all your rights.';

/** Every command, in the order of help; the first is what runs without a command. One more: its file, and its row here. */
export const commands = {
	dashboard: {
		name: '',
		title: 'the dashboard',
		usage: 'optim-race [PROBLEM]',
		summary: 'the dashboard; one report where none can be shown',
		word: 'PROBLEM',
		examples: [
			'optim-race',
			'optim-race valley --racers gd,momentum',
			'optim-race toy --steps 300 | less',
			'optim-race --function "x^2 + 10*y^2"',
			'optim-race ./my-problem.mjs',
		],
		notes: [moduleNote],
		load: async () => (await import('../dashboard/dashboard.js')).dashboard,
	},
	run: {
		name: 'run',
		title: 'run',
		usage: 'optim-race run [PROBLEM]',
		summary: 'race without a dashboard and print the result',
		word: 'PROBLEM',
		examples: [
			'optim-race run valley --steps 100',
			'optim-race run toy --racers gd,adam --racer adam:lr=0.5,name=fast',
			'optim-race run sparse --clock epochs --racer gd:batch=10,shuffle=on',
			'optim-race run toy --start -4,0 --format json --history',
			'optim-race run --function "x^2 + a*y^2" --let a=9 --domain x=-3..3,y=-2..2',
			'optim-race run mccormick --target -1.9',
			'optim-race run ./my-problem.mjs --racers adam,mine',
		],
		notes: [moduleNote],
		load: async () => (await import('../run/run.js')).run,
	},
	sweep: {
		name: 'sweep',
		title: 'sweep',
		usage: 'optim-race sweep [PROBLEM]',
		summary: 'look for the best learning rate of every racer',
		word: 'PROBLEM',
		examples: [
			'optim-race sweep valley --steps 300',
			'optim-race sweep sparse --racers gd,adam --clock epochs',
			'optim-race sweep toy --racer adam:batch=1,name=sgd-adam --format csv',
			'optim-race sweep --function "x^4 - 3*x^2 + x" --steps 300',
		],
		notes: [
			moduleNote,
			'Every racer is raced alone at its present rate and at 36 rates from 1e-4 to 10, close to evenly on a logarithmic scale; then round the best three, again while the best gets better by over a tenth, 60 in all at most. Its score is the tick at which it settled; of who did not finish, ticks*(1 + |gap|); none of who diverged. Among equals the present rate stays, else the middle one is taken.',
			'--format json: problem, clock, ticks, tolerance, patience, seed, command (a line that races everyone at its best) and racers, from best to worst, each {rank, name, optimizer, rate, band: {low, high}, status, settled, gap, loss, score, trials: [{rate, status, settled, gap, loss, score}]}; null where there is none; nonFinite, which nulls were NaN or infinite.',
			'--format csv: a row a trial: rank, name, optimizer, rate, status, settled, gap, loss, score, best (true or false), nonFinite.',
		],
		load: async () => (await import('../sweep/sweep.js')).sweep,
	},
	lecture: {
		name: 'lecture',
		title: 'lecture',
		usage: 'optim-race lecture [SCENE]',
		summary: 'the scenes of the lecture, one after the other',
		word: 'SCENE',
		examples: [
			'optim-race lecture',
			'optim-race lecture --continue',
			'optim-race lecture valley',
			'optim-race lecture --board momentum',
			'optim-race lecture --notes | less',
			'optim-race lecture --handout lecture.md',
			'optim-race list scenes',
		],
		notes: [
			'SCENE is a name, or its number in optim-race list scenes. Guesses, scores and the scene that was open last are kept in optim-race/lecture.json under XDG_STATE_HOME, or else ~/.local/state, and nothing else.',
		],
		load: async () => (await import('../dashboard/lecture.js')).lecture,
	},
	exercise: {
		name: 'exercise',
		title: 'exercise',
		usage: 'optim-race exercise [NAME]',
		summary: 'an exercise of the lecture, checked by the engine',
		word: 'NAME',
		examples: ['optim-race exercise', 'optim-race exercise sixty', 'optim-race list exercises'],
		load: async () => (await import('../dashboard/exercise.js')).exercise,
	},
	list: {
		name: 'list',
		title: 'list',
		usage: 'optim-race list [SECTION]',
		summary: 'what there is, a line each, with defaults',
		word: 'section',
		words: listSections,
		examples: ['optim-race list', 'optim-race list optimizers'],
		load: async () => (await import('../list.js')).list,
	},
	gradient: {
		name: 'gradient',
		title: 'gradient',
		usage: 'optim-race gradient EXPR',
		summary: 'the exact gradient of a formula, as formulas',
		word: 'EXPR in quotes',
		examples: [
			'optim-race gradient "x^2 + 10*y^2"',
			'optim-race gradient "(a - x)^2 + b*(y - x^2)^2" --let a=1 --let b=100',
			'optim-race gradient "abs(x) + max(x, y)"',
		],
		notes: [
			'EXPR is made of numbers, names, + - * / ^ ( ) and functions: abs sqrt exp log log2 log10 sin cos tan asin acos atan sinh cosh tanh sigmoid of one argument, min and max of two or more. ^, or **, takes the right one first and binds tighter than a minus before it: -x^2 is -(x^2). log is the natural one.',
			'A name is a letter and then letters, digits or _, at most 20 in all. pi and e are known, --let gives other constants; every other name is a parameter, at most ten. At most 10000 characters.',
			'The derivatives are exact, by reverse mode. A constant exponent is one: x^a gives a*x^(a - 1), and no logarithm.',
		],
		load: async () => (await import('../gradient.js')).gradient,
	},
	help: {
		name: 'help',
		title: 'help',
		usage: 'optim-race help [COMMAND]',
		summary: 'what --help says of a command',
		word: 'COMMAND',
		examples: ['optim-race help', 'optim-race help run'],
	},
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;
/** Those that do something; help is a question. */
export type RunnableId = Exclude<CommandId, 'help'>;

/** Ids of the commands that have a word of their own. */
export const namedCommands = (Object.keys(commands) as CommandId[]).filter(id => commands[id].name !== '');
