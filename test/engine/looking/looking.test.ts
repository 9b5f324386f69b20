import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dataProblem} from '../../../source/data/problem.js';
import {defineProblem} from '../../../source/engine/define/problem.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import type {Problem} from '../../../source/engine/problem.js';
import {shuffled} from '../../../source/engine/random.js';
import {createRace, Race} from '../../../source/engine/race.js';
import {observedOf} from '../../../source/engine/setup/observe.js';
import {type RaceOptions, resolveRace} from '../../../source/engine/setup/resolve.js';
import {standingsOf} from '../../../source/engine/standings.js';
import {examples, mean, sum} from './many.js';

const racers = ['gd:lr=0.3,batch=5,shuffle=on', 'adam:batch=16', 'nag:lr=0.01'];
const observe = fc.record(
	{every: fc.integer({min: 1, max: 9}), examples: fc.constantFrom(12, 30, 60)},
	{requiredKeys: ['every']},
);
const clock = fc.constantFrom('steps' as const, 'epochs' as const, 'evaluations' as const);
const problem = fc.constantFrom(mean, sum);
/** With a target, so that nothing is rehearsed. */
const raceOf = (options: RaceOptions) => new Race(resolveRace({racers, target: 0.01, ...options}));

describe('a race that is looked at now and then', () => {
	it('goes the way that it goes anyhow', () => {
		fc.assert(
			fc.property(problem, observe, clock, (on, looks, by) => {
				const [one, other] = [{observe: looks}, {}].map(more => raceOf({problem: on, clock: by, ...more}));
				for (const race of [one, other]) race.advance(25);
				expect(one.lanes.map(lane => lane.parameters)).toEqual(other.lanes.map(lane => lane.parameters));
			}),
			{numRuns: 12},
		);
	});

	it('is looked at at the ticks that `every` divides, and what is judged is as of then', () => {
		fc.assert(
			fc.property(problem, observe, clock, (on, looks, by) => {
				const race = raceOf({problem: on, clock: by, observe: looks});
				let seen = race.lanes;
				for (let tick = 0; tick <= 20; tick++) {
					const isLook = tick % looks.every === 0;
					if (isLook) seen = race.lanes;
					const now = race.lanes.map(({lookedAt, lossIsEstimate, gap, settled}) => [
						lookedAt,
						lossIsEstimate,
						gap,
						settled,
					]);
					expect(now).toEqual(seen.map(({gap, settled}) => [tick - (tick % looks.every), !isLook, gap, settled]));
					const observed = observedOf(race.setup);
					if (isLook) expect(seen.map(({loss}) => loss)).toEqual(seen.map(lane => observed.loss(lane.parameters)));
					race.advance();
				}
			}),
			{numRuns: 12},
		);
	});

	it('shows in between the mean of the last batch losses, an epoch’s at most', () => {
		for (const on of [mean, sum]) {
			const race = raceOf({problem: on, racers: [racers[0]], observe: {every: 1000}});
			const {exampleCount: n, reduction} = on;
			const order = new Uint32Array(n);
			const both = new Float64Array(4);
			const losses: number[] = [];
			for (let tick = 0; tick < 35; tick++) {
				const [epoch, batch] = [Math.floor(tick / 10), tick % 10];
				shuffled(order, 1, 'order', epoch);
				const [from, to] = [5 * batch, Math.min(n, 5 * batch + 5)];
				on.lossAndGradientOf!(race.lanes[0].parameters, order, from, to, both);
				losses.push(both[3] * (reduction === 'mean' ? 1 : n / (to - from)));
				race.advance();
				const last = losses.slice(-10);
				expect(race.lanes[0].loss).toBeCloseTo(last.reduce((all, one) => all + one) / last.length, 12);
			}
		}
	});

	it('shows of a full batch the loss at the update before, and where no batch tells, that of the last look', () => {
		const {lossAndGradient: _, lossAndGradientOf: __, ...silent} = mean;
		for (const [on, behind] of [[mean, 1] as const, [silent, 3] as const]) {
			const race = raceOf({problem: on, racers: ['gd:lr=1'], observe: {every: 4}});
			const losses = [race.lanes[0].loss];
			for (let tick = 1; tick < 8; tick++) {
				race.advance();
				losses.push(on.loss(race.lanes[0].parameters));
			}
			expect(race.lanes[0].loss).toBe(losses[7 - behind]);
			expect(race.lanes[0].lossIsEstimate).toBe(true);
		}
	});

	it('may be looked at at any tick, and goes on as if nobody had', () => {
		fc.assert(
			fc.property(problem, observe, fc.array(fc.boolean(), {minLength: 1, maxLength: 30}), (on, looks, when) => {
				const [one, other] = [0, 1].map(() => raceOf({problem: on, observe: looks}));
				for (const isLooked of when) {
					for (const race of [one, other]) race.advance();
					if (isLooked) one.standings();
				}
				expect(JSON.stringify(one)).toBe(JSON.stringify(other));
				for (const lane of one.lanes) {
					const looked = lane.looked();
					if (!lane.lossIsEstimate) expect(looked).toBe(lane);
					expect(looked.looked()).toBe(looked);
					expect(lane.looked()).toBe(looked);
					expect([looked.tick, looked.lookedAt, looked.lossIsEstimate]).toEqual([lane.tick, lane.tick, false]);
					expect(looked.loss).toBe(observedOf(one.setup).loss(lane.parameters));
					expect(looked.parameters).toEqual(lane.parameters);
				}
				expect(one.standings().map(({lossIsEstimate}) => lossIsEstimate)).not.toContain(true);
				const order = standingsOf(other.lanes.map(lane => lane.looked())).map(({name, gap}) => [name, gap]);
				expect(one.standings().map(({name, gap}) => [name, gap])).toEqual(order);
			}),
			{numRuns: 12},
		);
	});

	it('has the same bits as text, and from wherever one comes to a tick, also over a change of the batch', () => {
		fc.assert(
			fc.property(
				problem,
				observe,
				fc.integer({min: 1, max: 40}),
				fc.array(fc.integer({min: 0, max: 70}), {minLength: 1, maxLength: 4}),
				(on, looks, edited, ticks) => {
					const {setup} = raceOf({problem: on, observe: looks});
					const settings = {...setup.lanes[0].settings, batch: 12};
					const changed = () => Timeline.of(setup).edited(edited, 'gd', settings);
					const wandering = changed();
					for (const tick of ticks) {
						const here = wandering.at(tick).map(lane => lane.save());
						expect(here).toEqual(
							changed()
								.at(tick)
								.map(lane => lane.save()),
						);
					}
					const race = new Race(setup);
					race.advance(edited);
					const loaded = Race.fromJSON(JSON.stringify(race), {problem: on});
					for (const one of [race, loaded]) one.advance(13);
					expect(JSON.stringify(loaded)).toBe(JSON.stringify(race));
				},
			),
			{numRuns: 6},
		);
	});

	it('follows a change of the batch, where the batch says how often', () => {
		const big = dataProblem({names: ['a', 'b'], examples: examples(4000)}, {id: 'big', label: 'big', model: 'linear'});
		const setup = resolveRace({problem: big, racers: ['gd:lr=0.001,batch=500'], target: 0});
		const {settings} = setup.lanes[0];
		const timeline = Timeline.of(setup).edited(40, 'gd', {...settings, batch: 1000});
		const seen = Array.from({length: 81}, (_, tick) => tick).filter(tick => !timeline.at(tick)[0].lossIsEstimate);
		expect(seen).toEqual([0, 32, 48, 64, 80]);
		expect(timeline.at(80)[0].looksEvery).toBe(16);
	});

	it('tells at once who has blown up, and looks no oftener then', () => {
		const steep = dataProblem(
			{names: ['a', 'b'], examples: examples(48)},
			{id: 'steep', label: 'steep', model: 'linear'},
		);
		const {lossAndGradientOf: _, lossAndGradient: __, ...silent} = steep;
		for (const on of [steep, silent] as Problem[]) {
			const race = raceOf({problem: on, racers: ['gd:lr=1e6,batch=5'], observe: {every: 1000}});
			const told = () => race.lanes.some(lane => standingsOf([lane])[0].status === 'diverged');
			while (race.lanes[0].parameters.every(Number.isFinite)) race.advance();
			race.advance();
			expect(told()).toBe(true);
			const {lookedAt} = race.lanes[0];
			race.advance(50);
			expect(race.lanes[0].lookedAt).toBe(lookedAt);
		}
	});
});

it('finds out before the start what its sample comes to, where that has no L*', () => {
	const {subset: _, ...whole} = sum;
	const race = createRace({problem: {...whole, id: 'whole'}, racers: ['gd:lr=0.5'], observe: {examples: 20}});
	const {sample, found} = race.setup;
	expect(sample?.minimumLoss).toBeNaN();
	expect(found!.loss).toBe(sample!.loss(Float64Array.from(found!.parameters)));
	expect(race.lanes[0].loss).toBe(sample!.loss(new Float64Array(3)));
});

describe('what is observed', () => {
	it.each([
		[{every: 0}, 'every'],
		[{every: 1.5}, 'every'],
		[{examples: 0}, 'examples'],
		[{examples: '5'}, 'examples'],
		[{ever: 1}, 'ever'],
		[5, 'observe'],
	])('is refused where it is not sound: %j', (observe, named) => {
		expect(() => resolveRace({observe: observe as never})).toThrow(named);
	});

	it('is refused of a problem whose ways to say it differ', () => {
		const wrong = (change: Partial<Problem>) => () =>
			defineProblem({...mean, id: 'wrong', ...change} as never, {checkGradient: true});
		expect(wrong({reduction: 'median' as never})).toThrow('reduction');
		expect(wrong({lossAndGradientOf: 5 as never})).toThrow('lossAndGradientOf');
		for (const at of [1, 3]) {
			expect(
				wrong({
					lossAndGradientOf(parameters, indices, from, to, into) {
						mean.lossAndGradientOf!(parameters, indices, from, to, into);
						into[at] *= 1.001;
					},
				}),
			).toThrow('lossAndGradientOf');
		}
	});
});
