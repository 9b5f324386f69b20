import {expect} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace} from '../../../source/engine/race.js';
import {
	changeAlong,
	directionFrom,
	gradientAt,
	loweringLimit,
} from '../../../source/lecture/exhibits/direction/numbers.js';
import {guesses} from '../../../source/lecture/exhibits/guesses/numbers.js';
import {quizSurfaces} from '../../../source/lecture/exhibits/quiz/surfaces.js';
import {findsOf, gridCosts, gridScan, randomScan} from '../../../source/lecture/exhibits/search/numbers.js';
import {bestFound, gridSide, searched} from '../../../source/lecture/exhibits/search/scans.js';
import {distance, pitOf, type Run, rises, runOf, slopeAt, steps} from '../run.js';
import type {ClaimsByScene} from './claims.js';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const size = (vector: readonly number[]) => Math.hypot(...vector);

const surfaces = Object.keys(quizSurfaces);

export const search: ClaimsByScene = {
	neuron: {
		claims: {
			'f(x) = σ(wx + b).': ({problem}) => expect(problem.parameterNames).toEqual(['w', 'b']),
			'L = ½ Σ (f(x) − y)².'({problem}) {
				const {x, y} = problem.examples!;
				const terms = Array.from(x, (value, i) => (sigmoid(0.3 * value - 0.7) - y[i]) ** 2);
				expect(problem.loss(Float64Array.of(0.3, -0.7))).toBeCloseTo(terms.reduce((sum, term) => sum + term) / 2, 14);
			},
			'b starts at −2, and in the pit it is −2.28.'(run) {
				for (const name of run.names) expect(run.lane(name).place[0][1]).toBe(-2);
				expect(pitOf(run)[1].toFixed(2)).toBe('-2.28');
			},
			'w: how steep, b: where.'() {
				const steepness = (w: number, b: number) => sigmoid(w + b) - sigmoid(b);
				expect(steepness(2, -1)).toBeGreaterThan(steepness(1, -1));
				for (const x of [0.5, 2.5]) expect(sigmoid(x + 1)).toBeGreaterThan(sigmoid(x));
			},
			'GD and Adam turn both knobs.'(run) {
				const {x, y} = run.problem.examples!;
				expect(x.length).toBe(2);
				for (const name of run.names) {
					const [w, b] = run.lane(name).place[200];
					for (const [i, value] of x.entries()) expect(Math.abs(sigmoid(w * value + b) - y[i])).toBeLessThan(0.04);
				}
			},
		},
		says: ['A pair (w, b) is a place on the map and a curve in the fit; the best is ✕, the pit.'],
		facts: {
			'both points are above the curve at first, and both racers’ b goes up before it comes down'(run) {
				const {x, y} = run.problem.examples!;
				for (const name of run.names) {
					const {place} = run.lane(name);
					for (const [i, value] of x.entries()) expect(sigmoid(place[0][0] * value + place[0][1])).toBeLessThan(y[i]);
					const bs = place.map(point => point[1]);
					const top = bs.indexOf(Math.max(...bs));
					expect([name, bs[top] - bs[0] > 1, top <= 100]).toEqual([name, true, true]);
				}
			},
			'the least loss is 0, at w = ln 6'(run) {
				expect(run.problem.minimumLoss).toBe(0);
				expect(pitOf(run)[0]).toBeCloseTo(Math.log(6), 9);
				expect(pitOf(run)[1]).toBeCloseTo(-2.282174, 6);
			},
		},
		answers: ['up, then down'],
	},
	guess: {
		claims: {
			'Six do it: the last has L = 0.0000.'({problem}) {
				const losses = guesses.map(guess => problem.loss(Float64Array.from(guess)).toFixed(4));
				expect(losses).toEqual(['0.0731', '0.1481', '0.0217', '0.0029', '0.0003', '0.0000']);
			},
			'The next guess turns w from 0.5 to −0.1.'() {
				expect(guesses.slice(0, 2).map(([w]) => w)).toEqual([0.5, -0.1]);
			},
		},
		says: [
			'→ makes the next guess.',
			'Find it on the map, its L in the table, its curve in the fit.',
			's: guess yourself, with arrows; enter keeps it.',
		],
		facts: {
			'w < 0 makes a falling curve, where the points rise'({problem}) {
				const {x, y} = problem.examples!;
				expect(Math.sign((y[1] - y[0]) / (x[1] - x[0]))).toBe(1);
				expect(guesses[1][0]).toBeLessThan(0);
			},
		},
		answers: ['it rises'],
	},
	grid: {
		claims: {
			'25 values of w times 25 of b: each tick tries one pair and keeps the best.'({problem}) {
				const scan = gridScan(problem, gridSide);
				const pairs = Array.from({length: searched}, (_, index) => scan(index));
				expect([0, 1].map(k => new Set(pairs.map(pair => pair[k])).size)).toEqual([25, 25]);
			},
			'Now twice as fine: 50 values a knob.': () => expect(2 * gridSide).toBe(50),
		},
		says: ['The table says what the same grid costs with more knobs; a network has thousands.', 'All tried.'],
		facts: {
			'ten knobs cost 25¹⁰, about 10¹⁴, and 2¹⁰ times as much where the grid is twice as fine'() {
				expect(gridCosts(gridSide, 10, 10)[0].evaluations).toBe(25 ** 10);
				expect(25 ** 10 / 1e14).toBeCloseTo(1, 0);
				expect(50 ** 10 / 25 ** 10).toBe(1024);
			},
			'the best of the grid is 0.3 off the minimum, over half the distance between its points'(run) {
				const {parameters} = bestFound({problem: run.problem, seed: 1}, 'scan')!;
				expect(distance(parameters, pitOf(run))).toBeCloseTo(0.3, 2);
				expect(distance(parameters, pitOf(run))).toBeGreaterThan(12 / (gridSide - 1) / 2);
			},
		},
		answers: ['2¹⁰ = 1,024 times'],
	},
	random: {
		claims: {
			'As many darts as the grid had points, anywhere on the map; the best is kept.'({problem}) {
				expect(searched).toBe(gridSide ** problem.dimension);
				const darts = Array.from({length: searched}, (_, index) => randomScan(problem, 1)(index));
				for (const k of [0, 1]) {
					const values = darts.map(dart => dart[k]);
					const [low, high] = problem.domain[k];
					expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
					expect(Math.max(...values)).toBeLessThanOrEqual(high);
					expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.95 * (high - low));
				}
			},
		},
		says: ['No dart knows of another.', 'None asks which way is down.'],
		facts: {
			'the k-th of k darts is the best of them once in k times: of 625, seven or so, whatever the seed'({problem}) {
				const expected = Array.from({length: searched}, (_, k) => 1 / (k + 1)).reduce((sum, share) => sum + share, 0);
				expect(expected).toBeCloseTo(7, 1);
				const counts = Array.from(
					{length: 20},
					(_, seed) => findsOf(problem, randomScan(problem, seed), searched).length,
				);
				expect(Math.max(...counts)).toBeLessThan(20);
				expect(Math.abs(counts.reduce((sum, count) => sum + count) / 20 - expected)).toBeLessThan(1.5);
				expect(findsOf(problem, randomScan(problem, 1), searched)).toHaveLength(11);
			},
		},
		answers: ['about a dozen'],
	},
	direction: {
		claims: {
			'Taylor: ΔL = ηdᵀ∇L + ½η²dᵀHd + … η‖d‖‖∇L‖ cos φ, the promise, is least at φ = 180°.'(run) {
				expectPromise(run);
				for (const tick of [0, 100, 140]) {
					const place = Float64Array.from(run.lane('gd').place[tick]);
					for (const degrees of [0, 45, 135, 180, 225, 315]) {
						const d = directionFrom(gradientAt(run.problem, place), degrees);
						const {predicted, actual} = changeAlong(run.problem, place, d, 1e-4);
						expect(actual / predicted).toBeCloseTo(1, 2);
						// What the first term leaves out goes with η², for it is the second.
						const miss = (step: number) => {
							const change = changeAlong(run.problem, place, d, step);
							return change.actual - change.predicted;
						};
						expect(miss(2e-3) / miss(1e-3)).toBeCloseTo(4, 1);
					}
				}
			},
			'On the dial d has length 1, and ∇L points up.'(run) {
				const gradient = slopeAt(run, run.lane('gd').place[40]);
				for (const degrees of [0, 60, 120, 180]) expect(size([...directionFrom(gradient, degrees)])).toBeCloseTo(1, 12);
				for (const k of [0, 1]) expect(directionFrom(gradient, 0)[k]).toBeCloseTo(gradient[k] / size(gradient), 12);
			},
			'GD’s own d is −∇L.'(run) {
				const {place, rate} = run.lane('gd');
				const slope = slopeAt(run, place[40]);
				for (const k of [0, 1]) expect(place[41][k]).toBeCloseTo(place[40][k] - rate[40] * slope[k], 12);
			},
			'For a small η the lower half falls.'(run) {
				const place = Float64Array.from(run.lane('gd').place[100]);
				const gradient = gradientAt(run.problem, place);
				for (let degrees = 5; degrees < 360; degrees += 10) {
					const {actual} = changeAlong(run.problem, place, directionFrom(gradient, degrees), 1e-3);
					expect(actual < 0, String(degrees)).toBe(degrees > 90 && degrees < 270);
				}
				// The promise and the truth part as η grows.
				const down = directionFrom(gradientAt(run.problem, place), 180);
				const error = (step: number) => {
					const {predicted, actual} = changeAlong(run.problem, place, down, step);
					return Math.abs(actual - predicted) / Math.abs(predicted);
				};
				expect(error(0.01)).toBeLessThan(0.01);
				expect(error(2)).toBeGreaterThan(0.4);
				expect(error(10)).toBeGreaterThan(1);
			},
			'GD’s next step, d = −∇L and η = 0.5, takes 0.05 off.'(run) {
				const {loss} = run.lane('gd');
				expect((loss[140] - loss[141]).toFixed(2)).toBe('0.05');
			},
			'The cliff: L is 0.19.'(run) {
				const sizes = run.lane('gd').place.map(place => size(slopeAt(run, place)));
				expect(sizes[140]).toBeGreaterThan(0.9 * Math.max(...sizes));
				const {loss, rate} = run.lane('gd');
				expect(rate[140]).toBe(0.5);
				expect(loss[140].toFixed(2)).toBe('0.19');
			},
			'A d of length 1 misses −∇L by 60°, so φ = 120°.': () => expect(180 - 60).toBe(120),
			'With twice the η the promise is twice as large.'(run) {
				const place = Float64Array.from(run.lane('gd').place[60]);
				const down = directionFrom(gradientAt(run.problem, place), 180);
				const [once, twice] = [0.5, 1].map(step => changeAlong(run.problem, place, down, step).predicted);
				expect(twice).toBeCloseTo(2 * once, 12);
			},
		},
		says: [
			'] makes η larger.',
			'Its rim is a line where L really falls, and dots where it rises.',
			'd has length 1, φ is 180°.',
		],
		facts: {
			'at the start there is no limit to η, at tick 140 there is'(run) {
				const [plain, cliff] = [0, 140].map(tick => {
					const place = Float64Array.from(run.lane('gd').place[tick]);
					const down = gradientAt(run.problem, place).map(value => -value);
					return loweringLimit(run.problem, place, down);
				});
				expect(plain).toBe(Number.POSITIVE_INFINITY);
				expect(cliff).toBeCloseTo(2.73, 2);
			},
			'with ten times the η it promises more than there is, and raises L'(run) {
				const place = run.lane('gd').place[140];
				const slope = slopeAt(run, place);
				const there = run.problem.loss(Float64Array.from(place.map((value, k) => value - 5 * slope[k])));
				const promise = -5 * size(slope) ** 2;
				expect(-promise).toBeGreaterThan(run.lane('gd').loss[140]);
				expect(there).toBeGreaterThan(run.lane('gd').loss[140]);
			},
		},
		answers: ['half', 'four times as large', 'raise L'],
	},
	gd: {
		claims: {
			'θ ← θ − η∇L.'(run) {
				const {place} = run.lane('gd');
				const slope = slopeAt(run, place[40]);
				expect(place[41]).toEqual(place[40].map((value, k) => value - slope[k]));
			},
			'η stays as it is, 1 for GD and 2 for “twice η”.'(run) {
				expect(new Set(run.lane('gd').rate)).toEqual(new Set([1]));
				expect(new Set(run.lane('twice η').rate)).toEqual(new Set([2]));
			},
			'One rule for two: against the slope.'(run) {
				for (const name of run.names) {
					const {place, rate} = run.lane(name);
					const all = steps(place);
					for (const tick of [0, 40, 80, 120])
						expect(all[tick + 1]).toBeCloseTo(rate[0] * size(slopeAt(run, place[tick])), 12);
				}
			},
			'“twice η” is home from tick 109.': run => expect(run.lane('twice η').settled[130]).toBe(109),
			'η never changes.': run => expect(new Set(run.lane('gd').rate).size).toBe(1),
		},
		says: ['The inspector works out each step.'],
		facts: {
			'its longest step is where the ground is steepest'(run) {
				const {place} = run.lane('gd');
				const sizes = place.map(point => size(slopeAt(run, point)));
				expect(sizes.indexOf(Math.max(...sizes))).toBe(81);
			},
			'flat ground, short steps: the first fifty are under a fifteenth of the longest, and so is the last'(run) {
				const all = steps(run.lane('gd').place);
				expect(all.indexOf(Math.max(...all))).toBe(82);
				expect(Math.max(...all.slice(0, 51), all[240])).toBeLessThan(Math.max(...all) / 15);
			},
			'both go the same way, nearly'(run) {
				const path = run.lane('gd').place;
				const apart = run.lane('twice η').place.map(point => Math.min(...path.map(other => distance(point, other))));
				expect(Math.max(...apart)).toBeLessThan(0.2);
			},
			'it settles at 216, twice 109 but for two': run => expect(run.lane('gd').settled[240]).toBe(216),
		},
		answers: ['about half way', 'from about 220'],
	},
	starts: {
		claims: {
			'Five times GD, called by their starts, w/b.'(run) {
				expect(run.names).toHaveLength(5);
				for (const name of run.names) {
					expect(run.lane(name).rate[0]).toBe(1);
					expect(run.lane(name).place[0]).toEqual(name.split('/').map(Number));
				}
			},
			'A point adds this to the slope in b, and x times this to that in w: (f − y) f (1 − f).'(run) {
				const {x, y} = run.problem.examples!;
				const [w, b] = [0.4, -1.1];
				const parts = Array.from(x, (value, i) => {
					const f = sigmoid(w * value + b);
					return (f - y[i]) * f * (1 - f);
				});
				const [inW, inB] = slopeAt(run, [w, b]);
				expect(inB).toBeCloseTo(parts[0] + parts[1], 14);
				expect(inW).toBeCloseTo(x[0] * parts[0] + x[1] * parts[1], 14);
			},
			'At 4/4 f is 1.00 at both points, and y is 0.2 and 0.9.'({problem}) {
				const {x, y} = problem.examples!;
				expect(Array.from(x, value => sigmoid(4 * value + 4).toFixed(2))).toEqual(['1.00', '1.00']);
				expect(Array.from(y)).toEqual([0.2, 0.9]);
			},
			'-4/0 counts as stalled: its gap was 99.2% at tick 100, and is so still.'(run) {
				const race = createRace(run.options);
				race.advance(300);
				expect(race.standings().find(({name}) => name === '-4/0')?.status).toBe('stalled');
				for (const tick of [100, 300]) expect((100 * run.lane('-4/0').gap[tick]).toFixed(1)).toBe('99.2');
			},
		},
		says: [],
		facts: {
			'the first step from (4, 4) is a hundredth and less of the one from (2, −6)'(run) {
				const first = (name: string) => steps(run.lane(name).place)[1];
				expect(run.names.map(first).indexOf(Math.min(...run.names.map(first)))).toBe(run.names.indexOf('4/4'));
				expect(first('4/4')).toBeLessThan(first('2/-6') / 100);
			},
			'the one from (−4, 0) is still up at 1,000, and home from 2,558, as from 300 on each step leads to steeper ground, after 200 to gentler'(
				run,
			) {
				const {gap, settled, place} = run.lane('-4/0');
				expect(gap[1000]).toBeGreaterThan(0.99);
				expect(settled[2600]).toBe(2558);
				const all = steps(place);
				const [first, later] = [100, 2400].map(tick => all[tick]);
				for (let tick = 301; tick <= 2400; tick++) expect(all[tick]).toBeGreaterThan(all[tick - 1]);
				for (let tick = 2; tick <= 200; tick++) expect(all[tick]).toBeLessThan(all[tick - 1]);
				expect(later).toBeGreaterThan(2 * first);
			},
			'all five are home at the end': run =>
				expect(run.names.map(name => run.lane(name).settled[2600])).toEqual([216, 151, 548, 785, 2558]),
			'momentum and NAG stay there for 100 steps too'() {
				const run = runOf({problem: 'plateau', racers: ['gd', 'momentum', 'nag']}, 100);
				for (const name of run.names) expect(run.lane(name).loss[100]).toBeCloseTo(0.405, 3);
			},
		},
		answers: ['the shortest of the five', 'under 0.1%: it is home'],
	},
	relief: {
		claims: {
			'Find the plain, the cliff, the long valley, the pit.'(run) {
				// For GD: up to where a quarter of L is gone, down to a tenth of it, and the long rest.

				const {loss, settled, place} = run.lane('gd');
				const below = (share: number) => loss.findIndex(value => value <= share * loss[0]);
				expect([below(0.75), below(0.1), settled[240]]).toEqual([80, 85, 216]);
				const slopes = [0, 82, 100, 130, 160, 216].map(tick => size(slopeAt(run, place[tick])));
				expect(Math.max(...slopes)).toBe(slopes[1]);
				expect(slopes.slice(2)).toEqual([...slopes.slice(2)].sort((a, b) => b - a));
				expect(slopes[5]).toBeLessThan(slopes[0]);
			},
			'GD goes from the first to the last.'(run) {
				expect(size(slopeAt(run, run.lane('gd').place[0]))).toBeLessThan(0.01);
				for (const name of run.names) expect(run.lane(name).gap[240]).toBeLessThan(0.001);
			},
		},
		says: ['The floor is (w, b), the height is L.', '< > turn it, comma and dot tilt.', 'v: relief, both, map.'],
		answers: ['the valley'],
	},
	contours: {
		claims: {},
		says: [
			'Space: cut the relief at even heights.',
			'Every rim is a line of the map.',
			'Lines close together: steep.',
			'Far apart: gentle.',
			'C: the lines alone.',
		],
		facts: {
			'GD never climbs here': run => expect(rises(run.lane('gd').loss)).toBe(0),
			'what a step lowers goes with the square of the slope, while steps are short'(run) {
				const {loss, place} = run.lane('gd');
				for (const tick of [10, 30, 50, 60]) {
					const ratio = size(slopeAt(run, place[tick])) / size(slopeAt(run, place[0]));
					expect((loss[tick] - loss[tick + 1]) / (loss[0] - loss[1])).toBeCloseTo(ratio ** 2, 0);
				}
			},
		},
		answers: ['four times as many'],
	},
	quiz: {
		claims: {
			'One map, three surfaces: a, b, c.'({problem}) {
				expect(surfaces).toHaveLength(3);
				expect(surfaces).toContain(problem.id);
			},
		},
		says: [
			'Rings that close on dark ground are a pit, on bright ground a hill.',
			'Count the pits of the map, turn the surfaces, then press space.',
		],
		facts: {
			'the number of pits tells the three surfaces apart'() {
				expect(surfaces.map(id => problems[id].dimension)).toEqual([2, 2, 2]);
				expect(new Set(surfaces.map(id => problems[id].minima.length))).toEqual(new Set([4, 2, 1]));
			},
		},
		answers: ['surface b'],
	},
	'quiz-two': {
		claims: {
			'Another map, the same surfaces in another order.': ({problem}) => expect(surfaces).toContain(problem.id),
		},
		says: ['Then press space.'],
		facts: {
			'its lines run along x'({problem}) {
				const at = (x: number, y: number) => problem.loss(Float64Array.of(x, y));
				expect(at(0, 2)).toBeGreaterThan(4 * at(2, 0));
			},
		},
		answers: ['surface a'],
	},
	'quiz-three': {
		claims: {},
		says: ['The last one.', 'Then press space.'],
		facts: {
			'one surface is left': ({problem}) =>
				expect(surfaces.filter(id => id !== 'two-well' && id !== 'ravine')).toEqual([problem.id]),
		},
		answers: ['surface c'],
	},
};

/** The first term by the angle between d and ∇L: as the cosine goes. */
function expectPromise(run: Run): void {
	const place = Float64Array.from(run.lane('gd').place[100]);
	const gradient = gradientAt(run.problem, place);
	const promises = Array.from(
		{length: 360},
		(_, degrees) => changeAlong(run.problem, place, directionFrom(gradient, degrees), 0.1).predicted,
	);
	for (const degrees of [30, 90, 120, 200]) {
		const cosine = Math.cos((degrees * Math.PI) / 180);
		expect(promises[degrees]).toBeCloseTo(0.1 * Math.hypot(...gradient) * cosine, 12);
	}
	expect(promises.indexOf(Math.min(...promises))).toBe(180);
	const down = directionFrom(gradient, 180);
	for (const k of [0, 1]) expect(down[k]).toBeCloseTo(-gradient[k] / Math.hypot(...gradient), 12);
}
