import {describe, expect, it} from 'vitest';
import {InputError} from '../../../source/engine/errors.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace} from '../../../source/engine/race.js';
import {fieldFor, type RaceOptions, resolveRace} from '../../../source/engine/setup/resolve.js';
import {bowl} from '../bowl.js';

const names = (...racers: RaceOptions['racers'] & object) => resolveRace({racers}).lanes.map(lane => lane.name);

describe('a race of nothing said', () => {
	it('is the six of the lecture on toy, at its rates', () => {
		const {problem, lanes, clock, tolerance, patience, seed} = resolveRace();
		expect([problem.id, clock, tolerance, patience, seed]).toEqual(['toy', 'steps', 0.001, 20, 1]);
		expect(lanes.map(({name, settings}) => [name, settings.hyper.learningRate])).toEqual([
			['gd', 1],
			['momentum', 1],
			['nag', 1],
			['adagrad', 0.1],
			['rmsprop', 0.1],
			['adam', 0.1],
		]);
		for (const {start, settings} of lanes) {
			expect(start).toEqual([-2, -2]);
			expect(settings).toMatchObject({batch: 'full', shuffle: false, schedule: {kind: 'constant'}});
		}
	});
});

describe('names', () => {
	it('are made unique where nobody gives one', () => {
		expect(names('gd', 'gd', 'adam', 'gd')).toEqual(['gd', 'gd-2', 'adam', 'gd-3']);
	});

	it('made up never take one that somebody asks for, before or after', () => {
		expect(names('gd', 'adam:name=gd')).toEqual(['gd-2', 'gd']);
		expect(names('gd', 'gd', 'adam:name=gd-2')).toEqual(['gd', 'gd-3', 'gd-2']);
		expect(names('gd:name=gd-2', 'gd', 'gd')).toEqual(['gd-2', 'gd', 'gd-3']);
	});

	it('given twice are refused', () => {
		expect(() => names('gd:name=a', 'adam:name=a')).toThrow('name "a" is taken: give each racer its own.');
		expect(() => names('gd:name=adam', 'adam', 'nag:name=adam')).toThrow('name "adam" is taken');
	});
});

describe('rates and starts', () => {
	it('come from the racer, else from the race, else from the problem; who has no rate needs none', () => {
		const {lanes} = resolveRace({
			racers: ['gd:lr=3,start=1/2', 'adam', 'line-search'],
			learningRate: 0.5,
			start: [4, 5],
		});
		expect(lanes.map(({settings, start}) => [settings.hyper.learningRate, start])).toEqual([
			[3, [1, 2]],
			[0.5, [4, 5]],
			[undefined, [4, 5]],
		]);
		const own = bowl(2, {learningRates: {}});
		expect(resolveRace({problem: own, racers: ['gd']}).lanes[0].settings.hyper.learningRate).toBe(0.1);
	});

	it('the start is copied: whoever gave it may change it', () => {
		const start = [1, 2];
		const {lanes} = resolveRace({start});
		start[0] = 9;
		expect(lanes[0].start).toEqual([1, 2]);
	});
});

describe('what is not sound', () => {
	it.each<[RaceOptions, string]>([
		[{problem: 'toi'}, 'Unknown problem "toi". Did you mean "toy"?'],
		[{problem: 'constructor'}, 'Unknown problem "constructor".'],
		[{problem: bowl(1, {exampleCount: 0})}, 'bowl has no examples: a race needs at least 1.'],
		[{racers: []}, '0 racers: a race takes 1 to 9.'],
		[{racers: new Array(10).fill('gd')}, '10 racers: a race takes 1 to 9.'],
		[{learningRate: 0}, 'lr (learning rate) is 0'],
		[{learningRate: Number.NaN, racers: ['line-search']}, 'lr (learning rate) is NaN'],
		[{start: [1]}, 'start has 1 number: toy takes 2 (w, b).'],
		[{start: [1, 2, 3]}, 'start has 3 numbers: toy takes 2 (w, b).'],
		[{start: [1, Number.NaN]}, 'start[1] is NaN: it must be a finite number.'],
		[{tolerance: 0}, 'tolerance is 0: it must be above 0 and below 1.'],
		[{tolerance: 1}, 'tolerance is 1'],
		[{tolerance: Number.NaN}, 'tolerance is NaN'],
		[{patience: -1}, 'patience is -1: it must be a whole number from 0.'],
		[{patience: 1.5}, 'patience is 1.5'],
		[{seed: 0.5}, 'seed is 0.5: it must be a whole number.'],
		[{clock: 'stesp' as never}, 'Unknown clock "stesp". Did you mean "steps"?'],
		[{racers: ['gd:batch=3']}, 'batch is 3: toy has 2 to learn from; write full, or 1 to 2.'],
		[{racers: [{optimizer: 'gd', hyper: {momentum: 0.5}}]}, 'Unknown hyper-parameter of gd "momentum".'],
		[{racers: [{optimizer: 'gd', hyper: {toString: 1} as never}]}, 'Unknown hyper-parameter of gd "toString".'],
		[
			{racers: [{optimizer: 'adam', hyper: {correction: 0.5}}]},
			'correction (bias correction) is 0.5: it must be on or off.',
		],
		[{racers: [{optimizer: 'gd', schedule: {kind: 'exponential', k: -1}}]}, 'schedule "exponential:-1" is not sound'],
		[
			{racers: [{optimizer: 'nag', momentumSchedule: {kind: 'sutskever', max: 1}}]},
			'momentum-schedule "sutskever:1" is not sound',
		],
		[
			{racers: [{optimizer: 'line-search', schedule: {kind: 'exponential', k: 1}}]},
			'line-search has no learning rate, so no schedule.',
		],
		[
			{racers: [{optimizer: 'gd', momentumSchedule: {kind: 'sutskever', max: 0.5}}]},
			'gd has no momentum, so no momentum-schedule.',
		],
		[{racers: [{optimizer: 'gd', name: ''}]}, 'name is ""'],
	])('%j: %s', (options, message) => {
		expect(() => resolveRace(options)).toThrow(InputError);
		expect(() => resolveRace(options)).toThrow(message);
	});
});

describe('determinism', () => {
	it('the same options give the same bits, and the clock of the machine none', () => {
		const once = () => {
			const race = createRace({problem: 'four-inputs', racers: ['adam:batch=7,shuffle=on', 'rmsprop'], seed: 5});
			race.advance(200);
			return race.lanes.map(lane => lane.save());
		};
		expect(once()).toEqual(once());
	});

	it('every problem races under every clock', () => {
		for (const problem of Object.keys(problems)) {
			for (const clock of ['steps', 'epochs', 'evaluations'] as const) {
				const race = createRace({problem, clock});
				race.advance(30);
				expect(race.standings()).toHaveLength(fieldFor(problems[problem]).length);
			}
		}
	});
});

describe('a field of the problem’s own', () => {
	it('races where nobody says who, and is at most a race full', () => {
		const own = Object.values(problems).filter(({field}) => field !== undefined);
		expect(own.map(({id}) => id)).toEqual(['six-points', 'counter']);
		for (const {id, field} of own) {
			const {lanes} = resolveRace({problem: id});
			expect(lanes).toEqual(resolveRace({problem: id, racers: field!}).lanes);
		}
		const {lanes} = resolveRace({problem: 'counter'});
		expect(lanes.map(({name}) => name)).toEqual(['gd', 'adam', 'amsgrad']);
		expect(lanes[1].settings).toMatchObject({batch: 1, hyper: {learningRate: 0.1, beta1: 0, beta2: 0.1}});
	});

	it('keeps to itself what it sets: who is asked for has only the rate from the problem', () => {
		const {lanes} = resolveRace({problem: 'counter', racers: ['adam']});
		expect(lanes[0].settings).toMatchObject({batch: 'full', hyper: {learningRate: 0.1, beta1: 0.9, beta2: 0.999}});
	});

	it('takes the rate that is asked for everyone', () => {
		const {lanes} = resolveRace({problem: 'counter', learningRate: 0.02});
		expect(lanes.map(({settings}) => settings.hyper.learningRate)).toEqual([0.02, 0.02, 0.02]);
	});

	it('is the six of the lecture for a problem without one', () => {
		expect(fieldFor(problems.toy)).toEqual(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']);
	});
});
