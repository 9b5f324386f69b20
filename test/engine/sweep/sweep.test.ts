import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace, Race} from '../../../source/engine/race.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {between, evenRates, powersOfTen, ratesRound} from '../../../source/engine/sweep/rates.js';
import {bestOf, compareTrials, rateBandOf, scoreOf, type Trial} from '../../../source/engine/sweep/score.js';
import {type Sweep, type SweepProgress, sweep, swept} from '../../../source/engine/sweep/sweep.js';
import {rankTuned, tunedRacers, tunedSetup} from '../../../source/engine/sweep/tuned.js';
import {bowl} from '../bowl.js';

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

const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);

describe('the rates of a sweep', () => {
	it('are 36 from 1e-4 to 10 as a person writes them, powers of ten first', () => {
		expect(powersOfTen).toEqual([0.0001, 0.001, 0.01, 0.1, 1, 10]);
		expect(evenRates.slice(0, 6)).toEqual(powersOfTen);
		expect(ascending(evenRates).slice(0, 8)).toEqual([1e-4, 1.5e-4, 2e-4, 3e-4, 4e-4, 5e-4, 7e-4, 1e-3]);
		expect(evenRates).toHaveLength(36);
		expect(new Set(evenRates).size).toBe(36);
	});

	it('lie close to evenly on a logarithmic scale', () => {
		const rates = ascending(evenRates);
		expect([rates[0], rates.at(-1)]).toEqual([1e-4, 10]);
		for (const [index, rate] of rates.slice(1).entries()) {
			expect(rate / rates[index]).toBeGreaterThan(1.24);
			expect(rate / rates[index]).toBeLessThan(1.51);
		}
	});

	it('between two others have few digits and lie well inside', () => {
		expect([between(3, 4), between(1, 10), between(0.7, 1), between(1e-4, 1.5e-4)]).toEqual([3.5, 3, 0.8, 1.2e-4]);
		fc.assert(
			fc.property(
				fc.double({min: 1e-300, max: 1e6, noNaN: true}),
				fc.double({min: 1e-12, max: 9, noNaN: true}),
				(low, share) => {
					const high = low * (1 + share);
					const rate = between(low, high);
					expect(rate).toBeGreaterThanOrEqual(low);
					expect(rate).toBeLessThanOrEqual(high);
					if (share > 0.1) expect(String(Number(rate.toExponential().split('e')[0])).length).toBeLessThanOrEqual(4);
				},
			),
		);
	});

	it('go round the best half way and half way again, outwards at the ends, and never twice', () => {
		expect(ratesRound([0.2], [0.1, 0.2, 0.4], 1e6)).toEqual([0.14, 0.3, 0.17, 0.24]);
		expect(ratesRound([10], [5, 10], 1e6)).toEqual([7, 14, 8, 12]);
		expect(ratesRound([10], [5, 10], 11)).toEqual([7, 8]);
		expect(ratesRound([1e-4], [1e-4, 2e-4], 1e6)[0]).toBe(7e-5);
		expect(ratesRound([0.1, 0.2], [0.1, 0.2], 1e6)).toEqual([0.07, 0.14, 0.08, 0.12, 0.3, 0.17, 0.24]);
	});
});

describe('the best trial', () => {
	const scores = (...all: readonly (number | null)[]) =>
		all.map((score, index) => trialOf(index + 1, {score, settled: score}));

	it('is that at the present rate among equals, whatever their last bits', () => {
		const equal = scores(1160.1, 1160.1000001, 1160.0999999, 2000);
		expect(bestOf(equal, 2)?.rate).toBe(2);
		expect(bestOf(equal, 4)?.rate).not.toBe(4);
	});

	it('is else the middle of the widest plateau', () => {
		expect(bestOf(scores(50, 90, 50, 50, 50, 90, 50), null)?.rate).toBe(4);
		expect(bestOf(scores(90, 50, 50, 90), 1)?.rate).toBe(2);
		expect(bestOf(scores(50, 90, 80), 2)?.rate).toBe(1);
	});

	it('is none where all diverged', () => {
		expect(bestOf(scores(null, null), 1)).toBeNull();
		expect(bestOf([], 1)).toBeNull();
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
		expect(rateBandOf(trials, trials[4])).toEqual({low: 3, high: 6});
		const alone = settled([300, 100, 300]);
		expect(rateBandOf(alone, alone[1])).toEqual({low: 2, high: 2});
	});

	it('goes by gap where nobody finished, and never over who diverged', () => {
		const left = (gap: number): Partial<Trial> => ({status: 'racing', settled: null, gap, score: 1000 * (1 + gap)});
		const trials = [trialOf(1, left(0.22)), trialOf(2, left(0.2)), trialOf(3, left(0.21))];
		expect(rateBandOf(trials, trials[1])).toEqual({low: 1, high: 3});
		const torn = [...trials.slice(0, 2), trialOf(3, {status: 'diverged', settled: null, gap: 0.2, score: null})];
		expect(rateBandOf(torn, torn[1])).toEqual({low: 1, high: 2});
	});
});

describe('a sweep', () => {
	it('tries the present rate, 36 and those round the best, 60 at most', () => {
		expect(toySwept.racers.map(({lane}) => lane.name)).toEqual(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']);
		for (const tuned of toySwept.racers) {
			const {made, trials, lane, best, band} = tuned;
			expect(trials.length).toBeLessThanOrEqual(60);
			expect(made.length).toBe(trials.length);
			expect(rates(tuned)).toEqual(ascending(rates(tuned) as number[]));
			expect(new Set(rates(tuned)).size).toBe(trials.length);
			expect(made[0].rate).toBe(lane.settings.hyper.learningRate);
			for (const rate of evenRates) expect(rates(tuned)).toContain(rate);
			expect(best!.score!).toBeLessThanOrEqual(Math.min(...trials.map(({score}) => score ?? Infinity)) * (1 + 1e-6));
			expect(band!.low).toBeLessThanOrEqual(best!.rate!);
			expect(band!.high).toBeGreaterThanOrEqual(best!.rate!);
		}
	});

	it('tries a present rate that is none of the 36', () => {
		const [{made, trials}] = swept(resolveRace({racers: ['gd:lr=0.123']}), 50).racers;
		expect(made.slice(0, 37).map(({rate}) => rate)).toEqual([0.123, ...evenRates]);
		expect(rates({trials})).toContain(0.123);
	});

	it('says of every rate what a race at that rate says', () => {
		for (const {lane, trials} of toySwept.racers) {
			for (const {rate, score, ...trial} of [trials[3], trials[20], trials[40]]) {
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

	it('is not taken up with a rate that is none', () => {
		const [first, ...rest] = toySwept.racers;
		for (const rate of [-1, 0, Number.NaN, Number.POSITIVE_INFINITY]) {
			const racers = [{...first, best: {...first.best!, rate}}, ...rest];
			expect(() => tunedSetup({...toySwept, racers})).toThrow('learning rate');
		}
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
			expect(trials).toHaveLength(36);
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
		expect(steps[0]).toEqual({done: 0, total: 61, name: 'adam', rate: 0.1, tick: 200});
		expect(steps.at(-1)).toEqual({done: 60, total: 61, name: 'line-search', rate: null, tick: 450});
		for (const [index, {done}] of steps.slice(1).entries()) expect(done).toBeGreaterThanOrEqual(steps[index].done);
	});

	it('stops where the end is certain, and says the same', () => {
		// 1/x: at a rate of 10 the first step is over the pole, at any other it is not.
		const hole = bowl(1, {
			loss: ([x]) => (x > 5 ? Number.NaN : (x - 1) ** 2),
			gradient([x], into) {
				into[0] = x > 5 ? Number.NaN : 2 * (x - 1);
			},
		});
		const setup = resolveRace({problem: hole, racers: ['gd']});
		const [{trials}] = swept(setup, 500).racers;
		const lost = trials.find(({rate}) => rate === 10)!;
		const race = createRace({problem: hole, racers: ['gd:lr=10']});
		race.advance(500);
		const {status, settled, gap, loss} = race.standings()[0];
		expect(lost).toEqual({rate: 10, status, settled, gap, loss, score: null});
		expect(status).toBe('diverged');
	});
});

describe('on every problem', () => {
	const ticks = 1000;
	/** 48 rates at even steps of the logarithm from 1e-4 to 10: more than a sweep's 36, and others. */
	const grid = Array.from({length: 48}, (_, k) => 1e-4 * Math.exp((k / 47) * Math.log(1e5)));
	// What has hundreds of examples takes half a minute.
	const all = Object.values(problems)
		.filter(({exampleCount}) => exampleCount <= 100)
		.map(problem => ({problem, setup: resolveRace({problem})}));
	const hasty = all.map(({setup}) => swept(setup, ticks, {hasty: true}));

	it('being hasty finds the same', () => {
		for (const [index, {problem, setup}] of all.entries()) {
			// What has many examples takes many seconds.
			if (problem.exampleCount > 20) continue;
			const best = ({racers}: Sweep) => racers.map(one => [one.lane.name, one.best, one.made.map(({rate}) => rate)]);
			expect(best(hasty[index])).toEqual(best(swept(setup, ticks)));
		}
	}, 120_000);

	it('no racer is worse off than at its present rate', () => {
		for (const {racers} of hasty) {
			for (const {lane, best, made} of racers) {
				const [present] = made;
				expect(present.rate).toBe(lane.settings.hyper.learningRate);
				expect(best!.score!).toBeLessThanOrEqual(present.score ?? Number.POSITIVE_INFINITY);
			}
		}
	});

	it('who sweeps what a sweep has tuned gets the same again', () => {
		for (const [index, {problem}] of all.entries()) {
			if (problem.exampleCount > 20) continue;
			const again = swept(tunedSetup(hasty[index]), ticks, {hasty: true});
			const best = ({racers}: Sweep) => racers.map(one => [one.lane.name, one.best]);
			expect(best(again), problem.id).toEqual(best(hasty[index]));
		}
	}, 120_000);

	it('what is tried does not depend on the present rate, but for that itself', () => {
		const tried = (rate: number) => {
			const setup = resolveRace({problem: 'styblinski-tang', racers: [`nag:lr=${rate}`]});
			return swept(setup, ticks)
				.racers[0].made.map(trial => trial.rate)
				.filter(one => one !== rate);
		};
		expect(tried(0.0221)).toEqual(tried(0.0333));
	});

	it('19 of 20 racers are within a quarter, or two ticks, of the best of 48 rates', () => {
		let [near, count] = [0, 0];
		for (const {setup, racers} of hasty) {
			for (const {lane, best} of racers) {
				if (best!.rate === null) continue;
				const missed = grid.some(rate => {
					const hyper = {...lane.settings.hyper, learningRate: rate};
					const race = new Race({...setup, lanes: [{...lane, settings: {...lane.settings, hyper}}]});
					race.advance(ticks);
					const score = scoreOf(race.standings()[0], ticks);
					return score !== null && best!.score! > Math.max(1.25 * score, score + 2);
				});
				count++;
				if (!missed) near++;
			}
		}
		expect(count).toBeGreaterThan(100);
		expect(near / count).toBeGreaterThanOrEqual(0.95);
	}, 240_000);

	it('the wrong hollow is left to those who were in it: on Styblinski and Tang’s function', () => {
		const {racers} = hasty[all.findIndex(({problem}) => problem.id === 'styblinski-tang')];
		for (const name of ['nag', 'momentum', 'adam']) {
			expect(racers.find(({lane}) => lane.name === name)!.best!.status).toBe('finished');
		}
	});
});
