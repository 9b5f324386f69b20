import {describe, expect, it} from 'vitest';
import {createRace} from '../../../source/engine/race.js';
import {findProblem} from '../../../source/engine/setup/resolve.js';
import {rootsOfTurn, usualWords} from '../../../source/lecture/boards/adaptive/counter.js';
import {squaresAlong} from '../../../source/lecture/boards/adaptive/forgetting.js';
import {overrunOf} from '../../../source/lecture/boards/examples/overrun.js';
import {chalked} from '../../../source/lecture/boards/lines.js';
import {brakingOf} from '../../../source/lecture/boards/memory/nag.js';
import {largestCurvature} from '../../../source/lecture/boards/rates/curved.js';
import {turnOf} from '../../../source/lecture/boards/rates/line.js';
import {crossSection} from '../../../source/lecture/boards/surface/cross-section.js';
import {outputOf, pointsOf, pullOf} from '../../../source/lecture/boards/surface/point.js';
import {changeAlong, loweringLimit, secondOrder} from '../../../source/lecture/exhibits/direction/numbers.js';
import {linesAt, numberIn, sceneOf, viewOf} from './views.js';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const slopeAt = (id: string, place: readonly number[]) => {
	const problem = findProblem(id);
	const into = new Float64Array(problem.dimension);
	problem.gradient(Float64Array.from(place), into);
	return Array.from(into);
};
/** What a number on a board may be off by: it has so many digits. */
const near = (value: number, digits = 2) => ({
	low: value - Math.abs(value) * 10 ** (1 - digits),
	high: value + Math.abs(value) * 10 ** (1 - digits),
});
function expectNear(found: number, value: number, digits = 2): void {
	const {low, high} = near(value, digits);
	expect(found).toBeGreaterThanOrEqual(low);
	expect(found).toBeLessThanOrEqual(high);
}

describe('the surface', () => {
	it('neuron: w = ln 6 and b, from two equations', () => {
		const lines = linesAt('neuron', 0);
		const [w, b] = [Math.log(6), Math.log(0.25) - Math.log(6) / 2];
		expect(sigmoid(0.5 * w + b)).toBeCloseTo(0.2, 12);
		expect(sigmoid(2.5 * w + b)).toBeCloseTo(0.9, 12);
		expect(numberIn(lines, 'w = ln 6 = ')).toBeCloseTo(w, 4);
		expect(numberIn(lines, 'ln(0.2/0.8) = ')).toBeCloseTo(-1.386, 3);
		expect(lines).toContain('b = −2.2822, and L = 0');
		expect(Math.log(36)).toBeCloseTo(numberIn(lines, 'ln 36 = '), 3);
	});

	it('neuron: L is half the squared misses of the racer at the tick', () => {
		const {timeline} = viewOf(sceneOf('neuron'), 30);
		const adam = timeline.tracks.find(({setup}) => setup.name === 'adam')!.at(30);
		const lines = linesAt('neuron', 30);
		expectNear(numberIn(lines, '] = '), adam.loss);
		expectNear(numberIn(lines, 'f(0.5) = '), outputOf(adam.parameters, 0.5));
	});

	it('guess: exact losses beside those that the lecture prints', () => {
		const lines = linesAt('guess', 0);
		expect(lines.slice(1, 7).map(line => line.trim().split(/ +/).slice(2))).toEqual([
			['0.0731', '0.0730'],
			['0.1481', '0.1481'],
			['0.0217', '0.0214'],
			['0.0029', '0.0028'],
			['0.0003', '0.0003'],
			['0.0000', '0.0000'],
		]);
	});

	it('grid: 25^p losses, and its best point within one spacing of the pit', () => {
		const lines = linesAt('grid', 625);
		expect(lines).toContain('p = 3: 15,625');
		expect(numberIn(lines, 'p = 10: ')).toBeCloseTo(25 ** 10, -13);
		expect(numberIn(lines, 'off by ')).toBeLessThanOrEqual(0.5);
	});

	it('direction: predicted and true change, and the second order between them', () => {
		for (const tick of [0, 40, 140]) {
			const view = viewOf(sceneOf('direction'), tick);
			const lane = view.timeline.tracks[0].at(tick);
			const {problem} = view.timeline.setup;
			const gradient = slopeAt('six-points', Array.from(lane.parameters));
			const size = gradient.reduce((sum, slope) => sum + slope * slope, 0);
			const lines = linesAt('direction', tick);
			const actual = problem.loss(lane.parameters.map((value, k) => value - 0.5 * gradient[k])) - lane.loss;
			expectNear(numberIn(lines, 'η = 0.5: η dᵀ∇ = '), -0.5 * size);
			expectNear(numberIn(lines, 'true change of L: '), actual);
			const down = gradient.map(slope => -slope);
			// The smaller η, the nearer: the first order by η², the second by η³.
			const missed = [0.1, 0.01].map(rate => {
				const {predicted, actual: true_} = changeAlong(problem, lane.parameters, down, rate);
				return [predicted - true_, predicted + secondOrder(problem, lane.parameters, down, rate) - true_].map(Math.abs);
			});
			expect(missed[1][0]).toBeLessThan(missed[0][0] / 50);
			expect(missed[1][1]).toBeLessThan(missed[1][0] / 5);
		}
	});

	it('direction: −∇ is the lowest of all directions of its length, and −k ≤ dᵀ∇ ≤ k', () => {
		const problem = findProblem('six-points');
		const place = Float64Array.of(-1, 2);
		const gradient = slopeAt('six-points', Array.from(place));
		const k = Math.hypot(...gradient);
		const promises = Array.from({length: 72}, (_, at) => {
			const angle = (at * Math.PI) / 36;
			const d = [Math.cos(angle), Math.sin(angle)];
			return changeAlong(problem, place, d, 1).predicted;
		});
		const down = changeAlong(
			problem,
			place,
			gradient.map(slope => -slope / k),
			1,
		).predicted;
		expect(down).toBeCloseTo(-k, 12);
		for (const promise of promises) {
			expect(promise).toBeGreaterThanOrEqual(down - 1e-12);
			expect(Math.abs(promise)).toBeLessThanOrEqual(k + 1e-12);
		}
		expect(
			loweringLimit(
				problem,
				Float64Array.of(0.2, -1),
				slopeAt('six-points', [0.2, -1]).map(s => -s),
			),
		).toBeGreaterThan(0);
	});

	it('gd: σ′ = σ(1 − σ) = e^(−z)/(1 + e^(−z))²', () => {
		for (const z of [-3, -0.4, 0, 1.7]) {
			const derivative = (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5;
			expect(sigmoid(z) * (1 - sigmoid(z))).toBeCloseTo(derivative, 9);
			expect(Math.exp(-z) / (1 + Math.exp(-z)) ** 2).toBeCloseTo(derivative, 9);
		}
	});

	it('gd: the two points’ shares add up to the engine’s gradient', () => {
		const place = Float64Array.of(-0.9, -1.1);
		const points = pointsOf(findProblem('toy'));
		const [w, b] = slopeAt('toy', Array.from(place));
		expect(points.reduce((sum, point) => sum + pullOf(place, point) * point.x, 0)).toBeCloseTo(w, 14);
		expect(points.reduce((sum, point) => sum + pullOf(place, point), 0)).toBeCloseTo(b, 14);
	});

	it('gd: the cross-section falls most on the steep place, and hardly on the gentle one', () => {
		const {steep, gentle, losses} = crossSection(findProblem('toy'), [-2, -2]);
		expect(losses[100]).toBeLessThan(1e-12);
		expect(steep.slope).toBeGreaterThan(10 * Math.abs(gentle.slope));
	});

	it('starts: ‖∇‖ of each start', () => {
		const line = linesAt('starts', 0).find(one => one.startsWith('4/4'))!;
		expectNear(Number(line.split(/ +/)[1]), Math.hypot(...slopeAt('toy', [4, 4])));
	});
});

describe('memory', () => {
	it('momentum: Σ γ^(t−k) η∇ₖ is the engine’s velocity', () => {
		const race = createRace({problem: 'toy', racers: ['momentum']});
		const gradients: number[][] = [];
		for (let t = 1; t <= 40; t++) {
			gradients.push(slopeAt('toy', Array.from(race.lanes[0].parameters)));
			race.advance();
			const sum = gradients.reduce((all, slope, at) => all + 0.9 ** (t - 1 - at) * slope[0], 0);
			expect(race.lanes[0].slots.velocity[0]).toBeCloseTo(sum, 12);
		}
	});

	it('momentum: a steady gradient adds up to ten times η∇ at γ = 0.9', () => {
		let u = 0;
		for (let t = 0; t < 400; t++) u = 0.9 * u + 1;
		expect(u).toBeCloseTo(10, 9);
		expect(linesAt('momentum', 0)).toContain('γ = 0.9: 10 times η∇');
	});

	it('valley: what the lecture prints after 100 steps, and 11 u-turns', () => {
		const lines = linesAt('valley', 100);
		expect(numberIn(lines, 'a u-turn, ')).toBe(11);
		const [momentum, gd] = lines.filter(line => line.startsWith('L = ')).map(line => numberIn([line], 'L = '));
		expect(momentum).toBeCloseTo(0.00001, 6);
		expect(gd).toBeCloseTo(0.36, 2);
	});

	it('nag: the arrows add up to the step that the engine makes', () => {
		const race = createRace({problem: 'valley', racers: ['nag']});
		for (let t = 0; t < 60; t++) {
			const [lane] = race.lanes;
			const before = lane.parameters;
			const {velocity} = lane.slots;
			const braking = brakingOf(lane);
			race.advance();
			const step = race.lanes[0].parameters.map((value, k) => value - before[k]);
			const length = Math.hypot(...velocity);
			if (length === 0) continue;
			const along = step.reduce((sum, value, k) => sum - (value * velocity[k]) / length, 0);
			expect(braking.step).toBeCloseTo(along, 10);
		}
	});

	it('nag: somewhere it brakes while the gradient where it stands would still push', () => {
		const {timeline} = viewOf(sceneOf('nag'), 0);
		const track = timeline.tracks.find(({setup}) => setup.optimizer.id === 'nag')!;
		const all = Array.from({length: 100}, (_, tick) => brakingOf(track.at(tick)));
		expect(all.some(({pull, here}) => pull < 0 && here > 0)).toBe(true);
	});

	it('gamma: 1 − 2^(−1 − log₂ n) is 1 − 1/(2n), and the engine’s γ', () => {
		for (let n = 1; n < 40; n++) expect(1 - 2 ** (-1 - Math.log2(n))).toBeCloseTo(1 - 1 / (2 * n), 12);
		expect(numberIn(linesAt('gamma', 5000), 'n = 21, γ = ')).toBeCloseTo(1 - 1 / 42, 4);
	});
});

describe('one point at a time', () => {
	it('sgd: the sum of all ∇(i) is ∇; sixty steps cost ten of GD', () => {
		const problem = findProblem('six-points');
		const place = Float64Array.of(-2, 4);
		const sum = [0, 0];
		for (let i = 0; i < problem.exampleCount; i++) {
			const into = new Float64Array(2);
			problem.gradientOf(place, Uint32Array.of(i), 0, 1, into);
			into.forEach((value, k) => {
				sum[k] += value;
			});
		}
		for (const [k, slope] of slopeAt('six-points', [-2, 4]).entries()) expect(sum[k]).toBeCloseTo(slope, 12);
		expect(linesAt('sgd', 60).some(line => line.startsWith('as dear: 10 of GD'))).toBe(true);
	});

	it('stochastic: by step 60 both memories are far below SGD; both overrun the pit, NAG less far', () => {
		const {timeline} = viewOf(sceneOf('stochastic'), 60);
		const track = (id: string) => timeline.tracks.find(({setup}) => setup.optimizer.id === id)!;
		for (const id of ['momentum', 'nag']) expect(track(id).at(60).gap).toBeLessThan(track('gd').at(60).gap / 50);
		expect(linesAt('stochastic', 30).filter(line => line.includes('is on the way'))).toHaveLength(2);
		const late = linesAt('stochastic', 210);
		for (const [name, id, said] of [
			['Momentum', 'momentum', '5.1%'],
			['NAG', 'nag', '3.9%'],
		]) {
			expect(late).toContain(`   ${name} ${said}`);
			// The same as going through all ticks from where a gap was first under a hundredth.
			const gaps = Array.from({length: 211}, (_, at) => track(id).at(at).gap);
			expect(overrunOf(track(id), 210)).toBe(Math.max(...gaps.slice(gaps.findIndex(gap => gap <= 0.01))));
		}
	});

	it('batches: ⌈N/B⌉ steps an epoch', () => {
		expect(linesAt('batches', 50)).toContain('B = 2: 3 an epoch, 150 so far');
	});
});

describe('rates', () => {
	it('too-high: s ← (1 − ηλ)s grows where ηλ > 2, and η = 10 is over that on the wall', () => {
		expect(Math.abs(1 - 2.1)).toBeGreaterThan(1);
		expect(Math.abs(1 - 1.9)).toBeLessThan(1);
		const lines = linesAt('too-high', 0);
		const wall = numberIn(lines, 'on the wall λ = ');
		expect(10 * wall).toBeGreaterThan(2);
		const [line] = lines.filter(one => one.includes('η = 1, 10'));
		expectNear(Number(line.split(', ').at(-1)), 10 * wall);
		expect(largestCurvature(findProblem('ravine'), [0, 0])).toBeCloseTo(2, 5);
	});

	it('rates, random, frozen, validation: each has its own board', () => {
		const rates = linesAt('rates', 0);
		expect(rates).toContain('η = 2: |1 − ηλ| = 2.4');
		expect(numberIn(rates, '2/λ = ')).toBeCloseTo(1.17, 2);
		expect(numberIn(linesAt('random', 0), '1/625 = ')).toBeCloseTo(7, 1);
		for (const [id, other] of [
			['rates', 'tuning'],
			['random', 'grid'],
			['frozen', 'annealing'],
			['validation', 'annealing'],
		])
			expect(linesAt(id, 0)).not.toEqual(linesAt(other, 0));
	});

	it('annealing: what all rates add up to', () => {
		const halved = (m: number) =>
			Array.from({length: 40 * m}, (_, t) => 0.5 ** Math.floor(t / m)).reduce((a, b) => a + b);
		expect(halved(5)).toBeCloseTo(10, 9);
		expect(halved(20)).toBeCloseTo(40, 9);
		const exponential = Array.from({length: 2000}, (_, t) => Math.exp(-0.02 * t)).reduce((a, b) => a + b);
		expect(exponential).toBeCloseTo(numberIn(linesAt('annealing', 0), 'for k = 0.02 '), 1);
		expect(Math.ceil(1_000_000 / 64)).toBe(15_625);
	});

	it('line: an exact search turns by 90°; this one does only by chance', () => {
		const timeline = viewOf(sceneOf('line'), 0).timeline;
		const track = timeline.tracks.find(({setup}) => setup.optimizer.id === 'line-search')!;
		const turns = Array.from({length: 60}, (_, tick) => turnOf(at => track.at(at), tick)).filter(
			turn => turn !== undefined,
		);
		expect(turns.some(turn => turn > 60)).toBe(true);
		expect(turns.every(turn => turn >= 0 && turn <= 180)).toBe(true);
		// On x² + 4y² the best η from (1, 1) along −∇ leaves a gradient square to it.
		const [x, y] = [2, 8];
		const best = (x * x + y * y) / (2 * x * x + 8 * y * y);
		const [nextX, nextY] = [2 * (1 - best * x), 8 * (1 - best * y)];
		expect(x * nextX + y * nextY).toBeCloseTo(0, 12);
	});

	it('line: the least of the five losses is the one it keeps', () => {
		const {timeline} = viewOf(sceneOf('line'), 0);
		const track = timeline.tracks.find(({setup}) => setup.optimizer.id === 'line-search')!;
		const marked = linesAt('line', 5).find(line => line.includes('the least') && line.startsWith('η'))!;
		expectNear(numberIn([marked], 'L = '), track.at(6).loss, 4);
	});
});

describe('a rate for each', () => {
	it('sparse: how many points speak for the weight', () => {
		expect(linesAt('sparse', 0)).toContain('x is not 0 in 20 of 100 points');
		expect(linesAt('four', 0)).toContain('x₂ is not 0 in 11 of 60 points');
	});

	it('adagrad: the first steps with the root and without are the engine’s', () => {
		const {timeline} = viewOf(sceneOf('root'), 0);
		const moved = timeline.tracks.map(track => track.at(1).parameters[0] - track.at(0).parameters[0]);
		const lines = linesAt('root', 0);
		expectNear(numberIn(lines, 'so w moves by '), moved[0]);
		expectNear(numberIn(lines, 'without by '), moved[1]);
	});

	it('rmsprop: AdaGrad’s v on the same gradients is their sum of squares', () => {
		const {timeline} = viewOf(sceneOf('rmsprop'), 0);
		const track = timeline.tracks.find(({setup}) => setup.optimizer.id === 'rmsprop')!;
		const sums = squaresAlong(track, 60);
		let [sum, v] = [0, 0];
		for (let tick = 0; tick < 60; tick++) {
			const slope = slopeAt('sparse', Array.from(track.at(tick).parameters))[0];
			sum += slope * slope;
			v = 0.9 * v + 0.1 * slope * slope;
		}
		expect(sums[0]).toBeCloseTo(sum, 10);
		expect(track.at(60).slots.secondMoment[0]).toBeCloseTo(v, 10);
	});

	it('adam: the last line is the step that the engine makes', () => {
		const {timeline} = viewOf(sceneOf('adam'), 0);
		const track = timeline.tracks.find(({setup}) => setup.optimizer.id === 'adam')!;
		for (const tick of [0, 10, 60]) {
			const moved = track.at(tick + 1).parameters[0] - track.at(tick).parameters[0];
			expectNear(numberIn(linesAt('adam', tick), 'w moves by '), moved);
		}
	});

	it('bias: mₜ = (1 − β) Σ β^(t−i) ∇ᵢ is the engine’s m, and the sum is geometric', () => {
		const race = createRace({problem: 'toy', racers: ['adam']});
		const gradients: number[] = [];
		for (let t = 1; t <= 30; t++) {
			gradients.push(slopeAt('toy', Array.from(race.lanes[0].parameters))[0]);
			race.advance();
			const sum = gradients.reduce((all, slope, at) => all + 0.9 ** (t - 1 - at) * slope, 0);
			expect(race.lanes[0].slots.firstMoment[0]).toBeCloseTo(0.1 * sum, 12);
			const weights = Array.from({length: t}, (_, at) => 0.9 ** at).reduce((a, b) => a + b);
			expect(weights).toBeCloseTo((1 - 0.9 ** t) / (1 - 0.9), 10);
		}
	});

	it('bias: this race’s m, at t = 1, 2, 3, 10, 100, and the bare first step', () => {
		const {timeline} = viewOf(sceneOf('bias'), 0);
		const track = timeline.tracks.find(({setup}) => setup.name === 'adam')!;
		const lines = linesAt('bias', 0);
		for (const t of [1, 2, 3, 10, 100]) {
			const row = lines.find(line => line.startsWith(`${t} `))!;
			expect(row.split(/ +/)[2]).toBe(chalked(track.at(t).slots.firstMoment[0], 2));
		}
		const bare = timeline.tracks.find(({setup}) => setup.settings.hyper.correction === 0)!;
		const [own, other] = [track, bare].map(one => Math.abs(one.at(1).parameters[0] - one.at(0).parameters[0]));
		expect(lines.at(-1)).toContain(`${chalked(other / own, 2)} times`);
		expect(numberIn(lines, 'η·m/√v = ')).toBe(3.16);
	});

	it('counter: a turn carries Adam to +1, as the engine’s does, and the usual betas arrive', () => {
		const {timeline} = viewOf(sceneOf('counter'), 0);
		const adam = timeline.tracks.find(({setup}) => setup.optimizer.id === 'adam')!;
		expect(adam.at(300).parameters[0]).toBeGreaterThan(0.9);
		const [three, one, two] = rootsOfTurn(0.1);
		expect(-3 / three + 1 / one + 1 / two).toBeCloseTo(numberIn(linesAt('counter', 0), 'a turn: +'), 2);
		expect(three ** 2).toBeCloseTo(0.1 * two ** 2 + 0.9 * 9, 12);
		expect(usualWords()).toMatch(/^finished at \d+, gap 0$/);
		const race = createRace({problem: 'counter', racers: ['adam:batch=1']});
		for (let tick = 0; tick < 300; tick++) race.advance();
		expect(race.lanes[0].parameters[0]).toBeCloseTo(-1, 9);
	});
});
