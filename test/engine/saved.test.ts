import {describe, expect, it} from 'vitest';
import {defineOptimizer} from '../../source/engine/define/optimizer.js';
import {defineProblem} from '../../source/engine/define/problem.js';
import {hyperparameters} from '../../source/engine/hyperparameters.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {problems} from '../../source/engine/problems/index.js';
import {createRace, Race} from '../../source/engine/race.js';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';

/** What tells −0 from 0, and one NaN from no other, as no program can. */
const bits = (race: Race) => race.running.map(({state}) => [...state.numbers]);

/** A race, and the same one that was text in the middle. */
function both(options: RaceOptions, before: number, after: number) {
	const race = createRace(options);
	race.advance(before);
	const other = Race.fromJSON(JSON.stringify(race));
	expect([other.tick, bits(other)]).toEqual([race.tick, bits(race)]);
	for (const one of [race, other]) one.advance(after);
	return [race, other] as const;
}

const dip = defineProblem({
	id: 'dip',
	start: [-3, 2],
	domain: [
		[-4, 4],
		[-4, 4],
	],
	minimumLoss: 0,
	loss: ([x = 0, y = 0]) => (x - 1) * (x - 1) + 4 * y * y,
	gradient([x = 0, y = 0], into) {
		into[0] = 2 * (x - 1);
		into[1] = 8 * y;
	},
});
const signs = defineOptimizer({
	...{id: 'signs', label: 'Signs', source: '', equations: [], slots: [], explain: () => []},
	hyperparameters: {learningRate: hyperparameters.learningRate},
	step({oracle, parameters, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		for (const [k, slope] of gradient.entries()) parameters[k] -= hyper.learningRate * Math.sign(slope);
	},
});

describe('a race that was text', () => {
	it.each(Object.keys(optimizers))('goes on with the same bits: %s', id => {
		for (const problem of ['toy', 'ravine', 'counter']) {
			const [race, other] = both({problem, racers: [id]}, 37, 50);
			expect(bits(other)).toEqual(bits(race));
			expect(other.standings()).toEqual(race.standings());
		}
	});

	it.each(Object.keys(problems))(
		'on any problem, in the middle of an epoch, with what schedules remember: %s',
		problem => {
			const {exampleCount} = problems[problem];
			const racers = ['adam', 'gd:schedule=inverse:0.01', ...(exampleCount > 3 ? ['gd:batch=2,shuffle=on'] : [])];
			const [race, other] = both({problem, racers, seed: -7, clock: 'evaluations', tolerance: 0.01}, 5, 20);
			expect(bits(other)).toEqual(bits(race));
		},
	);

	it('with held-out examples', () => {
		const [race, other] = both({problem: 'sparse', racers: ['gd:schedule=validation:0.5']}, 30, 30);
		expect(bits(other)).toEqual(bits(race));
	});

	it('with a target, and with the best that was found', () => {
		const [race, other] = both({problem: 'toy', target: 1.5}, 30, 30);
		expect(other.setup.target).toBe(1.5);
		expect(bits(other)).toEqual(bits(race));
		const {minimumLoss: _, ...rest} = {...dip, id: 'dell'};
		const dell = createRace({problem: defineProblem(rest)});
		dell.advance(20);
		const again = Race.fromJSON(JSON.stringify(dell), {problem: dell.setup.source});
		expect(again.setup.found).toEqual(dell.setup.found);
		expect(again.standings()).toEqual(dell.standings());
	});

	it('with NaN, infinities and −0 in it', () => {
		const race = createRace({problem: 'rosenbrock', racers: ['gd:lr=1000', 'momentum:lr=1e6']});
		race.advance(50);
		race.running[0].state.parameters.set([-0, Number.NEGATIVE_INFINITY]);
		const text = JSON.stringify(race);
		for (const word of ['"NaN"', '"-0"', '"-Infinity"']) expect(text).toContain(word);
		const other = Race.fromJSON(JSON.stringify(race));
		expect(bits(other)).toEqual(bits(race));
	});

	it('needs the problem and the optimizers that are not built in', () => {
		const race = createRace({problem: dip, racers: ['adam:lr=0.3', {optimizer: signs, hyper: {learningRate: 0.01}}]});
		race.advance(10);
		const json = race.toJSON();
		const other = Race.fromJSON(json, {problem: dip, optimizers: [signs]});
		for (const one of [race, other]) one.advance(10);
		expect(bits(other)).toEqual(bits(race));
		expect(() => Race.fromJSON(json, {optimizers: [signs]})).toThrow(
			'json.problem is "dip", and no problem of ours: give yours, as {problem} beside the json.',
		);
		expect(() => Race.fromJSON(json, {problem: dip})).toThrow('Unknown optimizer "signs"');
		expect(() => Race.fromJSON(json, {problem: problems.toy, optimizers: [signs]})).toThrow(
			'problem is "toy", and the race was on "dip": give that one.',
		);
		const steeper = defineProblem({...dip, loss: ([x = 0, y = 0]) => 2 * (x - 1) * (x - 1) + 4 * y * y});
		expect(() => Race.fromJSON(json, {problem: steeper, optimizers: [signs]})).toThrow(
			'dip is another problem than it was: its losses differ.',
		);
	});

	const {lanes, ...rest} = createRace({racers: ['gd']}).toJSON();
	const [lane] = lanes;
	it.each([
		['no text of a race', '{', 'json is "{": it must be what toJSON gave, or its text.'],
		['nothing', undefined, 'json is missing: it must be an object.'],
		['another format', {...rest, lanes, format: 'x'}, 'json.format is "x": it must be "optim-race 1".'],
		['a key too many', {...rest, lanes, more: 1}, 'Unknown key of json "more"'],
		['no lanes', {...rest, lanes: []}, '0 racers: a race takes 1 to 9.'],
		['another rule', {...rest, lanes, rules: {...rest.rules, tolerance: 'NaN'}}, 'tolerance is NaN'],
		['half a tick', {...rest, lanes, tick: 0.5}, 'json.tick is 0.5: it must be a whole number'],
		['too few numbers', {...rest, lanes: [{...lane, state: [1]}]}, 'json.lanes[0].state is '],
		[
			'what is no number',
			{...rest, lanes: [{...lane, state: ['one', ...lane.state.slice(1)]}]},
			'json.lanes[0].state[0] is "one": it must be a number, or one of NaN, Infinity, -Infinity, -0 as text.',
		],
		['another start', {...rest, lanes: [{...lane, start: ['NaN', 1]}]}, 'start'],
	])('is refused where it is %s', (_, json, says) => {
		expect(() => Race.fromJSON(json)).toThrow(says);
	});
});
