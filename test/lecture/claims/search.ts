import {expect} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {
	changeAlong,
	directionFrom,
	gradientAt,
	loweringLimit,
} from '../../../source/lecture/exhibits/direction/numbers.js';
import {guesses} from '../../../source/lecture/exhibits/guesses/numbers.js';
import {quizMaps} from '../../../source/lecture/exhibits/quiz/maps.js';
import {gridCosts, gridScan, randomScan} from '../../../source/lecture/exhibits/search/numbers.js';
import {gridSide, leastFound, searched} from '../../../source/lecture/exhibits/search/scans.js';
import {pitOf, rises, runOf, slopeAt, steps} from '../run.js';
import type {ClaimsByScene} from './claims.js';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const size = (vector: readonly number[]) => Math.hypot(...vector);

export const search: ClaimsByScene = {
	neuron: {
		claims: {
			'f(x) = σ(wx + b): two knobs.': ({problem}) => expect(problem.parameterNames).toEqual(['w', 'b']),
			'L = ½ Σ (f(x) − y)².'({problem}) {
				const {x, y} = problem.examples!;
				const terms = Array.from(x, (value, i) => (sigmoid(0.3 * value - 0.7) - y[i]) ** 2);
				expect(problem.loss(Float64Array.of(0.3, -0.7))).toBeCloseTo(terms.reduce((sum, term) => sum + term) / 2, 14);
			},
			'Press space: both curves bend until they meet both points.'(run) {
				const {x, y} = run.problem.examples!;
				expect(x.length).toBe(2);
				for (const name of run.names) {
					const [w, b] = run.lane(name).place[300];
					for (const [i, value] of x.entries()) expect(Math.abs(sigmoid(w * value + b) - y[i])).toBeLessThan(0.02);
				}
			},
		},
		says: ['A place on the map is a curve in the fit.'],
		facts: {
			'the least loss is 0, at w = ln 6'(run) {
				expect(run.problem.minimumLoss).toBe(0);
				expect(pitOf(run)[0]).toBeCloseTo(Math.log(6), 9);
				expect(pitOf(run)[1]).toBeCloseTo(-2.282174, 6);
			},
		},
		answers: ['0'],
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
			'With s and arrows you guess yourself.',
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
			'25 values of w, 25 of b: a tick tries one pair and keeps the best so far.'({problem}) {
				const scan = gridScan(problem, gridSide);
				const pairs = Array.from({length: searched}, (_, index) => scan(index));
				expect([0, 1].map(k => new Set(pairs.map(pair => pair[k])).size)).toEqual([25, 25]);
			},
			'Two knobs: 625 points.'({problem}) {
				expect([problem.dimension, searched]).toEqual([2, 625]);
			},
		},
		says: ['Beside it: what the same grid costs with 3, 4, … 10 knobs.'],
		facts: {
			'ten knobs cost 25¹⁰, about 10¹⁴'() {
				expect(gridCosts(gridSide, 10, 10)[0].evaluations).toBe(25 ** 10);
				expect(25 ** 10 / 1e14).toBeCloseTo(1, 0);
			},
		},
		answers: ['about 100 trillion'],
	},
	random: {
		claims: {
			'As many darts as the grid had points, anywhere on the map.'({problem}) {
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
			'luck, by the seed: the darts of some seed lose against the grid'({problem}) {
				const grid = leastFound({problem, seed: 1}, 'scan');
				expect([1, 2].map(seed => leastFound({problem, seed}, 'random') < grid)).toEqual([true, false]);
			},
		},
		answers: ['the darts’'],
	},
	direction: {
		claims: {
			'ΔL ≈ η uᵀ∇L.'(run) {
				for (const tick of [0, 100, 140]) {
					const place = Float64Array.from(run.lane('gd').place[tick]);
					for (const degrees of [0, 45, 135, 180, 225, 315]) {
						const u = directionFrom(gradientAt(run.problem, place), degrees);
						const {predicted, actual} = changeAlong(run.problem, place, u, 1e-4);
						expect(actual / predicted).toBeCloseTo(1, 2);
					}
				}
			},
			'Lowest at 180° from ∇L.'(run) {
				const place = Float64Array.from(run.lane('gd').place[100]);
				const changes = Array.from({length: 360}, (_, degrees) => {
					const u = directionFrom(gradientAt(run.problem, place), degrees);
					return changeAlong(run.problem, place, u, 1e-4).actual;
				});
				expect(changes.indexOf(Math.min(...changes))).toBe(180);
			},
			'It holds for small η only: press ] and see them part.'(run) {
				const place = Float64Array.from(run.lane('gd').place[100]);
				const down = directionFrom(gradientAt(run.problem, place), 180);
				const error = (step: number) => {
					const {predicted, actual} = changeAlong(run.problem, place, down, step);
					return Math.abs(actual - predicted) / Math.abs(predicted);
				};
				expect(error(0.01)).toBeLessThan(0.01);
				expect(error(2)).toBeGreaterThan(0.4);
				expect(error(10)).toBeGreaterThan(1);
			},
			'The cliff.'(run) {
				const sizes = run.lane('gd').place.map(place => size(slopeAt(run, place)));
				expect(sizes[140]).toBeGreaterThan(0.9 * Math.max(...sizes));
			},
		},
		says: ['The dial has this promise and the truth, all round.'],
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
		},
		answers: ['180°', 'η about 3'],
	},
	gd: {
		claims: {
			'θ ← θ − η∇L.'(run) {
				const {place} = run.lane('gd');
				const slope = slopeAt(run, place[40]);
				expect(place[41]).toEqual(place[40].map((value, k) => value - slope[k]));
			},
			'η stays 1 all the way.': run => expect(new Set(run.lane('gd').rate)).toEqual(new Set([1])),
			'Flat ground: GD creeps.': run =>
				expect(Math.max(...steps(run.lane('gd').place).slice(0, 50))).toBeLessThan(0.02),
			'The slope: it strides.'(run) {
				const all = steps(run.lane('gd').place);
				expect(Math.max(...all) / all[1]).toBeGreaterThan(30);
				expect(all.indexOf(Math.max(...all))).toBe(82);
			},
			'Near the pit it creeps again.': run => expect(steps(run.lane('gd').place)[300]).toBeLessThan(0.002),
		},
		says: ['The inspector says why.'],
		facts: {
			'its longest step is where the ground is steepest'(run) {
				const {place} = run.lane('gd');
				const sizes = place.map(point => size(slopeAt(run, point)));
				expect(sizes.indexOf(Math.max(...sizes))).toBe(81);
			},
			'it settles at 216': run => expect(run.lane('gd').settled[300]).toBe(216),
		},
		answers: ['tick 80'],
	},
	starts: {
		claims: {
			'Five times GD with the same η.'(run) {
				expect(run.names).toHaveLength(5);
				for (const name of run.names) expect(run.lane(name).rate[0]).toBe(1);
			},
			'Each is called by its start, w/b.'(run) {
				for (const name of run.names) expect(run.lane(name).place[0]).toEqual(name.split('/').map(Number));
			},
			'Three are still out.'(run) {
				expect(run.names.filter(name => !Number.isFinite(run.lane(name).settled[300]))).toEqual([
					'4/4',
					'2/-6',
					'-4/0',
				]);
			},
		},
		says: ['Only the ground differs.'],
		facts: {
			'the one from (−4, 0) stays where it is flat': run => expect(run.lane('-4/0').gap[1000]).toBeGreaterThan(0.99),
			'momentum and NAG stay there for 100 steps too'() {
				const run = runOf({problem: 'plateau', racers: ['gd', 'momentum', 'nag']}, 100);
				for (const name of run.names) expect(run.lane(name).loss[100]).toBeCloseTo(0.405, 3);
			},
		},
		answers: ['0/-4', '-4/0'],
	},
	relief: {
		claims: {
			'Space: GD and Momentum start on the plain and end in the pit.'(run) {
				expect(size(slopeAt(run, run.lane('gd').place[0]))).toBeLessThan(0.01);
				for (const name of run.names) expect(run.lane(name).gap[300]).toBeLessThan(0.001);
			},
		},
		says: [
			'The floor is (w, b), height is L.',
			'< > turn it, comma and dot tilt.',
			'Find the plain, the cliff, the long valley, the pit.',
			'v: relief, both, map.',
		],
		answers: [],
	},
	contours: {
		claims: {},
		says: [
			'Space: cut the relief at even heights.',
			'Every rim is a line of the map.',
			'Lines close together: steep.',
			'Far apart: flat.',
			'C shows the lines alone.',
		],
		facts: {'GD never climbs here': run => expect(rises(run.lane('gd').loss)).toBe(0)},
		answers: ['on the cliff'],
	},
	quiz: {
		claims: {
			'Three surfaces, three maps: A, B, C.'({problem}) {
				expect(quizMaps).toHaveLength(3);
				expect(quizMaps).toContain(problem.id);
			},
		},
		says: [
			'Here is the first surface.',
			'Rings that close on dark ground are a pit.',
			'Turn the relief, count its pits, then press space.',
		],
		facts: {
			'the number of pits tells the three maps apart'() {
				expect(quizMaps.map(id => problems[id].dimension)).toEqual([2, 2, 2]);
				expect(quizMaps.map(id => problems[id].minima.length)).toEqual([4, 2, 1]);
			},
		},
		answers: ['map B'],
	},
	'quiz-two': {
		claims: {
			'The same maps, another surface.': ({problem}) => expect(quizMaps).toContain(problem.id),
		},
		says: ['Then press space.'],
		facts: {
			'the walls along y are steeper'({problem}) {
				const at = (x: number, y: number) => problem.loss(Float64Array.of(x, y));
				expect(at(0, 2)).toBeGreaterThan(4 * at(2, 0));
			},
		},
		answers: ['map C'],
	},
	'quiz-three': {
		claims: {
			'One map is left, but look before you say so: turn it, count, then press space.': ({problem}) =>
				expect(quizMaps.filter(id => id !== 'two-well' && id !== 'ravine')).toEqual([problem.id]),
		},
		says: ['The last one.'],
		answers: ['map A'],
	},
};
