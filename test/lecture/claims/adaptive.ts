import {expect} from 'vitest';
import {explainNext} from '../../../source/engine/lane/explain.js';
import {candidateRates} from '../../../source/engine/optimizers/line-search.js';
import {turnsOf} from '../../../source/engine/past/turns.js';
import {createRace} from '../../../source/engine/race.js';
import type {RaceOptions} from '../../../source/engine/setup/resolve.js';
import {effectiveRates} from '../../../source/lecture/exhibits/rates/numbers.js';
import {type Run, rises, runOf, share, slopeAt, steps} from '../run.js';
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
			'Try η = 0.1, 0.5, 1, 5 and 10, keep the lowest L.'({options}) {
				expect(candidateRates).toEqual([0.1, 0.5, 1, 5, 10]);
				const race = createRace(options);
				race.advance(10);
				const lane = race.lanes.find(({setup}) => setup.name === 'line-search')!;
				const {losses, after} = explainNext(lane).update;
				expect(race.setup.problem.loss(after.parameters)).toBe(Math.min(...losses));
			},
			'The inspector has the five losses.'({options}) {
				expect(updateAt(options, 'line-search', 10).losses).toHaveLength(5);
			},
			'It turns back at tick 11, yet its L never rises: a zigzag, not the u-turns of Momentum.'(run) {
				const {place, loss} = run.lane('line-search');
				const step = (tick: number) => place[tick].map((value, k) => value - place[tick - 1][k]);
				expect(step(11).reduce((sum, value, k) => sum + value * step(10)[k], 0)).toBeLessThan(0);
				expect(rises(loss)).toBe(0);
				expect(turnsOf(run.lane('momentum').loss).turns.length).toBeGreaterThan(0);
			},
		},
		says: [],
		facts: {'it settles at 23': run => expect(run.lane('line-search').settled[250]).toBe(23)},
		answers: ['LineSearch'],
	},
	cost: {
		claims: {
			'The same race, paid by the look: a tick buys each lane two, one a point.'({options, problem}) {
				expect(options.clock).toBe('evaluations');
				expect(problem.exampleCount).toBe(2);
			},
			'GD needs two a step.': run => expect(run.lane('gd').updates[300]).toBe(300),
			'LineSearch needs twelve: a gradient and five losses more.'({options}) {
				const race = createRace(options);
				race.advance(60);
				const {updates, gradientEvaluations, lossEvaluations} = race
					.standings()
					.find(({name}) => name === 'line-search')!;
				expect([gradientEvaluations / updates, lossEvaluations / updates]).toEqual([2, 10]);
			},
			'It moves at every sixth tick.'(run) {
				const {updates} = run.lane('line-search');
				expect([5, 6, 11, 12, 300].map(tick => updates[tick])).toEqual([0, 1, 1, 2, 50]);
			},
		},
		says: [],
		facts: {
			'23 steps at six ticks each': run => expect(run.lane('line-search').settled[300]).toBe(23 * 6),
		},
		answers: ['LineSearch'],
	},
	sparse: {
		claims: {
			'x = 0 in 80 of 100 points: they say something of b, nothing of w.'({problem}) {
				const {x} = problem.examples!;
				expect([x.length, x.filter(value => value === 0).length]).toEqual([100, 80]);
				const zero = x.indexOf(0);
				const gradient = new Float64Array(2);
				problem.gradientOf(Float64Array.of(-2, -3), Uint32Array.of(zero), 0, 1, gradient);
				expect(gradient[0]).toBe(0);
				expect(gradient[1]).not.toBe(0);
			},
			'∇w is small, so three of four run along b and turn late.'(run) {
				const [w, b] = slopeAt(run, run.lane('gd').place[0]).map(Math.abs);
				expect(b / w).toBeGreaterThan(10);
				for (const name of ['gd', 'momentum', 'nag']) {
					expect(share(run, name, 0, halfWay(run, name, 1))).toBeLessThan(0.1);
				}
			},
			'AdaGrad cuts the corner.'(run) {
				expect(share(run, 'adagrad', 0, halfWay(run, 'adagrad', 1))).toBeGreaterThan(1 / 3);
			},
		},
		says: [],
		facts: {
			'2 % for all three, 39 % for AdaGrad'(run) {
				const shares = run.names.map(name => share(run, name, 0, halfWay(run, name, 1)).toFixed(2));
				expect(shares).toEqual(['0.02', '0.02', '0.02', '0.39']);
			},
			'the least loss is 7.06·10⁻⁷': ({problem}) => expect(problem.minimumLoss).toBeCloseTo(7.06e-7, 9),
		},
		answers: ['2% of its way'],
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
		},
		says: ['The map is a slice through two of them: o takes the next two.'],
		facts: {
			'GD at step 20: 15 % in the sparse weight, 55 … 69 % in the others'(run) {
				const shares = [0, 1, 2, 3].map(k => Math.round(100 * share(run, 'gd', k, 20)));
				expect(shares[1]).toBe(15);
				const others = [shares[0], shares[2], shares[3]];
				expect([Math.min(...others), Math.max(...others)]).toEqual([55, 69]);
			},
			'AdaGrad leaves it less far behind': run => expect(share(run, 'adagrad', 1, 20)).toBeGreaterThan(0.6),
		},
		answers: ['w2'],
	},
	adagrad: {
		claims: {
			'v ← v + g².'({options}) {
				const {before, after, gradient} = updateAt(options, 'adagrad', 10);
				const {squares} = before.slots;
				expect(Array.from(after.slots.squares)).toEqual(Array.from(squares, (v, k) => v + gradient[k] * gradient[k]));
			},
			'The rate is η/√(v + ε).'({options}) {
				const {after, before, gradient, hyper} = updateAt(options, 'adagrad', 10);
				for (const k of [0, 1]) {
					const rate = hyper.learningRate / Math.sqrt(after.slots.squares[k] + 1e-8);
					expect(before.parameters[k] - after.parameters[k]).toBeCloseTo(rate * gradient[k], 14);
				}
			},
			'Few points speak for w, so its v stays small.'({options}) {
				const {squares} = updateAt(options, 'adagrad', 500).after.slots;
				expect(squares[1] / squares[0]).toBeGreaterThan(100);
			},
			'v only grows, so both rates only shrink.'({options}) {
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
			'It cut the corner.'(run) {
				expect(share(run, 'adagrad', 0, 100)).toBeGreaterThan(1 / 3);
				expect(share(run, 'gd', 0, 100)).toBeLessThan(0.1);
			},
		},
		says: ['Follow the curves w and b.'],
		facts: {
			'its loss is 14 at 100 and 1.06 at 500'(run) {
				const {loss} = run.lane('adagrad');
				expect([loss[100].toFixed(0), loss[500].toFixed(2)]).toEqual(['14', '1.06']);
			},
		},
		answers: ['that of w', 'no'],
	},
	root: {
		claims: {
			'“no root” divides by v itself.'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'no root', 0);
				const step = (hyper.learningRate / (gradient[0] ** 2 + 1e-8)) * gradient[0];
				expect(before.parameters[0] - after.parameters[0]).toBeCloseTo(step, 9);
			},
			'On the plain g is tiny, so g/g² is huge.'({options}) {
				const {gradient} = updateAt(options, 'no root', 0);
				for (const g of gradient) expect(Math.abs(g / g ** 2)).toBeGreaterThan(100);
			},
			'AdaGrad steps by η or less and takes its time: it is not home by tick 1,000.'(run) {
				const {place, rate, settled} = run.lane('adagrad');
				for (let tick = 1; tick <= 1000; tick++) {
					for (const k of [0, 1]) expect(Math.abs(place[tick][k] - place[tick - 1][k])).toBeLessThanOrEqual(rate[0]);
				}
				expect(settled[1000]).toBe(infinite);
			},
		},
		says: [],
		facts: {
			'the first step throws w to 16.2, and the loss stays at 0.325'(run) {
				const {place, loss} = run.lane('no root');
				expect(place[1][0].toFixed(1)).toBe('16.2');
				expect([1, 100, 1000].map(tick => loss[tick].toFixed(3))).toEqual(['0.325', '0.325', '0.325']);
			},
			'AdaGrad is home at 1,232'({options}) {
				expect(runOf({...options, racers: ['adagrad']}, 1300).lane('adagrad').settled[1300]).toBe(1232);
			},
		},
		answers: ['off the map'],
	},
	rmsprop: {
		claims: {
			'v ← βv + (1 − β)g².'({options}) {
				const {before, after, gradient} = updateAt(options, 'rmsprop', 10);
				for (const k of [0, 1]) {
					const v = 0.9 * before.slots.secondMoment[k] + (1 - 0.9) * gradient[k] ** 2;
					expect(after.slots.secondMoment[k]).toBeCloseTo(v, 12);
				}
			},
			'β = 0.9 forgets old gradients.'({options}) {
				expect(updateAt(options, 'rmsprop', 0).hyper.decay).toBe(0.9);
				expect(0.9 ** 50).toBeLessThan(0.01);
			},
			'Follow the curves: from tick 50 to 100 its rates grow again as g shrinks.'(run) {
				const [before, after] = ratesAt(run.options, 'rmsprop', [50, 100]);
				const slopes = [50, 100].map(tick => slopeAt(run, run.lane('rmsprop').place[tick]));
				for (const k of [0, 1]) {
					expect(after[k]).toBeGreaterThan(5 * before[k]);
					expect(Math.abs(slopes[1][k])).toBeLessThan(Math.abs(slopes[0][k]) / 5);
				}
			},
			'Those of AdaGrad never do.'({options}) {
				const ticks = Array.from({length: 51}, (_, index) => 10 * index);
				const rates = ratesAt(options, 'adagrad', ticks);
				for (let i = 1; i < rates.length; i++) {
					for (const k of [0, 1]) expect(rates[i][k]).toBeLessThanOrEqual(rates[i - 1][k]);
				}
			},
		},
		says: [],
		facts: {
			'loss 2·10⁻⁶ at 100 where AdaGrad has 14, and 1.06 at 500'(run) {
				const [rms, adagrad] = ['rmsprop', 'adagrad'].map(name => run.lane(name).loss);
				expect(rms[100].toExponential(0)).toBe('2e-6');
				expect([adagrad[100].toFixed(0), adagrad[500].toFixed(2)]).toEqual(['14', '1.06']);
			},
			'AdaGrad’s gap at 500 is over a hundred times RMSProp’s at 100'(run) {
				expect(run.lane('adagrad').gap[500] / run.lane('rmsprop').gap[100]).toBeGreaterThan(100);
			},
		},
		answers: ['millions of times'],
	},
	adam: {
		claims: {
			'm ← β₁m + (1 − β₁)g: momentum.'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'adam', 10);
				expect(hyper.beta1).toBe(0.9);
				const m = 0.9 * before.slots.firstMoment[0] + 0.1 * gradient[0];
				expect(after.slots.firstMoment[0]).toBeCloseTo(m, 14);
			},
			'v ← β₂v + (1 − β₂)g²: RMSProp.'({options}) {
				const {before, after, gradient, hyper} = updateAt(options, 'adam', 10);
				expect(hyper.beta2).toBe(0.999);
				const v = 0.999 * before.slots.secondMoment[0] + 0.001 * gradient[0] ** 2;
				expect(after.slots.secondMoment[0]).toBeCloseTo(v, 14);
			},
			'All six race.': run => expect(run.names).toEqual(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']),
			'RMSProp got there at 48, Adam at 80.'(run) {
				expect(run.lane('rmsprop').reached[100]).toBe(48);
				expect(run.lane('adam').reached[100]).toBe(80);
			},
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
			'Adam stays; RMSProp leaves and is back for good somewhere in 114 … 140'(run) {
				expect(run.lane('adam').settled[300]).toBe(80);
				expect(run.lane('rmsprop').settled[300]).toBeGreaterThanOrEqual(114);
				expect(run.lane('rmsprop').settled[300]).toBeLessThanOrEqual(140);
			},
			'the others settle at 216, 151, 89'(run) {
				expect(['gd', 'momentum', 'nag'].map(name => run.lane(name).settled[300])).toEqual([216, 151, 89]);
				expect(run.lane('adagrad').settled[300]).toBe(infinite);
			},
		},
		answers: ['RMSProp', 'only Adam stays'],
	},
	tens: {
		claims: {
			'A tick is a pass over 100 points: one update each, ten for by tens.'(run) {
				expect(run.problem.exampleCount).toBe(100);
				expect(run.names.map(name => run.lane(name).updates[1])).toEqual([1, 1, 10]);
			},
			'Of the two others RMSProp is home first, but jitters on for ever.'(run) {
				const {settled, gap, place} = run.lane('rmsprop');
				expect(settled[500]).toBeLessThan(run.lane('adam').settled[500]);
				expect(Math.max(...gap.slice(450)).toExponential(0)).toBe('5e-5');
				expect(Math.max(...steps(place).slice(450))).toBeGreaterThan(0.01);
			},
			'Adam comes to rest in the pit.'(run) {
				const {gap, place} = run.lane('adam');
				expect(Math.abs(gap[500])).toBeLessThan(1e-12);
				expect(Math.max(...steps(place).slice(450))).toBeLessThan(1e-6);
			},
		},
		says: [],
		answers: ['by tens'],
	},
	bias: {
		claims: {
			'm and v begin at 0, so both are too small at first.'({options}) {
				const {before, after, gradient} = updateAt(options, 'bare', 0);
				for (const k of [0, 1]) {
					expect([before.slots.firstMoment[k], before.slots.secondMoment[k]]).toEqual([0, 0]);
					expect(Math.abs(after.slots.firstMoment[k])).toBeLessThan(Math.abs(gradient[k]));
					expect(after.slots.secondMoment[k]).toBeLessThan(gradient[k] ** 2);
				}
			},
			'“bare” leaves them so: after one step its m is a tenth of g, the root of its v a 32nd.'({options}) {
				const {after, gradient, hyper} = updateAt(options, 'bare', 0);
				expect(hyper.correction).toBe(0);
				expect(after.slots.firstMoment[0] / gradient[0]).toBeCloseTo(0.1, 12);
				expect(Math.round(Math.abs(gradient[0]) / Math.sqrt(after.slots.secondMoment[0]))).toBe(32);
			},
			'At tick 10 bare leads.'(run) {
				expect(run.lane('bare').loss[10]).toBeLessThan(run.lane('adam').loss[10]);
			},
		},
		says: ['The curves have both.'],
		facts: {
			'the first step is 2.7 and 2.9 times the corrected one'(run) {
				const [bare, own] = ['bare', 'adam'].map(name => run.lane(name).place);
				const ratios = [0, 1].map(k => (bare[1][k] - bare[0][k]) / (own[1][k] - own[0][k]));
				expect(ratios.map(ratio => ratio.toFixed(1))).toEqual(['2.7', '2.9']);
			},
			'0.10 against 0.38 at 10 steps, 0.0049 against 0.000073 at 100'(run) {
				const [bare, own] = ['bare', 'adam'].map(name => run.lane(name).loss);
				expect([bare[10].toFixed(2), own[10].toFixed(2)]).toEqual(['0.10', '0.38']);
				expect([bare[100].toFixed(4), own[100].toFixed(6)]).toEqual(['0.0049', '0.000073']);
			},
		},
		answers: ['about 3 times', 'Adam'],
	},
};
