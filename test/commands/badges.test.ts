import {describe, expect, it} from 'vitest';
import {resultJson} from '../../source/commands/run/result-json.js';
import {problems} from '../../source/engine/problems/index.js';
import {ended, text} from './ended.js';
import {type Loss, lossOf} from './formulas.js';

/** As much of `run --format json --history` as the README's rules ask for. */
type Printed = {
	problem: {
		id: string;
		domain: [number, number][];
		minimumLoss: number;
		scale: number;
		minima: {parameters: number[]; best: boolean}[];
		examples: {x: (number | number[])[]; y: number[]} | null;
		heldOut: number[] | null;
	};
	tolerance: number;
	patience: number;
	racers: {
		name: string;
		batch: number | 'full';
		status: string;
		judged: boolean;
		reached: number | null;
		settled: number | null;
		gap: number | null;
		history: {loss: (number | null)[]; parameters: (number | null)[][]};
	}[];
};

/** What the section "The finish" of the README says, and nothing else; ticks are updates here. */
function judged({problem, tolerance, patience}: Printed, {batch, history}: Printed['racers'][number], loss: Loss) {
	const {minimumLoss, domain, minima} = problem;
	const now = history.loss.length - 1;
	const drop = Math.max(history.loss[0]! - minimumLoss, problem.scale);
	const gaps = history.loss.map(value => (value === null ? Number.NaN : (value - minimumLoss) / drop));
	const isHome = gaps.map(gap => Math.abs(gap) <= tolerance);
	const reached = isHome.indexOf(true);
	const settled = isHome[now] ? isHome.lastIndexOf(false) + 1 : -1;
	const widths = domain.map(([low, high]) => high - low);
	const far = (a: readonly number[], b: readonly number[]) =>
		Math.max(...widths.map((width, k) => Math.abs(a[k] - b[k]) / width));
	const outside = (point: readonly number[]) =>
		Math.max(0, ...domain.map(([low, high], k) => Math.max(low - point[k], point[k] - high) / widths[k]));

	const status = () => {
		const here = history.parameters[now];
		const gap = gaps[now];
		if (!Number.isFinite(gap) || here.includes(null) || Math.abs(gap) > 1e6) return 'diverged';
		const [point, start] = [here as number[], history.parameters[0] as number[]];
		if (outside(point) > 10 && outside(point) > outside(start)) return 'diverged';
		if (gap < -tolerance) return 'diverged';
		if (batch !== 'full') {
			const last = gaps.slice(-Math.max(400, 20 * patience)).map(Math.abs);
			const changes = last.filter((value, i) => i > 0 && value <= tolerance !== last[i - 1] <= tolerance);
			const mean = last.reduce((sum, value) => sum + value, 0) / last.length;
			if (last.length >= 40 && mean < 10 * tolerance && changes.length >= 4) return 'circling';
		}
		if (settled >= 0 && now - settled >= patience) return 'finished';
		const rests = now > 0 && far(point, history.parameters[now - 1] as number[]) < 1e-6;
		const near = minima.filter(({parameters}) => far(point, parameters) <= 1e-3);
		const isBest = near.some(({best}) => best);
		if (rests && !isHome[now] && !isBest && (near.length > 0 || isBottom(loss, point, widths))) return 'wrong-minimum';
		// Of the 200 updates up to one.
		const least = (tick: number) => Math.min(...gaps.slice(Math.max(0, tick - 199), tick + 1).map(Math.abs));
		if (now >= 200 && least(now) > tolerance && least(now - 200) - least(now) < 1e-4 * least(now)) return 'stalled';
		return 'racing';
	};
	return {
		status: status(),
		reached: reached < 0 ? null : reached,
		settled: settled < 0 ? null : settled,
		gap: gaps[now],
	};
}

/** Whether a point is in a minimum: every eigenvalue of the Hessian above 0, and Newton's step under 10⁻³ widths. */
function isBottom(loss: Loss, point: readonly number[], widths: readonly number[]): boolean {
	const at = (moves: readonly (readonly [k: number, by: number])[]) => {
		const moved = [...point];
		for (const [k, by] of moves) moved[k] += by * 1e-4 * widths[k];
		return loss(moved);
	};
	const count = point.length;
	const gradient = point.map((_, k) => (at([[k, 1]]) - at([[k, -1]])) / 2e-4);
	const rows = point.map((_, k) =>
		point.map(
			(__, l) =>
				(at([
					[k, 1],
					[l, 1],
				]) -
					at([
						[k, 1],
						[l, -1],
					]) -
					at([
						[k, -1],
						[l, 1],
					]) +
					at([
						[k, -1],
						[l, -1],
					])) /
				4e-8,
		),
	);
	// Gauss without pivots: a symmetric matrix is positive definite where every pivot is above 0.
	const system = rows.map((row, k) => [...row, gradient[k]]);
	const size = Math.max(...rows.flat().map(Math.abs));
	for (let k = 0; k < count; k++) {
		if (!(system[k][k] > 1e-6 * size)) return false;
		for (let l = 0; l < count; l++) {
			if (l === k) continue;
			const share = system[l][k] / system[k][k];
			for (let j = k; j <= count; j++) system[l][j] -= share * system[k][j];
		}
	}
	return system.every((row, k) => Math.abs(row[count] / row[k]) < 1e-3);
}

const order = (a: Printed['racers'][number], b: Printed['racers'][number]) => {
	const group = ({status}: typeof a) => (status === 'finished' ? 0 : status === 'diverged' ? 2 : 1);
	if (group(a) !== group(b)) return group(a) - group(b);
	const by = ({status, settled, gap}: typeof a) =>
		status === 'finished' ? settled! : gap === null ? Number.POSITIVE_INFINITY : Math.abs(gap);
	const [left, right] = [by(a), by(b)];
	const isLevel = left === right || Math.abs(left - right) <= 1e-12 * Math.min(left, right);
	return isLevel ? (a.name < b.name ? -1 : 1) : left - right;
};

/** The lecture's six, and some that are thrown out, crawl, or see one example at a time. */
function fieldOf(id: string): string[] {
	const odd = ['gd:lr=1000000,name=thrown', 'gd:lr=1e-9,name=crawling'];
	const noisy = problems[id].exampleCount > 1 ? ['adam:batch=1,shuffle=on,name=noisy'] : ['adam:lr=3,name=wild'];
	return ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam', ...odd, ...noisy];
}

const seen = new Set<string>();

describe('every badge follows from what JSON prints, by the words of the README', () => {
	it.each(Object.keys(problems))('%s', async id => {
		for (const [seed, ticks] of [
			[1, 1],
			[2, 60],
			[3, 230],
			[1, 1500],
			[2, 1500],
		]) {
			const {result, history} = await ended({problem: id, racers: fieldOf(id), seed}, ticks);
			const printed = JSON.parse(text(resultJson(result, history))) as Printed;
			const loss = lossOf(printed.problem.id, printed.problem.examples);
			for (const racer of printed.racers) {
				const {status, reached, settled, gap} = judged(printed, racer, loss);
				seen.add(status);
				const said = `${racer.name}, seed ${seed}, ${ticks} ticks`;
				expect({status, reached, settled}, said).toEqual({
					status: racer.status,
					reached: racer.reached,
					settled: racer.settled,
				});
				if (racer.gap === null) expect(gap).toBeNaN();
				else expect(gap).toBe(racer.gap);
				// The formulas of this test are those of the problems.
				const last = racer.history.parameters.at(-1)!;
				if (racer.history.loss.at(-1) !== null && !last.includes(null)) {
					const size = Math.max(1, Math.abs(racer.history.loss.at(-1)!));
					expect(Math.abs(loss(last as number[]) - racer.history.loss.at(-1)!) / size, said).toBeLessThan(1e-9);
				}
			}
			expect(printed.racers.map(({name}) => name)).toEqual([...printed.racers].sort(order).map(({name}) => name));
		}
	});

	it('and every badge there is was seen', () => {
		expect([...seen].sort()).toEqual(['circling', 'diverged', 'finished', 'racing', 'stalled', 'wrong-minimum']);
	});

	it('with examples held out, of which the loss and L* are not', async () => {
		const racers = ['gd:schedule=validation:0.5', 'adam', 'rmsprop'];
		const {result, history} = await ended({problem: 'sparse', racers, seed: 4}, 400);
		const printed = JSON.parse(text(resultJson(result, history))) as Printed;
		const {examples, heldOut} = printed.problem;
		expect(heldOut).toHaveLength(examples!.y.length / 5);
		const rest = <Value>(list: readonly Value[]) => list.filter((_, i) => !heldOut!.includes(i));
		const loss = lossOf('sparse', {x: rest(examples!.x), y: rest(examples!.y)});
		for (const racer of printed.racers) {
			expect(judged(printed, racer, loss).status).toBe(racer.status);
			const last = racer.history.parameters.at(-1) as number[];
			expect(loss(last)).toBeCloseTo(racer.history.loss.at(-1)!, 12);
		}
	});
});
