import {expect} from 'vitest';
import {explainNext} from '../../../source/engine/lane/explain.js';
import {candidateRates} from '../../../source/engine/optimizers/line-search.js';
import {turnsOf} from '../../../source/engine/past/turns.js';
import {createRace} from '../../../source/engine/race.js';
import type {RaceOptions} from '../../../source/engine/setup/resolve.js';
import {effectiveRates} from '../../../source/lecture/exhibits/rates/numbers.js';
import {bouncing} from '../../../source/lecture/scenes/adam.js';
import {pitOf, type Run, rises, runOf, share, slopeAt, steps} from '../run.js';
import type {ClaimsByScene} from './claims.js';

const infinite = Number.POSITIVE_INFINITY;

/** Effective rates of one lane at some ticks. */
function ratesAt(options: RaceOptions, name: string, ticks: readonly number[]): number[][] {
	const race = createRace(options);
	return ticks.map(tick => {
		race.advance(tick - race.tick);
		return Array.from(effectiveRates(race.lanes.find(lane => lane.name === name)!));
	});
}

/** The update a lane makes at a tick. */
function updateAt(options: RaceOptions, name: string, tick: number) {
	const race = createRace(options);
	race.advance(tick);
	return explainNext(race.lanes.find(({setup}) => setup.name === name)!).update;
}

/** The first tick at which a lane is half way in a parameter. */
const halfWay = (run: Run, name: string, k: number): number =>
	run.lane(name).place.findIndex((_, tick) => share(run, name, k, tick) >= 0.5);

export const adaptive: ClaimsByScene = {
	line: {
		claims: {
			'LineSearch tries η = 0.1, 0.5, 1, 5 and 10 along −∇L and goes where L is lowest.'({options}) {
				expect(candidateRates).toEqual([0.1, 0.5, 1, 5, 10]);
				const race = createRace(options);
				race.advance(10);
				const lane = race.lanes.find(({setup}) => setup.name === 'line-search')!;
				const {losses, after} = explainNext(lane).update;
				expect(race.setup.problem.loss(after.parameters)).toBe(Math.min(...losses));
			},
			'Of steps before it knows nothing.'({options}) {
				const {before} = updateAt(options, 'line-search', 10);
				expect(Object.keys(before.slots)).toEqual([]);
			},
			'The inspector has the five losses.'({options}) {
				expect(updateAt(options, 'line-search', 10).losses).toHaveLength(5);
			},
			'It starts on a wide plain, where the slope is gentle and hardly changes.'(run) {
				const {place} = run.lane('line-search');
				const slopes = [0, 1, 2].map(tick => Math.hypot(...slopeAt(run, place[tick])));
				expect(Math.max(...slopes)).toBeLessThan(0.015);
				expect(slopes[1] / slopes[0]).toBeLessThan(1.15);
			},
			'A step of 1.7 has taken it across the valley’s floor.'(run) {
				const {place} = run.lane('line-search');
				expect(steps(place)[10].toFixed(1)).toBe('1.7');
				// Across: before the step the slope pointed on, after it back.
				const step = place[10].map((value, k) => value - place[9][k]);
				const along = (tick: number) => slopeAt(run, place[tick]).reduce((sum, value, k) => sum + value * step[k], 0);
				expect(along(9)).toBeLessThan(0);
				expect(along(10)).toBeGreaterThan(0);
			},
			'Momentum would run on.'(run) {
				expect(turnsOf(run.lane('momentum').loss).turns.length).toBeGreaterThan(0);
			},
		},
		says: [],
		facts: {
			'ten times the step is ten times the fall on the plain'({options, problem}) {
				const {losses} = updateAt(options, 'line-search', 0);
				const start = problem.loss(Float64Array.of(-2, -2));
				expect((start - losses[4]) / (start - losses[2])).toBeCloseTo(10, -1);
				expect(losses.map(loss => loss.toFixed(4))[0]).toBe('0.4158');
				expect(losses.map(loss => loss.toFixed(4))[4]).toBe('0.4149');
			},
			'it settles at 23, and its L never rises'(run) {
				expect(run.lane('line-search').settled[250]).toBe(23);
				expect(rises(run.lane('line-search').loss)).toBe(0);
			},
		},
		answers: ['the greatest', 'it turns back, and L falls'],
	},
	cost: {
		claims: {
			'The same race, paid by the look: one point, looked at once.': ({options}) =>
				expect(options.clock).toBe('evaluations'),
			'A tick buys everyone two looks, so one step of GD.'(run) {
				expect(run.problem.exampleCount).toBe(2);
				expect(run.lane('gd').updates[260]).toBe(260);
			},
			'In steps LineSearch was home from 23, Momentum from 151, GD from 216.'({options}) {
				const inSteps = runOf({...options, clock: 'steps'}, 250);
				expect(['line-search', 'momentum', 'gd'].map(name => inSteps.lane(name).settled[250])).toEqual([23, 151, 216]);
			},
			'But for each of its five losses it looks at all points again.'({options}) {
				const race = createRace(options);
				race.advance(60);
				const {updates, gradientEvaluations, lossEvaluations} = race
					.standings()
					.find(({name}) => name === 'line-search')!;
				expect([gradientEvaluations / updates, lossEvaluations / updates]).toEqual([2, 10]);
			},
		},
		says: [],
		facts: {
			'it moves at every sixth tick'(run) {
				const {updates} = run.lane('line-search');
				expect([5, 6, 11, 12, 260].map(tick => updates[tick])).toEqual([0, 1, 1, 2, 43]);
			},
			'23 steps at six ticks each, and the two others home by 260 too'(run) {
				expect(run.lane('line-search').settled[260]).toBe(23 * 6);
				expect(['momentum', 'gd'].map(name => run.lane(name).settled[260])).toEqual([151, 216]);
			},
		},
		answers: ['tick 138', 'last'],
	},
	sparse: {
		claims: {
			'x = 0 in 80 of 100 points.'({problem}) {
				const {x} = problem.examples!;
				expect([x.length, x.filter(value => value === 0).length]).toEqual([100, 80]);
			},
			'The pit is at w = 5, b = 2, up and to the right.'(run) {
				expect(pitOf(run).map(Math.round)).toEqual([5, 2]);
				const {place} = run.lane('gd');
				for (const k of [0, 1]) expect(pitOf(run)[k]).toBeGreaterThan(place[0][k]);
			},
			'Leave the 80 points with x = 0 out.'({problem}) {
				const zero = problem.examples!.x.indexOf(0);
				const gradient = new Float64Array(2);
				problem.gradientOf(Float64Array.of(-2, -3), Uint32Array.of(zero), 0, 1, gradient);
				expect(gradient[0]).toBe(0);
				expect(gradient[1]).not.toBe(0);
			},
		},
		says: [
			'A point adds this to the slope in b, and x times this to that in w: (f − y) f (1 − f).',
			'The table has how much of its way to the pit each racer has gone, in w and in b.',
		],
		facts: {
			'when b is half way, w has gone 2 % for all three, and 39 % for AdaGrad'(run) {
				const shares = run.names.map(name => share(run, name, 0, halfWay(run, name, 1)).toFixed(2));
				expect(shares).toEqual(['0.02', '0.02', '0.02']);
				const adagrad = runOf({problem: 'sparse', racers: ['adagrad']}, 150);
				expect(share(adagrad, 'adagrad', 0, halfWay(adagrad, 'adagrad', 1)).toFixed(2)).toBe('0.39');
			},
			'one η suits both: GD settles at 189, 45 and 11'() {
				const at = (lr: number) => runOf({problem: 'sparse', racers: [`gd:lr=${lr}`]}, 250).lane('gd').settled[250];
				expect([0.1, 0.5, 1.5].map(at)).toEqual([189, 45, 11]);
			},
			'the slope in b is ten times and more that in w from the start to where b is half way'(run) {
				for (const tick of [0, 38]) {
					const [w, b] = slopeAt(run, run.lane('gd').place[tick]).map(Math.abs);
					expect(b / w).toBeGreaterThan(10);
				}
			},
			'they turn along w late: only NAG and Momentum are home by 620, GD is a third of the way'(run) {
				expect(['nag', 'momentum', 'gd'].map(name => run.lane(name).settled[620])).toEqual([389, 582, infinite]);
				expect(share(run, 'gd', 0, 620)).toBeLessThan(0.5);
			},
			'the least loss is 7.06·10⁻⁷': ({problem}) => expect(problem.minimumLoss).toBeCloseTo(7.06e-7, 9),
		},
		answers: ['along b, then w', 'as steep as before'],
	},
	four: {
		claims: {
			'Four inputs, five parameters.'({problem}) {
				expect([problem.examples!.inputs, problem.dimension]).toEqual([4, 5]);
			},
			'The second input is 0 in 49 of the 60 points.'({problem}) {
				const {x, y} = problem.examples!;
				const second = Array.from(y, (_, i) => x[4 * i + 1]);
				expect([second.length, second.filter(value => value === 0).length]).toEqual([60, 49]);
			},
			'w2 will lag behind.'(run) {
				const shares = [0, 1, 2, 3, 4].map(k => share(run, 'gd', k, 20));
				expect(Math.min(...shares)).toBe(shares[1]);
			},
			'“GD η 1” makes ten times the steps, for the sake of w2.'(run) {
				const [one, ten] = ['gd', 'GD η 1'].map(name => steps(run.lane(name).place)[1]);
				expect(ten / one).toBeCloseTo(10, 9);
				expect(share(run, 'GD η 1', 1, 20)).toBeGreaterThan(5 * share(run, 'gd', 1, 20));
			},
		},
		says: ['The map is a slice along two of them: o takes others.', 'The table has how much of its way each has gone.'],
		facts: {
			'GD at step 20: 15 % in the sparse weight, 55 … 69 % in the others, 90 % in b'(run) {
				const shares = [0, 1, 2, 3, 4].map(k => Math.round(100 * share(run, 'gd', k, 20)));
				expect([shares[1], shares[4]]).toEqual([15, 90]);
				const others = [shares[0], shares[2], shares[3]];
				expect([Math.min(...others), Math.max(...others)]).toEqual([55, 69]);
			},
			'AdaGrad leaves it less far behind': run => expect(share(run, 'adagrad', 1, 20)).toBeGreaterThan(0.6),
			'no input is 0 as seldom as that of b, which never is'({problem}) {
				const {x, inputs} = problem.examples!;
				const zeros = [0, 1, 2, 3].map(k => x.filter((value, i) => i % inputs === k && value === 0).length);
				expect(Math.min(...zeros)).toBeGreaterThanOrEqual(0);
				expect(zeros[1]).toBe(49);
			},
			'η = 1 throws b past its goal and back, and never settles; η = 0.7 suits all five, before AdaGrad'(run) {
				expect(runOf({problem: 'four-inputs', racers: ['gd:lr=0.7']}, 90).lane('gd').settled[90]).toBe(47);
				const {settled, place} = run.lane('GD η 1');
				expect(settled[90]).toBe(infinite);
				const b = place.slice(20, 91).map(point => point[4]);
				const turns = b.filter((value, t) => t > 1 && (value - b[t - 1]) * (b[t - 1] - b[t - 2]) < 0).length;
				expect(turns).toBeGreaterThan(50);
				expect(run.lane('adagrad').settled[90]).toBe(63);
			},
		},
		answers: ['b', 'b leaps to and fro: it never settles'],
	},
	adagrad: {
		claims: {
			'v ← v + ∇².'({options}) {
				const {before, after, gradient} = updateAt(options, 'adagrad', 10);
				const {squares} = before.slots;
				expect(Array.from(after.slots.squares)).toEqual(Array.from(squares, (v, k) => v + gradient[k] * gradient[k]));
			},
			'w and b have a v each, which is 0 at first, and the rate η/√(v + ε): much moved, much damped.'({options}) {
				expect(Array.from(updateAt(options, 'adagrad', 0).before.slots.squares)).toEqual([0, 0]);
				const {after, before, gradient, hyper} = updateAt(options, 'adagrad', 10);
				for (const k of [0, 1]) {
					const rate = hyper.learningRate / Math.sqrt(after.slots.squares[k] + 1e-8);
					expect(before.parameters[k] - after.parameters[k]).toBeCloseTo(rate * gradient[k], 14);
				}
				const {squares} = updateAt(options, 'adagrad', 500).after.slots;
				expect(squares[1] / squares[0]).toBeGreaterThan(100);
			},
			'η is 0.1.': run => expect(run.lane('adagrad').rate[0]).toBe(0.1),
			'At the start the slope in b is 38 times that in w.'(run) {
				const [w, b] = slopeAt(run, run.lane('adagrad').place[0]);
				expect(Math.round(b / w)).toBe(38);
			},
			'GD goes along b first: few points speak for w.'(run) {
				expect(share(run, 'gd', 0, 38).toFixed(2)).toBe('0.02');
				expect(share(run, 'gd', 1, 38)).toBeGreaterThan(0.5);
			},
			'From here on the slopes get gentler, tick by tick.'(run) {
				const {place} = run.lane('adagrad');
				let before = slopeAt(run, place[120]).map(Math.abs);
				for (let tick = 121; tick <= 500; tick++) {
					const slope = slopeAt(run, place[tick]).map(Math.abs);
					expect(Math.hypot(...slope)).toBeLessThan(Math.hypot(...before));
					before = slope;
				}
			},
		},
		says: [],
		facts: {
			'the first step goes η in w and in b'(run) {
				const [from, to] = run.lane('adagrad').place;
				for (const k of [0, 1]) expect(to[k] - from[k]).toBeCloseTo(0.1, 4);
			},
			'it is slow, but arrives: at 2,286'() {
				expect(runOf({problem: 'sparse', racers: ['adagrad']}, 2400).lane('adagrad').settled[2400]).toBe(2286);
			},
			'v only grows, so both rates only shrink'({options}) {
				const rates = ratesAt(
					options,
					'adagrad',
					Array.from({length: 501}, (_, tick) => tick),
				);
				for (const [tick, [w, b]] of rates.entries()) {
					if (tick === 0) continue;
					expect(w).toBeLessThanOrEqual(rates[tick - 1][0]);
					expect(b).toBeLessThanOrEqual(rates[tick - 1][1]);
				}
			},
			'its loss is 14 at 100 and 1.06 at 500'(run) {
				const {loss} = run.lane('adagrad');
				expect([loss[100].toFixed(0), loss[500].toFixed(2)]).toEqual(['14', '1.06']);
			},
		},
		answers: ['as far', 'both at once, across the corner', 'they fall on, if ever slower'],
	},
	root: {
		claims: {
			'AdaGrad’s rate is η/√(v + ε).'({options}) {
				const {before, after, gradient} = updateAt(options, 'adagrad', 0);
				const step = (0.1 / Math.sqrt(gradient[0] ** 2 + 1e-8)) * gradient[0];
				expect(before.parameters[0] - after.parameters[0]).toBeCloseTo(step, 12);
			},
			'“no root” forgets the root: η/(v + ε).'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'no root', 0);
				const step = (hyper.learningRate / (gradient[0] ** 2 + 1e-8)) * gradient[0];
				expect(before.parameters[0] - after.parameters[0]).toBeCloseTo(step, 9);
			},
			'Both have v = ∇² after the first slope, and η = 0.1.'({options}) {
				for (const name of ['adagrad', 'no root']) {
					const {after, gradient, hyper} = updateAt(options, name, 0);
					expect(hyper.learningRate).toBe(0.1);
					expect(Array.from(after.slots.squares)).toEqual(Array.from(gradient, g => g * g));
				}
			},
			'The start lies on a plain, where the slope in w is 0.0055.'({options}) {
				expect(Math.abs(updateAt(options, 'no root', 0).gradient[0]).toFixed(4)).toBe('0.0055');
			},
			'AdaGrad’s first step in w is 0.1, as ∇/√∇² is 1.'(run) {
				const [from, to] = run.lane('adagrad').place;
				expect(to[0] - from[0]).toBeCloseTo(0.1, 3);
			},
			'Out there f is 1.00 at both points, and the slope next to nothing.'(run) {
				const [w, b] = run.lane('no root').place[1];
				for (const x of [0.5, 2.5]) expect((1 / (1 + Math.exp(-(w * x + b)))).toFixed(2)).toBe('1.00');
				expect(Math.hypot(...slopeAt(run, [w, b]))).toBeLessThan(1e-8);
			},
		},
		says: [],
		facts: {
			'the first step throws w to 16.2, and the loss stays at 0.325'(run) {
				const {place, loss} = run.lane('no root');
				expect(place[1][0].toFixed(1)).toBe('16.2');
				expect([1, 100, 1000, 1300].map(tick => loss[tick].toFixed(3))).toEqual(Array(4).fill('0.325'));
			},
			'AdaGrad never steps more than η in w or b, and is home at 1,232'(run) {
				const {place, rate, settled} = run.lane('adagrad');
				for (let tick = 1; tick <= 1300; tick++) {
					for (const k of [0, 1]) expect(Math.abs(place[tick][k] - place[tick - 1][k])).toBeLessThanOrEqual(rate[0]);
				}
				expect(settled[1300]).toBe(1232);
			},
		},
		answers: ['off the map', 'only AdaGrad'],
	},
	rmsprop: {
		claims: {
			'v ← βv + (1 − β)∇².'({options}) {
				const {before, after, gradient} = updateAt(options, 'rmsprop', 10);
				for (const k of [0, 1]) {
					const v = 0.9 * before.slots.secondMoment[k] + (1 - 0.9) * gradient[k] ** 2;
					expect(after.slots.secondMoment[k]).toBeCloseTo(v, 12);
				}
			},
			'AdaGrad’s v keeps all ∇² for ever.'({options}) {
				const {before, after, gradient} = updateAt(options, 'adagrad', 50);
				for (const k of [0, 1])
					expect(after.slots.squares[k]).toBe(before.slots.squares[k] + gradient[k] * gradient[k]);
			},
			'This v forgets: with β = 0.9 what was 50 ticks ago counts 0.9⁵⁰, 0.5%.'({options}) {
				expect(updateAt(options, 'rmsprop', 0).hyper.decay).toBe(0.9);
				expect((0.9 ** 50).toFixed(3)).toBe('0.005');
			},
			'The rate is η/√(v + ε) as before, η = 0.1.'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'rmsprop', 10);
				expect(hyper.learningRate).toBe(0.1);
				for (const k of [0, 1]) {
					const rate = 0.1 / Math.sqrt(after.slots.secondMoment[k] + 1e-8);
					expect(before.parameters[k] - after.parameters[k]).toBeCloseTo(rate * gradient[k], 12);
				}
			},
			'So far the rates fell for both.'({options}) {
				for (const name of ['adagrad', 'rmsprop']) {
					const [first, last] = ratesAt(options, name, [0, 20]);
					for (const k of [0, 1]) expect(last[k]).toBeLessThan(first[k] / 5);
				}
			},
			'From here on RMSProp’s slopes get gentler.'(run) {
				const slopes = Array.from({length: 9}, (_, index) =>
					slopeAt(run, run.lane('rmsprop').place[20 + 10 * index]).map(Math.abs),
				);
				for (let i = 1; i < slopes.length; i++)
					for (const k of [0, 1]) expect(slopes[i][k]).toBeLessThan(slopes[i - 1][k]);
			},
			'RMSProp is in the pit: ∇ is next to 0, and v, a mean of ∇², with it.'(run) {
				const {gap, place} = run.lane('rmsprop');
				expect(gap[100]).toBeLessThan(1e-6);
				expect(Math.hypot(...slopeAt(run, place[100]))).toBeLessThan(0.001);
			},
		},
		says: ['The curves have both.'],
		facts: {
			'loss 2·10⁻⁶ at 100 where AdaGrad has 14, and 1.06 at 500'(run) {
				const [rms, adagrad] = ['rmsprop', 'adagrad'].map(name => run.lane(name).loss);
				expect(rms[100].toExponential(0)).toBe('2e-6');
				expect([adagrad[100].toFixed(0), adagrad[500].toFixed(2)]).toEqual(['14', '1.06']);
			},
			'its rates are over twenty times as high at 100 as at 20, and AdaGrad’s never grow'({options}) {
				const [before, after] = ratesAt(options, 'rmsprop', [20, 100]);
				for (const k of [0, 1]) expect(after[k] / before[k]).toBeGreaterThan(20);
				const ticks = Array.from({length: 51}, (_, index) => 10 * index);
				const rates = ratesAt(options, 'adagrad', ticks);
				for (let i = 1; i < rates.length; i++) {
					for (const k of [0, 1]) expect(rates[i][k]).toBeLessThanOrEqual(rates[i - 1][k]);
				}
			},
			'in the end it steps η to and fro in w and in b, at a gap of 5·10⁻⁵'(run) {
				const {place, gap} = run.lane('rmsprop');
				for (let tick = 400; tick < 500; tick++) {
					for (const k of [0, 1]) {
						const [before, after] = [place[tick][k] - place[tick - 1][k], place[tick + 1][k] - place[tick][k]];
						expect(Math.abs(after)).toBeCloseTo(0.1, 1);
						expect(before * after).toBeLessThan(0);
					}
				}
				expect(gap[500].toExponential(0)).toBe('5e-5');
			},
		},
		answers: ['it grows again', 'about η for ever'],
	},
	adam: {
		claims: {
			'm ← β₁m + (1 − β₁)∇: momentum.'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'adam', 10);
				expect(hyper.beta1).toBe(0.9);
				const m = 0.9 * before.slots.firstMoment[0] + 0.1 * gradient[0];
				expect(after.slots.firstMoment[0]).toBeCloseTo(m, 14);
			},
			'v ← β₂v + (1 − β₂)∇²: RMSProp.'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'adam', 10);
				expect(hyper.beta2).toBe(0.999);
				const v = 0.999 * before.slots.secondMoment[0] + 0.001 * gradient[0] ** 2;
				expect(after.slots.secondMoment[0]).toBeCloseTo(v, 14);
			},
			'All six race.': run => expect(run.names).toEqual(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']),
			'β₁ = 0.9, β₂ = 0.999.'({options}) {
				const {hyper} = updateAt(options, 'adam', 0);
				expect([hyper.beta1, hyper.beta2]).toEqual([0.9, 0.999]);
			},
			'Across a ravine ∇ is +1, −1, +1, −1 … RMSProp goes ±η a step.'() {
				// Its v, a mean of squares that are all 1, is 1.
				let v = 0;
				for (let step = 0; step < 1000; step++) v = 0.9 * v + 0.1;
				expect(1 / Math.sqrt(v)).toBeCloseTo(1, 9);
				expect(bouncing(0.9)).toBeCloseTo(1 / 19, 9);
			},
			'RMSProp has been at the finish since tick 48.'(run) {
				const {reached, gap} = run.lane('rmsprop');
				expect(reached[60]).toBe(48);
				expect(Math.max(...gap.slice(48, 101))).toBeLessThan(0.001);
			},
			'Adam gets there at 80.': run => expect(run.lane('adam').reached[100]).toBe(80),
		},
		says: ['Both are divided by 1 − βᵗ.', 'Step: η·mˆ/√(vˆ + ε).', '✓: came and stayed.'],
		facts: {
			'the update is as written'({options}) {
				const {after, before, hyper, step} = updateAt(options, 'adam', 10);
				const m = after.slots.firstMoment[0] / (1 - hyper.beta1 ** step);
				const v = after.slots.secondMoment[0] / (1 - hyper.beta2 ** step);
				const change = (hyper.learningRate / Math.sqrt(v + 1e-8)) * m;
				expect(before.parameters[0] - after.parameters[0]).toBeCloseTo(change, 12);
			},
			'Adam stays; RMSProp leaves and is back for good somewhere in 114 … 140'({options}) {
				const run = runOf(options, 300);
				expect(run.lane('adam').settled[300]).toBe(80);
				expect(run.lane('rmsprop').settled[300]).toBeGreaterThanOrEqual(114);
				expect(run.lane('rmsprop').settled[300]).toBeLessThanOrEqual(140);
			},
			'the others settle at 216, 151, 89'(run) {
				expect(['gd', 'momentum', 'nag'].map(name => run.lane(name).settled[240])).toEqual([216, 151, 89]);
				expect(run.lane('adagrad').settled[240]).toBe(infinite);
			},
		},
		answers: ['much less far', 'only Adam stays'],
	},
	tens: {
		claims: {
			'An epoch is a pass over 100 points: one update each, ten for “by tens”, which is Adam, too.'(run) {
				expect(run.problem.exampleCount).toBe(100);
				expect(run.names.map(name => run.lane(name).updates[1])).toEqual([1, 1, 10]);
				expect(run.options.racers!.map(racer => String(racer).split(':')[0])).toEqual(['rmsprop', 'adam', 'adam']);
			},
			'All the points come from one curve, so one pit nearly fits them all: L* is 0.0000007.'({problem}) {
				expect(problem.minimumLoss.toFixed(7)).toBe('0.0000007');
			},
			'Adam needs 66 updates, so 66 passes.': run => expect(run.lane('adam').settled[200]).toBe(66),
			'By pass 70 all three are home.'(run) {
				for (const name of run.names) {
					expect(run.lane(name).settled[200]).toBeLessThanOrEqual(70);
				}
			},
		},
		says: [],
		facts: {
			'what brings Adam to rest is a v that forgets slowly: RMSProp with β = 0.999 rests, too'({options}) {
				const run = runOf({...options, racers: ['rmsprop', 'rmsprop:decay=0.999,name=slow', 'adam:beta1=0']}, 500);
				const last = (name: string) => Math.max(...steps(run.lane(name).place).slice(480));
				expect(last('rmsprop')).toBeGreaterThan(0.05);
				for (const name of ['slow', 'adam']) expect(last(name)).toBeLessThan(1e-3);
			},
			'RMSProp jitters on for ever'({options}) {
				const {gap, place} = runOf(options, 500).lane('rmsprop');
				expect(Math.max(...gap.slice(450)).toExponential(0)).toBe('5e-5');
				expect(Math.max(...steps(place).slice(280))).toBeGreaterThan(0.1);
			},
			'Adam comes to rest, by tens as well'({options}) {
				const run = runOf(options, 500);
				for (const name of ['adam', 'by tens']) {
					const {gap, place} = run.lane(name);
					expect(Math.abs(gap[500])).toBeLessThan(1e-9);
					expect(Math.max(...steps(place).slice(450))).toBeLessThan(1e-5);
				}
			},
		},
		answers: ['7 to 10', 'Adam and “by tens”'],
	},
	bias: {
		claims: {
			'm and v begin at 0, and take in (1 − β) of each ∇ and ∇²; β₁ = 0.9, β₂ = 0.999.'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'bare', 0);
				expect([hyper.beta1, hyper.beta2]).toEqual([0.9, 0.999]);
				for (const k of [0, 1]) {
					expect([before.slots.firstMoment[k], before.slots.secondMoment[k]]).toEqual([0, 0]);
					expect(after.slots.firstMoment[k]).toBeCloseTo(0.1 * gradient[k], 14);
					expect(after.slots.secondMoment[k]).toBeCloseTo(0.001 * gradient[k] ** 2, 14);
				}
			},
			'So at first both are too small, v the more so.'({options}) {
				const {after, gradient} = updateAt(options, 'bare', 0);
				const [m, v] = [after.slots.firstMoment[0] / gradient[0], after.slots.secondMoment[0] / gradient[0] ** 2];
				expect(m).toBeLessThan(1);
				expect(v).toBeLessThan(m);
			},
			'Adam divides by 1 − βᵗ, which makes up for it.'(run) {
				// Its first step is η but for ε: g/√g².
				const [from, to] = run.lane('adam').place;
				for (const k of [0, 1]) expect(to[k] - from[k]).toBeCloseTo(0.1, 3);
			},
			'“bare” does not.': ({options}) => expect(updateAt(options, 'bare', 0).hyper.correction).toBe(0),
			'A step is η·m/√(v + ε).'({options}) {
				const {before, after, hyper} = updateAt(options, 'bare', 5);
				const step = (hyper.learningRate * after.slots.firstMoment[0]) / Math.sqrt(after.slots.secondMoment[0] + 1e-8);
				expect(before.parameters[0] - after.parameters[0]).toBeCloseTo(step, 12);
			},
			'At tick 10 bare leads, with steps three times as long as Adam’s.'(run) {
				const [bare, own] = ['bare', 'adam'].map(name => run.lane(name));
				expect(bare.loss[10]).toBeLessThan(own.loss[10]);
				expect(Math.round(steps(bare.place)[10] / steps(own.place)[10])).toBe(3);
			},
		},
		says: ['The curves have both on a steady slope.'],
		facts: {
			'the first step is 2.7 and 2.9 times the corrected one, 3.16 but for ε'(run) {
				const [bare, own] = ['bare', 'adam'].map(name => run.lane(name).place);
				const ratios = [0, 1].map(k => (bare[1][k] - bare[0][k]) / (own[1][k] - own[0][k]));
				expect(ratios.map(ratio => ratio.toFixed(1))).toEqual(['2.7', '2.9']);
				expect((0.1 / Math.sqrt(0.001)).toFixed(2)).toBe('3.16');
				for (const g of slopeAt(run, bare[0])) expect(1e-8 / (0.001 * g * g)).toBeGreaterThan(0.1);
			},
			'0.10 against 0.38 at 10 steps, 0.0049 against 0.000073 at 100'(run) {
				const [bare, own] = ['bare', 'adam'].map(name => run.lane(name).loss);
				expect([bare[10].toFixed(2), own[10].toFixed(2)]).toEqual(['0.10', '0.38']);
				expect([bare[100].toFixed(4), own[100].toFixed(6)]).toEqual(['0.0049', '0.000073']);
			},
			'the correction of m is over after fifty steps, that of v after thousands'() {
				expect(0.9 ** 50).toBeLessThan(0.01);
				expect(0.999 ** 1000).toBeGreaterThan(0.3);
			},
			'bare is in the pit at 14 and out again, then creeps by steps of a few thousandths'(run) {
				const {reached, gap, place} = run.lane('bare');
				expect(reached[120]).toBe(14);
				expect(gap[15]).toBeGreaterThan(0.01);
				expect(steps(place)[14]).toBeGreaterThan(0.4);
				expect(steps(place)[120]).toBeLessThan(0.003);
				expect(run.lane('adam').settled[120]).toBe(80);
			},
		},
		answers: ['about 3 times', 'it runs past the pit, Adam is home first'],
	},
};
