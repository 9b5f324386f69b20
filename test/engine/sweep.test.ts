import fc from 'fast-check';
import './seeded.js';
import {describe, expect, it} from 'vitest';
import {createRace} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/resolve.js';
import {rankTuned, type SweepProgress, sweep, swept, tunedRacers, tunedSetup} from '../../source/engine/sweep.js';
import {coarseRates, finerRates} from '../../source/engine/sweep-rates.js';
import {bandOf, compareTrials, scoreOf, type Trial} from '../../source/engine/sweep-score.js';
import {bowl} from './bowl.js';

const toy = resolveRace();
const toySwept = swept(toy, 1000);
const rates = ({trials}: {trials: readonly Trial[]}) => trials.map(({rate}) => rate);
const trialOf = (rate: number, changes: Partial<Trial> = {}): Trial => ({
	rate,
	status: 'finished',
	settled: 100,
	gap: 0,
	loss: 0,
	score: 100,
	...changes,
});

describe('the rates of a sweep', () => {
	it('are powers of ten, then nine finer ones round the best, as a person writes them', () => {
		expect(coarseRates).toEqual([0.0001, 0.001, 0.01, 0.1, 1, 10]);
		expect(finerRates(0.1, 1e6)).toEqual([0.02, 0.03, 0.05, 0.07, 0.15, 0.2, 0.3, 0.5, 0.7]);
		expect(finerRates(1e-4, 1e6)).toEqual([2e-5, 3e-5, 5e-5, 7e-5, 1.5e-4, 2e-4, 3e-4, 5e-4, 7e-4]);
		expect(finerRates(10, 25)).toEqual([2, 3, 5, 7, 15, 20]);
		expect(finerRates(0.3, 1)).toEqual([0.06, 0.09, 0.15, 0.21, 0.45, 0.6, 0.9]);
		for (const none of [Number.NaN, Number.POSITIVE_INFINITY, 0]) expect(finerRates(none, 1e6)).toEqual([]);
	});

	it('leave no gap wider than a factor 2 round the best', () => {
		const all = [0.01, ...finerRates(0.1, 1e6), 0.1, 1].sort((a, b) => a - b);
		for (const [index, rate] of all.slice(1).entries()) expect(rate / all[index]).toBeLessThanOrEqual(2.0001);
	});
});

describe('scores', () => {
	it('are the settled tick of who finished, the race and what was left for others, none for the fallen', () => {
		expect(scoreOf({status: 'finished', settled: 80, gap: 1e-9}, 1000)).toBe(80);
		expect(scoreOf({status: 'racing', settled: 990, gap: 0.0005}, 1000)).toBe(1000.5);
		expect(scoreOf({status: 'stalled', settled: null, gap: -0.5}, 1000)).toBe(1500);
		expect(scoreOf({status: 'diverged', settled: null, gap: Number.NaN}, 1000)).toBeNull();
	});

	it('order trials whatever they are: settled first, then by gap, diverged last', () => {
		const trial = fc
			.record({
				rate: fc.constantFrom(0.1, 1, 10),
				status: fc.constantFrom('finished' as const, 'racing' as const, 'stalled' as const, 'diverged' as const),
				gap: fc.constantFrom(0, 0.5, -0.5, 3),
				tick: fc.constantFrom(0, 50),
			})
			.map(({tick, ...rest}): Trial => {
				const outcome = {...rest, settled: rest.status === 'finished' ? tick : null};
				return {...outcome, loss: 0, score: scoreOf(outcome, 100)};
			});
		const place = ({status}: Trial) => ({finished: 0, diverged: 2})[status as 'finished' | 'diverged'] ?? 1;
		fc.assert(
			fc.property(fc.array(trial, {maxLength: 12}), trials => {
				const ordered = trials.toSorted(compareTrials);
				for (const [index, one] of ordered.slice(1).entries()) {
					const before = ordered[index];
					expect(place(before)).toBeLessThanOrEqual(place(one));
					if (place(before) !== place(one)) continue;
					if (place(one) === 0) expect(before.settled!).toBeLessThanOrEqual(one.settled!);
					if (place(one) === 1) expect(Math.abs(before.gap)).toBeLessThanOrEqual(Math.abs(one.gap));
					if (place(one) === 2) expect(before.rate!).toBeLessThanOrEqual(one.rate!);
				}
			}),
		);
	});
});

describe('the band round the best rate', () => {
	it('reaches as far as neighbours are within 10 %, without a break', () => {
		const settled = (ticks: readonly number[]) =>
			ticks.map((tick, index) => trialOf(index + 1, {settled: tick, score: tick}));
		const trials = settled([109, 200, 110, 105, 100, 110, 111, 100]);
		expect(bandOf(trials, trials[4])).toEqual({low: 3, high: 6});
		const alone = settled([300, 100, 300]);
		expect(bandOf(alone, alone[1])).toEqual({low: 2, high: 2});
	});

	it('goes by gap where nobody finished, and never over who diverged', () => {
		const left = (gap: number): Partial<Trial> => ({status: 'racing', settled: null, gap, score: 1000 * (1 + gap)});
		const trials = [trialOf(1, left(0.22)), trialOf(2, left(0.2)), trialOf(3, left(0.21))];
		expect(bandOf(trials, trials[1])).toEqual({low: 1, high: 3});
		const torn = [...trials.slice(0, 2), trialOf(3, {status: 'diverged', settled: null, gap: 0.2, score: null})];
		expect(bandOf(torn, torn[1])).toEqual({low: 1, high: 2});
	});
});

describe('a sweep', () => {
	it('tries fifteen rates a racer, ascending, the best coarse one refined', () => {
		expect(toySwept.racers.map(({lane}) => lane.name)).toEqual(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']);
		for (const tuned of toySwept.racers) {
			expect(tuned.trials).toHaveLength(15);
			expect(rates(tuned)).toEqual((rates(tuned) as number[]).toSorted((a, b) => a - b));
			for (const rate of coarseRates) expect(rates(tuned)).toContain(rate);
			expect(tuned.trials.toSorted(compareTrials)[0]).toBe(tuned.best);
			expect(tuned.band!.low).toBeLessThanOrEqual(tuned.best!.rate!);
			expect(tuned.band!.high).toBeGreaterThanOrEqual(tuned.best!.rate!);
		}
	});

	it('says of every rate what a race at that rate says', () => {
		for (const {lane, trials} of toySwept.racers) {
			for (const {rate, score, ...trial} of [trials[3], trials[9], trials[14]]) {
				const race = createRace({racers: [{optimizer: lane.optimizer.id, hyper: {learningRate: rate!}}]});
				race.advance(1000);
				expect(race.standings()[0]).toMatchObject(trial);
			}
		}
	});

	it('knows the lecture’s race: Adam settles at 80 at a rate of 0.1, GD at 216 at 1', () => {
		const at = (index: number, rate: number) => toySwept.racers[index].trials.find(trial => trial.rate === rate);
		expect(at(5, 0.1)).toMatchObject({status: 'finished', settled: 80, score: 80});
		expect(at(0, 1)).toMatchObject({status: 'finished', settled: 216});
	});

	it('makes the race in which everyone finishes at its best score', () => {
		const race = createRace({racers: tunedRacers(toySwept)});
		expect(race.setup.lanes).toEqual(tunedSetup(toySwept).lanes);
		race.advance(1000);
		const standings = race.standings();
		for (const {lane, best} of toySwept.racers) {
			const {settled, gap} = standings.find(({name}) => name === lane.name)!;
			expect({settled, gap}).toEqual({settled: best!.settled, gap: best!.gap});
		}
		expect(standings.map(({settled}) => settled)).toEqual(rankTuned(toySwept.racers).map(({best}) => best!.settled));
	});

	it('keeps what else a lane is set to', () => {
		const racers = ['gd:schedule=exponential:0.01,batch=2,shuffle=on,name=one', 'nag:momentum=0.5,start=1/1'];
		const setup = resolveRace({problem: 'six-points', racers, seed: 3});
		const {lanes, ...rest} = tunedSetup(swept(setup, 100));
		expect({...rest, lanes: 0}).toEqual({...setup, lanes: 0});
		for (const [index, lane] of lanes.entries()) {
			const {learningRate, ...hyper} = lane.settings.hyper;
			const {learningRate: _, ...before} = setup.lanes[index].settings.hyper;
			expect(learningRate).toBeGreaterThan(0);
			expect(hyper).toEqual(before);
			expect({...lane, settings: {...lane.settings, hyper}}).toEqual({
				...setup.lanes[index],
				settings: {...setup.lanes[index].settings, hyper: before},
			});
		}
	});

	it('races who has no rate once, and says so', () => {
		const {racers} = swept(resolveRace({racers: ['line-search']}), 300);
		expect(racers[0].trials).toHaveLength(1);
		expect(racers[0]).toMatchObject({band: null, best: {rate: null, settled: 23}});
		expect(tunedSetup({setup: toy, ticks: 300, racers}).lanes[0]).toBe(racers[0].lane);
	});

	it('leaves a racer that falls apart at every rate as it was, and ranks it last', () => {
		const cliff = bowl(1, {
			loss: ([x]) => (x === -1 ? 5 : Number.NaN),
			gradient: (_parameters, into) => {
				into[0] = 1;
			},
		});
		const setup = resolveRace({problem: cliff, racers: ['gd', 'adam']});
		const result = swept(setup, 10);
		for (const {best, band, trials} of result.racers) {
			expect({best, band}).toEqual({best: null, band: null});
			expect(trials).toHaveLength(6);
		}
		expect(tunedSetup(result).lanes).toEqual(setup.lanes);
		const [gd] = toySwept.racers;
		expect(rankTuned([...result.racers, gd])[0]).toBe(gd);
	});

	it('is the same however it is interrupted, and tells how far it is', () => {
		const setup = resolveRace({problem: 'sparse', racers: ['adam:batch=10', 'line-search'], clock: 'epochs'});
		const steps: SweepProgress[] = [];
		const running = sweep(setup, 450);
		for (let next = running.next(); ; next = running.next()) {
			if (next.done) {
				expect(next.value).toEqual(swept(setup, 450));
				break;
			}
			steps.push(next.value);
			swept(toy, 3);
		}
		expect(steps).toHaveLength(16 * 3);
		expect(steps[0]).toEqual({done: 0, total: 16, name: 'adam', rate: 1e-4, tick: 200});
		expect(steps.at(-1)).toEqual({done: 15, total: 16, name: 'line-search', rate: null, tick: 450});
		for (const [index, {done}] of steps.slice(1).entries()) expect(done).toBeGreaterThanOrEqual(steps[index].done);
	});
});
