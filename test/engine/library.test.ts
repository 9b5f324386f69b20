import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import * as library from '../../source/index.js';
import {
	accuracyOf,
	createRace,
	defineOptimizer,
	defineProblem,
	explainNext,
	formatRacer,
	formatSchedule,
	gapOf,
	heldOutLossOf,
	InputError,
	judge,
	type NeuronOptions,
	neuron,
	optimizers,
	type Problem,
	parseMomentumSchedule,
	parseRacer,
	parseRateSchedule,
	problems,
	Race,
	type RaceOptions,
	resolveLane,
	resolveRace,
	standingsOf,
	sweep,
	swept,
	Timeline,
	tunedRacers,
	tunedSetup,
} from '../../source/index.js';
import {bowl} from './bowl.js';

/** A list whose first entry is a hole. */
function holed(list: readonly unknown[]): unknown[] {
	const copy = [...list];
	delete copy[0];
	return copy;
}

/** What a program that no compiler has looked at may hand over. Whole numbers are small: a great one is a long race. */
const garbage = fc.oneof(
	fc.jsonValue({maxDepth: 2}).filter(value => !(Number.isInteger(value) && (value as number) > 60)),
	fc.constantFrom<unknown>(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, '3', '', 'toString', -0),
	fc.constantFrom<unknown>(
		[],
		holed([1]),
		holed([1, 2]),
		{},
		[[]],
		[null],
		() => 7,
		Number.MAX_VALUE,
		1e12,
		true,
		'__proto__',
	),
	fc.constantFrom<unknown>('gd', 'adam:lr=0.1', 'toy', 'steps', 'full', [1, 2], ['gd'], new Float64Array(2)),
);

/** Something sound with one thing in it changed, taken out or put in: by a path of keys, each by its place. */
function spoilt(sound: unknown, places: readonly number[], what: unknown, how: 'change' | 'remove' | 'add'): unknown {
	const [place, ...rest] = places;
	if (place === undefined || typeof sound !== 'object' || sound === null || sound instanceof Float64Array) {
		return how === 'remove' ? undefined : what;
	}
	if (Array.isArray(sound)) {
		const copy = [...sound];
		const at = place % Math.max(1, copy.length);
		if (rest.length === 0 && how === 'remove') delete copy[at];
		else if (rest.length === 0 && how === 'add') copy.push(what);
		else copy[at] = spoilt(copy[at], rest, what, how);
		return copy;
	}
	const copy: Record<string, unknown> = {...sound};
	const key = Object.keys(copy)[place % Math.max(1, Object.keys(copy).length)] ?? 'key';
	if (rest.length === 0 && how === 'add') copy.lerningRate = what;
	else if (rest.length === 0 && how === 'remove') delete copy[key];
	else copy[key] = spoilt(copy[key], rest, what, how);
	return copy;
}

const spoiling = fc.tuple(
	fc.array(fc.nat(20), {maxLength: 5}),
	garbage,
	fc.constantFrom('change', 'remove', 'add') as fc.Arbitrary<'change' | 'remove' | 'add'>,
);

/** Every function of the library, with arguments that are sound. What is given back is raced a little. */
const six: RaceOptions = {
	problem: 'six-points',
	racers: ['gd:batch=2', {optimizer: 'adam', hyper: {beta1: 0.8}, shuffle: true, start: [1, 2], name: 'a'}],
	learningRate: 0.1,
	start: [1, 1],
	clock: 'epochs',
	tolerance: 0.01,
	patience: 3,
	seed: 7,
};
const own: Problem = bowl(2);
const {dimension: _, ...plain} = own;
const setup = resolveRace(six);
const lane = setup.lanes[1];
const race = createRace(six);
const tuned = swept(resolveRace({racers: ['gd', 'line-search']}), 2);
const fitted: NeuronOptions = {
	...{id: 'own', label: 'Own', story: 'Down.', start: [0, 0], learningRates: {gd: 1}},
	domain: [
		[-6, 6],
		[-6, 6],
	],
	examples: {inputs: 1, x: Float64Array.of(0.5, 2.5), y: Float64Array.of(0.2, 0.9)},
};
const raced = (made: Race) => {
	made.advance(3);
	return made.standings();
};
// biome-ignore lint/suspicious/noExplicitAny: that they take anything is what is tested
const calls: Readonly<Record<string, readonly [(...given: any[]) => unknown, ...unknown[]]>> = {
	defineOptimizer: [
		given => raced(createRace({problem: own, racers: [{optimizer: defineOptimizer(given)}]})),
		{...optimizers.nag, id: 'mine'},
	],
	defineProblem: [
		(given, options) => raced(createRace({problem: defineProblem(given, options)})),
		plain,
		{checkGradient: true},
	],
	gapOf: [gapOf, 3, 5, 1, 0.1],
	judge: [judge, race.lanes[0]],
	accuracyOf: [accuracyOf, race.lanes[0]],
	heldOutLossOf: [heldOutLossOf, race.lanes[0]],
	explainNext: [explainNext, race.lanes[0]],
	standingsOf: [standingsOf, race.lanes],
	createRace: [options => raced(createRace(options)), six],
	'createRace of a problem of one’s own': [problem => raced(createRace({problem, racers: ['gd', 'nag']})), own],
	Race: [given => raced(new Race(given)), setup],
	'Race.advance': [ticks => createRace().advance(ticks), 3],
	resolveRace: [resolveRace, six],
	resolveLane: [
		resolveLane,
		{optimizer: 'adam', batch: 1, schedule: {kind: 'step', factor: 0.5, epochs: 3}},
		own,
		{},
		new Set(),
	],
	formatSchedule: [formatSchedule, {kind: 'exponential', k: 0.1}],
	parseRateSchedule: [parseRateSchedule, 'step:0.5/3'],
	parseMomentumSchedule: [parseMomentumSchedule, 'sutskever:0.9'],
	formatRacer: [formatRacer, {optimizer: 'nag', momentumSchedule: {kind: 'sutskever', max: 0.9}, batch: 3, name: 'x'}],
	parseRacer: [parseRacer, 'adam:lr=0.1,batch=2'],
	neuron: [given => raced(createRace({problem: neuron(given), racers: ['gd']})), fitted],
	'neuron.subset': [indices => problems['six-points'].subset?.(indices), [1, 2]],
	sweep: [(given, ticks, options) => sweep(given, ticks, options).next(), setup, 3, {hasty: true}],
	swept: [swept, resolveRace({racers: ['line-search']}), 3, {}],
	tunedSetup: [tunedSetup, tuned],
	tunedRacers: [tunedRacers, tuned],
	'Timeline.of': [given => Timeline.of(given).at(3), setup],
	'Timeline.at': [tick => Timeline.of(setup).at(tick), 5],
	'Timeline.edited': [
		(...given) =>
			Timeline.of(setup)
				.edited(...(given as [number, string, never]))
				.at(5),
		2,
		'a',
		lane.settings,
	],
	'Timeline.withLane': [given => Timeline.of(setup).withLane(given).at(3), {...lane, name: 'b'}],
	'Timeline.withoutLane': [name => Timeline.of(setup).withoutLane(name).at(3), 'a'],
};

/** What a call ends with: nothing, or an `InputError` of one line; any other end is a failure. */
function refusal(call: () => unknown): string | undefined {
	try {
		call();
		return undefined;
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		expect(error.message).toMatch(/^[^\n]+[.)]$/);
		expect(error.message.length).toBeLessThan(500);
		return error.message;
	}
}

describe('the library', () => {
	it('is all here: what it exports is called below, or is data', () => {
		const data = ['InputError', 'hyperparameters', 'optimizers', 'problems', 'Timeline'];
		const called = Object.keys(calls).map(name => name.split(/[. ]/)[0]);
		for (const name of Object.keys(library)) expect([...data, ...called]).toContain(name);
	});

	describe.each(Object.entries(calls))('%s', (_name, [call, ...sound]) => {
		it('takes what is sound', () => {
			expect(refusal(() => call(...sound))).toBeUndefined();
		});

		it('refuses with an InputError what is not, whatever it is given, and never hangs', () => {
			fc.assert(
				fc.property(fc.array(garbage, {maxLength: sound.length}), given => {
					refusal(() => call(...given));
				}),
				{numRuns: 60},
			);
		});

		it('refuses with an InputError what is sound but for one thing in it', () => {
			fc.assert(
				fc.property(fc.nat(), spoiling, (which, [places, what, how]) => {
					const at = which % sound.length;
					refusal(() => call(...sound.map((one, index) => (index === at ? spoilt(one, places, what, how) : one))));
				}),
				{numRuns: 200},
			);
		});
	});
});

describe('what is wrong is named, with what was got and what is allowed:', () => {
	const edited = (settings: object) => () => Timeline.of(setup).edited(0, 'a', {...lane.settings, ...settings});
	const anything = (options: unknown) => () => createRace(options as RaceOptions);
	const problemWith = (changes: object) => anything({problem: {...own, ...changes}});
	it.each<[string, () => unknown]>([
		['Unknown key of options "problme". Did you mean "problem"?', anything({problme: 'toy'})],
		['Unknown key of racers[0] "lr". Known: optimizer, name, hyper', anything({racers: [{optimizer: 'gd', lr: 1}]})],
		[
			'Unknown key of schedule "factr". Did you mean "factor"?',
			anything({racers: [{optimizer: 'gd', schedule: {kind: 'step', factr: 1}}]}),
		],
		['Unknown key of problem "minimum". Did you mean "minimumLoss"?', problemWith({minimum: 0})],
		['Unknown key of settings "bach". Did you mean "batch"?', edited({bach: 3})],
		[
			'racers[1] is missing: it must be a SPEC such as adam:lr=0.05, or an object with an optimizer.',
			anything({racers: holed(['adam', 'gd']).reverse()}),
		],
		['racers[0] is 3: it must be a SPEC', anything({racers: [3]})],
		['start[0] is missing: it must be a finite number.', anything({start: holed([0, 1])})],
		['start[1] is "2": it must be a finite number.', anything({start: [1, '2']})],
		[
			'problem.minima[0].parameters[1] is missing',
			problemWith({minima: [{parameters: holed([0, 1]).reverse(), loss: 0, best: true}]}),
		],
		[
			'problem.domain[1] is 3, 3: it must be an interval, its lower end first.',
			problemWith({
				domain: [
					[0, 1],
					[3, 3],
				],
			}),
		],
		['lr (learning rate) is "0.1": it must be above 0 and at most 1e6.', anything({learningRate: '0.1'})],
		['lr (learning rate) is "0.1"', anything({racers: [{optimizer: 'gd', hyper: {learningRate: '0.1'}}]})],
		['lr (learning rate) is null', anything({racers: [{optimizer: 'gd', hyper: {learningRate: null}}]})],
		['tolerance is "0.1": it must be above 0 and below 1.', anything({tolerance: '0.1'})],
		['patience is "3": it must be a whole number from 0.', anything({patience: '3'})],
		['batch is "2"', anything({racers: [{optimizer: 'gd', batch: '2'}]})],
		['shuffle is "off": it must be true or false.', anything({racers: [{optimizer: 'gd', shuffle: 'off'}]})],
		['optimizer is missing: it must be one of gd, momentum', anything({racers: [{}]})],
		['problem is 7: it must be one of toy, plateau', anything({problem: 7})],
		['problem.id is missing: it must be text.', anything({problem: {}})],
		['problem.gradient is missing: it must be a function.', problemWith({gradient: undefined})],
		['problem.dimension is 100001: it must be a whole number from 1 to 100000.', problemWith({dimension: 100_001})],
		['problem.dimension is "2": it must be a whole number from 1', problemWith({dimension: '2'})],
		[
			'problem.minimumLoss is Infinity: it must be a finite number.',
			problemWith({minimumLoss: Number.POSITIVE_INFINITY}),
		],
		['problem.learningRates.gd is "1": it must be a number above 0', problemWith({learningRates: {gd: '1'}})],
		['problem.loss(start) is "low": it must be a number.', problemWith({loss: () => 'low'})],
		[
			'options.examples.y[1] is 1.5',
			() => neuron({...fitted, examples: {...fitted.examples, y: Float64Array.of(0, 1.5)}}),
		],
		[
			'options.domain[1] is 3, 3: it must be an interval, its lower end first.',
			() =>
				neuron({
					...fitted,
					domain: [
						[0, 1],
						[3, 3],
					],
				}),
		],
		['ticks is -1: it must be a whole number from 0 to 1000000000.', () => createRace().advance(-1)],
		['ticks is Infinity: it must be a whole number', () => createRace().advance(Number.POSITIVE_INFINITY)],
		['ticks is NaN: it must be a whole number', () => createRace().advance(Number.NaN)],
		['tick is -1: it must be a whole number', () => Timeline.of(setup).at(-1)],
		['tick is 2.5: it must be a whole number', () => Timeline.of(setup).edited(2.5, 'a', lane.settings)],
		['Unknown racer "b". Did you mean "a"?', () => Timeline.of(setup).withoutLane('b')],
		['name "a" is taken', () => Timeline.of(setup).withLane(lane)],
		['0 racers: a race takes 1 to 9.', () => Timeline.of(setup).withoutLane('a').withoutLane('gd')],
		['beta1 (first-moment decay) is missing', edited({hyper: {learningRate: 1}})],
		['settings.schedule is missing: it must be an object.', edited({schedule: undefined})],
		['ticks is 0: it must be a whole number from 1', () => swept(setup, 0)],
		['lane is an object: it must be a lane of a race.', () => judge({} as never)],
		['loss is "3": it must be a number.', () => gapOf('3' as never, 1, 1, 1)],
	])('%s', (message, call) => {
		expect(refusal(call)).toContain(message);
	});
});
