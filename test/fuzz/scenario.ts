import fc from 'fast-check';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {problems} from '../../source/engine/problems/index.js';
import {scenes} from '../../source/lecture/index.js';

/** What happens to a program in a terminal. */
export type Event =
	| {readonly kind: 'keys'; readonly bytes: string}
	| {readonly kind: 'wait'; readonly milliseconds: number}
	| {readonly kind: 'resize'; readonly columns: number; readonly rows: number}
	/** Ctrl-z, and whoever continues what stops. */
	| {readonly kind: 'suspend'};

/** How the program is made to end, and with which exit code. */
export const leavings = {
	q: {bytes: 'q', code: 0},
	'ctrl-c': {bytes: '\x03', code: 130},
	SIGINT: {signal: 'SIGINT', code: 130},
	SIGQUIT: {signal: 'SIGQUIT', code: 131},
	SIGTERM: {signal: 'SIGTERM', code: 143},
	SIGHUP: {signal: 'SIGHUP', code: 129},
} as const satisfies Readonly<
	Record<string, {readonly code: number} & ({readonly bytes: string} | {readonly signal: NodeJS.Signals})>
>;

/** One run of the program, from its first word to its last. */
export type Scenario = {
	/** Words of the command line; `RECORDING` stands for a file of its own. */
	readonly words: readonly string[];
	readonly columns: number;
	readonly rows: number;
	/** Whether it is told that it is used over SSH. */
	readonly isRemote: boolean;
	/** Seconds before the first key: what is measured while nothing happens must not hold up what comes. */
	readonly quiet: number;
	readonly events: readonly Event[];
	readonly leaving: keyof typeof leavings;
};

export const recording = 'RECORDING';

type Words = readonly string[];

const flag = (name: string, values: readonly (string | number)[]): fc.Arbitrary<Words> =>
	fc.constantFrom(...values).map(value => [`--${name}`, String(value)]);
const shownFlags: readonly fc.Arbitrary<Words>[] = [
	flag('color', ['never', 16, 256, 'truecolor']),
	flag('charset', ['unicode', 'ascii']),
	flag('palette', ['viridis', 'cividis', 'magma', 'grey']),
	flag('theme', ['dark', 'light', 'terminal']),
	flag('fps', [1, 5, 30, 60, 120]),
	fc.constant(['--no-mouse']),
	fc.constant(['--screen-reader']),
	fc.constant(['--record', recording]),
];
const spec = fc
	.tuple(fc.constantFrom(...Object.keys(optimizers)), fc.constantFrom('', ':batch=1', ':shuffle=on', ':name=漢字'))
	.map(([id, more]) => id + more);
const raceFlags: readonly fc.Arbitrary<Words>[] = [
	fc
		.array(fc.constantFrom(...Object.keys(optimizers)), {minLength: 1, maxLength: 6})
		.map(ids => ['--racers', ids.join()]),
	spec.map(text => ['--racer', text]),
	flag('lr', [1e-6, 0.01, 0.5, 1e6]),
	flag('clock', ['steps', 'epochs', 'evaluations']),
	flag('steps', [1, 50, 3000, 1e9]),
	flag('tolerance', [1e-9, 0.001, 0.5]),
	flag('patience', [0, 20, 500]),
	flag('seed', [-1, 0, 7]),
	flag('speed', [1, 10, 500, 10_000]),
];
/** Some of several flags, each once. */
const someOf = (flags: readonly fc.Arbitrary<Words>[], most: number): fc.Arbitrary<Words> =>
	fc.subarray([...flags], {maxLength: most}).chain(chosen => fc.tuple(...chosen).map(words => words.flat()));

const words: fc.Arbitrary<Words> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc
			.tuple(fc.constantFrom(...Object.keys(problems)), someOf(raceFlags, 3), someOf(shownFlags, 3))
			.map(([problem, race, shown]) => [problem, ...race, ...shown]),
	},
	{weight: 1, arbitrary: someOf(shownFlags, 2)},
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom(...scenes.map(({id}) => id)), someOf(shownFlags, 3))
			.map(([scene, shown]) => ['lecture', scene, ...shown]),
	},
);

const size = fc.oneof(
	{weight: 6, arbitrary: fc.record({columns: fc.integer({min: 60, max: 160}), rows: fc.integer({min: 18, max: 50})})},
	{weight: 1, arbitrary: fc.record({columns: fc.integer({min: 1, max: 60}), rows: fc.integer({min: 1, max: 18})})},
	{weight: 1, arbitrary: fc.record({columns: fc.integer({min: 160, max: 400}), rows: fc.integer({min: 50, max: 120})})},
);

/** All that prints but what leaves. */
const printed = Array.from({length: 94}, (_, at) => String.fromCharCode(0x21 + at)).filter(key => key !== 'q');
const special = [' ', '\r', '\t', '\x7f', '\x1b', '\f', 'é', '漢', '\x1b[A', '\x1b[B', '\x1b[C', '\x1b[D', '\x1b[H']
	.concat(['\x1b[F', '\x1b[5~', '\x1b[6~', '\x1b[1;2C', '\x1b[1;2A', '\x1bOP', '\x1b[15~', '\x1b[27;5;113~'])
	.concat(['\x1b[Z', '\x1b[I', '\x1b[O']);
const key = fc.oneof(
	{weight: 5, arbitrary: fc.constantFrom(...printed)},
	{weight: 4, arbitrary: fc.constantFrom(...special)},
);
const cell = fc.tuple(fc.integer({min: 1, max: 160}), fc.integer({min: 1, max: 50}));
const mouse = fc
	.tuple(fc.constantFrom(0, 1, 2, 32, 35, 64, 65), cell, fc.constantFrom('M', 'm'))
	.map(([button, [column, row], final]) => `\x1b[<${button};${column};${row}${final}`);
/** With what must not be taken for keys: leaving, and what looks like the end of the paste. */
const paste = fc
	.tuple(fc.string({maxLength: 40}), fc.constantFrom('q', '\x03', '\x1b[201', '\x1a', '\r\nqq'), fc.boolean())
	.map(([text, trap, isWhole]) => `\x1b[200~${text.replaceAll('\x1b[201~', '')}${trap}${isWhole ? '\x1b[201~' : ''}`);
/** What comes cut or damaged over a bad line, and answers that nobody asked for. */
const garbage = fc.constantFrom(
	...['\x1b[', '\x1b[1;', '\x1bP1', '\x1b]11;rgb:0000/0000/0000\x07', '\x1b[?62;4c', '\x1b[12;40R', '\x1b[M !!'],
	...['\u{9b}A', '\xff', '\x1b[<0;1', '\x1bX', '\x00', '\x1b[999;999;999;999;999;999;999;999;999~'],
);
const keys = (arbitrary: fc.Arbitrary<string>) => arbitrary.map(bytes => ({kind: 'keys', bytes}) as const);
const event: fc.Arbitrary<Event> = fc.oneof(
	{weight: 24, arbitrary: keys(key)},
	{weight: 4, arbitrary: keys(fc.array(key, {minLength: 2, maxLength: 30}).map(list => list.join('')))},
	// As fast as it goes, and slowly again.
	{weight: 2, arbitrary: keys(fc.constantFrom('+'.repeat(20), '-'.repeat(20)))},
	{weight: 6, arbitrary: keys(mouse)},
	{weight: 2, arbitrary: keys(paste)},
	{weight: 2, arbitrary: keys(garbage)},
	{weight: 4, arbitrary: size.map(({columns, rows}) => ({kind: 'resize', columns, rows}) as const)},
	{weight: 1, arbitrary: fc.constant({kind: 'suspend'} as const)},
	{
		weight: 12,
		arbitrary: fc
			.oneof(fc.integer({min: 0, max: 40}), fc.integer({min: 0, max: 500}))
			.map(milliseconds => ({kind: 'wait', milliseconds}) as const),
	},
);

const scenario: fc.Arbitrary<Scenario> = fc
	.record({
		words,
		size,
		isRemote: fc.boolean(),
		quiet: fc.oneof(fc.double({min: 0, max: 2, noNaN: true}), fc.double({min: 5, max: 8, noNaN: true})),
		events: fc.array(event, {minLength: 1, maxLength: 60, size: 'max'}),
		leaving: fc.oneof(
			{weight: 4, arbitrary: fc.constantFrom('q' as const, 'ctrl-c' as const)},
			{weight: 1, arbitrary: fc.constantFrom(...(Object.keys(leavings) as (keyof typeof leavings)[]))},
		),
	})
	.map(({size: {columns, rows}, ...rest}) => ({...rest, columns, rows}))
	// Words are not recorded: refused before anything is drawn.
	.filter(({words: given}) => !(given.includes(recording) && given.includes('--screen-reader')));

/** The run of a seed, always the same. */
export const scenarioOf = (seed: number): Scenario => fc.sample(scenario, {seed, numRuns: 1})[0]!;
