import {describe, expect, expectTypeOf, it} from 'vitest';
import {prepared} from '../../source/engine/rehearsal/prepare.js';
import {
	createRace,
	defineOptimizer,
	defineProblem,
	explainNext,
	formatRacer,
	hyperparameters,
	InputError,
	type Optimizer,
	optimizers,
	parseRacer,
	type Problem,
	type ProblemDefinition,
	problems,
	type RaceOptions,
	resolveRace,
	swept,
	Timeline,
	tunedRacers,
} from '../../source/index.js';

const {learningRate, momentum} = hyperparameters;

/** Signum, as a program has it that cannot edit the source. */
const signum = defineOptimizer({
	id: 'signum',
	label: 'Signum',
	source: 'Bernstein et al. (2018)',
	equations: ['m ← γm + (1 − γ)∇', 'θ ← θ − η·sign(m)'],
	hyperparameters: {learningRate, momentum},
	slots: ['average'],
	rate: 0.02,
	step({oracle, parameters, slots: {average}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		for (let k = 0; k < parameters.length; k++) {
			average[k] = hyper.momentum * average[k] + (1 - hyper.momentum) * gradient[k];
			parameters[k] -= hyper.learningRate * Math.sign(average[k]);
		}
	},
	explain: ({after, hyper}) => [
		{
			symbol: 'Δθ',
			equation: '−η·sign(m)',
			substitute: (k, n) => `-${n(hyper.learningRate)}·sign(${n(after.slots.average[k])})`,
			value: k => -hyper.learningRate * Math.sign(after.slots.average[k]),
		},
	],
});

const dip = {
	id: 'dip',
	start: [-3, 2],
	domain: [
		[-4, 4],
		[-4, 4],
	],
	minimumLoss: 0,
	loss: ([x, y]) => (x - 1) * (x - 1) + 4 * y * y,
	gradient([x, y], into) {
		into[0] = 2 * (x - 1);
		into[1] = 8 * y;
	},
} satisfies ProblemDefinition;

const messageOf = (call: () => unknown): string => {
	try {
		call();
	} catch (error) {
		if (error instanceof InputError) return error.message;
		throw error;
	}
	return '';
};

describe('an optimizer and a problem of one’s own', () => {
	const problem = defineProblem(dip, {checkGradient: true});
	const racers: RaceOptions['racers'] = [{optimizer: signum}, 'adam:lr=0.2', {optimizer: signum, hyper: {momentum: 0}}];

	it('race as objects, and by no other list', () => {
		const race = createRace({problem, racers});
		race.advance(400);
		expect(race.lanes.map(({name}) => name)).toEqual(['signum', 'adam', 'signum-2']);
		expect(race.lanes.map(({settings}) => settings.hyper.learningRate)).toEqual([0.02, 0.2, 0.02]);
		for (const lane of race.lanes) expect(Math.abs(lane.gap)).toBeLessThan(0.01);
		expect(Object.hasOwn(optimizers, 'signum')).toBe(false);
		const explained = explainNext(race.lanes[0]).terms[0];
		const [before] = race.lanes[0].parameters;
		race.advance();
		expect(race.lanes[0].parameters[0] - before).toBeCloseTo(explained.value(0), 12);
	});

	it('go back, are tuned and are asked for again as what they are', () => {
		const setup = resolveRace({problem, racers});
		const timeline = Timeline.of(setup);
		expect(timeline.at(9)[0].save()).toEqual(timeline.withoutLane('adam').at(9)[0].save());
		const again = tunedRacers(swept(setup, 40));
		expect(new Set(again.map(({optimizer}) => optimizer))).toEqual(new Set([signum, 'adam']));
		expect(resolveRace({problem, racers: again}).lanes).toHaveLength(3);
		expect(messageOf(() => formatRacer({optimizer: signum}))).toMatch(/^optimizer "signum" is one of your own: a SPEC/);
	});

	it('are named in SPECs and ids where they are given, and as near names', () => {
		const own = {problem, optimizers: [signum]};
		const spec = 'signum:lr=0.1,momentum=0.5,name=sign';
		const setup = resolveRace({...own, racers: ['gd', spec, {optimizer: 'signum'}]});
		expect(setup.lanes.map(({optimizer}) => optimizer)).toEqual([optimizers.gd, signum, signum]);
		expect(formatRacer({...parseRacer(spec, [signum])}, [signum])).toBe(spec);
		expect(messageOf(() => resolveRace({...own, racers: ['signun']}))).toContain('Did you mean "signum"?');
		expect(messageOf(() => resolveRace({problem, racers: ['signum']}))).toContain('Unknown optimizer "signum"');
		const twice = {...signum};
		expect(messageOf(() => resolveRace({...own, optimizers: [signum, twice]}))).toBe(
			'optimizers[1].id "signum" is taken: give each its own.',
		);
		const brought = defineProblem({...dip, field: ['gd', {optimizer: signum}]});
		expect(resolveRace({problem: brought}).lanes.map(({name}) => name)).toEqual(['gd', 'signum']);
	});

	it('are tried at no rates but those they allow', () => {
		const {rate: _, ...unrated} = signum;
		const narrow = {
			...unrated,
			id: 'narrow',
			hyperparameters: {momentum, learningRate: {...learningRate, min: 0.05, max: 0.3}},
		};
		const setup = prepared(
			{problem: defineProblem({...dip, minimumLoss: Number.NaN}), racers: [{optimizer: narrow}]},
			30,
		);
		const rates = swept(setup, 40).racers[0].made.map(({rate}) => rate ?? Number.NaN);
		for (const rate of [setup.lanes[0].settings.hyper.learningRate, ...rates]) {
			expect(rate).toBeGreaterThanOrEqual(0.05);
			expect(rate).toBeLessThanOrEqual(0.3);
		}
	});

	it('need no types to be written', () => {
		expectTypeOf(signum).toEqualTypeOf<Optimizer<'learningRate' | 'momentum', 'average'>>();
		defineOptimizer({
			...signum,
			id: 'typed',
			step({hyper, slots}) {
				expectTypeOf(hyper.momentum).toEqualTypeOf<number>();
				expectTypeOf(slots.average).toEqualTypeOf<Float64Array>();
				// @ts-expect-error: it has no such hyper-parameter
				expect(() => hyper.beta1).toThrow('Unknown hyper-parameter of step "beta1"');
			},
		});
	});

	it('are looked for by ids: one that is none gives undefined', () => {
		for (const id of ['signum', 'constructor', 'toString', '__proto__']) {
			expect([optimizers[id], problems[id]]).toEqual([undefined, undefined]);
		}
		expectTypeOf(problems.toy).toEqualTypeOf<Problem>();
	});

	it('all of ours would be let in', () => {
		for (const optimizer of Object.values(optimizers)) expect(defineOptimizer(optimizer)).toBe(optimizer);
	});
});

describe('defineOptimizer says what is wrong:', () => {
	const anything = signum as unknown as Readonly<Record<string, unknown>>;
	let kept = 0;
	it.each<[string, Readonly<Record<string, unknown>>]>([
		['optimizer.id "adam" is taken: give yours its own.', {id: 'adam'}],
		['optimizer.id is "a:b": use 1 to 24 characters', {id: 'a:b'}],
		[`optimizer.id is "${'a'.repeat(40)}…": use 1 to 24 characters`, {id: 'a'.repeat(1000)}],
		[`Unknown key of optimizer "${'k'.repeat(40)}…". Known: id, `, {['k'.repeat(1000)]: 1}],
		['Unknown key of optimizer "steps". Did you mean "step"?', {steps: 3}],
		['optimizer.slots[1] is "m": it must be a name of its own, of letters', {slots: ['m', 'm']}],
		['optimizer.slots[0] is "\\u001b": it must be a name', {slots: ['\x1b']}],
		[
			'optimizer.hyperparameters.decay.spec is "batch": it must be a word of its own',
			{hyperparameters: {decay: {...momentum, spec: 'batch'}}},
		],
		[
			'optimizer.hyperparameters.decay.scale is "up": it must be one of',
			{hyperparameters: {decay: {...momentum, scale: 'up'}}},
		],
		['Unknown slot of step "average". Known: m.', {slots: ['m']}],
		['Unknown hyper-parameter of step "momentum".', {hyperparameters: {learningRate}}],
		['optimizer.lossesPerStep is 2: it must be 0, as step asks for so many.', {lossesPerStep: 2}],
		[
			'optimizer.step makes parameters[0] NaN of finite numbers',
			{step: ({parameters}: {parameters: Float64Array}) => parameters.fill(Number.NaN)},
		],
		[
			'optimizer.step throws "no": it must take any numbers.',
			{
				step() {
					throw new Error('no\nmore');
				},
			},
		],
		[
			'optimizer.step makes parameters[0] -1 and then -2 of the same numbers: what it remembers belongs in slots',
			{step: ({parameters}: {parameters: Float64Array}) => parameters.fill(--kept)},
		],
		[
			'of the same numbers: what it remembers belongs in slots, and scratch is to be written before it is read.',
			{
				step({parameters, scratch: [sum]}: {parameters: Float64Array; scratch: readonly [Float64Array]}) {
					for (const k of parameters.keys()) parameters[k]! -= sum[k]! += 1;
				},
			},
		],
		['optimizer.explain() is missing: it must be an array.', {explain() {}}],
		[
			'optimizer.explain()[0].value is missing: it must be a function.',
			{explain: () => [{symbol: 'a', equation: 'b', substitute: () => ''}]},
		],
		['optimizer.memory.decay is missing: it must be one of', {memory: {slot: 'average', kind: 'sum'}}],
		[
			'optimizer.memory.kind is "mean": it must be sum or average.',
			{memory: {slot: 'average', decay: 'momentum', kind: 'mean'}},
		],
		['optimizer.squares.decay is "memory": it must be one of', {squares: {slot: 'average', decay: 'memory'}}],
		['optimizer.squares.slot is "other": it must be one of average.', {squares: {slot: 'other'}}],
		['optimizer.lookAhead is 2: it must be', {lookAhead: 2}],
		['optimizer.stableBelow is 2: it must be a function.', {stableBelow: 2}],
		['optimizer.parts is 2: it must be a function.', {parts: 2}],
		[
			'optimizer.parts()[0].of is "past": it must be gradient, memory or parameters.',
			{parts: () => [{of: 'past', value: () => 0}]},
		],
		[
			'optimizer.parts() adds up to 0 for parameter 0: it must be its step, -',
			{parts: () => [{of: 'gradient', value: () => 0}]},
		],
		['optimizer.stableBelow() is 0: it must be a number above 0.', {stableBelow: () => 0}],
	])('%s', (message, changes) => {
		expect(messageOf(() => defineOptimizer({...anything, ...changes} as never))).toContain(message);
	});
});

describe('defineProblem', () => {
	it('fills in what one need not say', () => {
		const {label, parameterNames, dimension, exampleCount, minima} = defineProblem(dip);
		expect({label, parameterNames, dimension, exampleCount, minima}).toEqual({
			...{label: 'dip', parameterNames: ['x', 'y'], dimension: 2, exampleCount: 1, minima: []},
		});
		const flat = {...dip, start: [0, 0, 0], domain: [...dip.domain, [0, 1] as const]};
		expect(defineProblem(flat).parameterNames).toEqual(['x1', 'x2', 'x3']);
	});

	const double = (into: Float64Array) => into.set(into.map(value => 2 * value));
	it.each<[string, object]>([
		['problem.id "toy" is taken: give yours its own.', {id: 'toy'}],
		['Unknown key of problem "dimensions".', {dimensions: 2}],
		['problem.domain is an array of 1: it must be an array of 2.', {domain: [[0, 1]]}],
		['problem.parameterNames is an array of 3: it must be an array of 2.', {parameterNames: ['a', 'b', 'c']}],
		[
			'problem.parameterNames[1] is "a": it must be another name than the ones before it.',
			{parameterNames: ['a', 'a']},
		],
		['problem.gradientOf is missing: it must be a function.', {exampleCount: 5}],
		[
			'problem.gradient[1] (y) is -39.6039 where differences of the loss give -19.8019, at -3.8474, -2.47524. All of it is 2 times the slope.',
			{
				gradient(at: Float64Array, into: Float64Array) {
					dip.gradient(at, into);
					double(into);
				},
			},
		],
		[
			'problem.gradient[0] (x) is -9.36146 where differences of the loss give -9.69479, at -3.8474, -2.47524.',
			{
				gradient(at: Float64Array, into: Float64Array) {
					dip.gradient(at, into);
					into[0] += 1 / 3;
				},
			},
		],
		[
			'problem.gradientOf is 0 in x over all examples, where the gradient is -9.69479.',
			{
				exampleCount: 2,
				gradientOf: (_at: Float64Array, _i: Uint32Array, _from: number, _to: number, into: Float64Array) =>
					into.fill(0),
			},
		],
	])('says %s', (message, changes) => {
		expect(messageOf(() => defineProblem({...dip, ...changes}, {checkGradient: true}))).toContain(message);
	});

	it('finds every gradient of ours right, and looks only where it is asked to', () => {
		for (const {dimension: _, ...problem} of Object.values(problems)) {
			expect(
				messageOf(() => defineProblem({...problem, id: `my-${problem.id}`}, {checkGradient: true})),
				problem.id,
			).toBe('');
		}
		expect(messageOf(() => defineProblem({...dip, gradient: (_at, into) => into.fill(7)}))).toBe('');
	});
});
