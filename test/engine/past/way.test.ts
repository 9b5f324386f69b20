import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {Way} from '../../../source/engine/past/way.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';

type Point = readonly [x: number, y: number];

const domain = [
	[-5, 5],
	[0, 4],
] as const;

const wayOf = (points: readonly Point[]) => {
	const way = new Way(domain);
	for (const point of points) way.append(Float64Array.from(point));
	return way;
};

const lineAt = (way: Way, tick: number): Point[] => {
	const [xs, ys] = way.at(tick);
	return Array.from(xs, (x, at) => [x, ys[at]] as const);
};

/** In widths of the domain. */
const scaled = ([x, y]: Point): Point => [x / 10, y / 4];

/** From a point to a stretch. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) || 0));
	return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** How far, in widths, the farthest of some places is from a line that goes on to `head`; places of NaN are nowhere. */
function farthestFrom(line: readonly Point[], head: Point, places: readonly Point[]): number {
	const stretches: (readonly [Point, Point])[] = [];
	const all = [...line, head].map(scaled);
	for (const [at, point] of all.entries()) {
		const before = all[at - 1] ?? point;
		if (point.some(Number.isNaN)) continue;
		stretches.push([before.some(Number.isNaN) ? point : before, point]);
	}
	let most = 0;
	for (const place of places) {
		if (place.some(Number.isNaN)) continue;
		let least = Number.POSITIVE_INFINITY;
		for (const [from, to] of stretches) {
			least = Math.min(least, distance(scaled(place), from, to));
			if (least <= most) break;
		}
		most = Math.max(most, least);
	}
	return most;
}

/** U-turns of a line, over 90 degrees, with ways of over `least` widths before and after. */
function turnsOf(line: readonly Point[], least: number): number {
	let turns = 0;
	const places = line.map(scaled);
	for (let at = 1; at + 1 < places.length; at++) {
		const [[ax, ay], [bx, by], [cx, cy]] = [places[at - 1], places[at], places[at + 1]];
		const isLong = Math.hypot(bx - ax, by - ay) > least && Math.hypot(cx - bx, cy - by) > least;
		if (isLong && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0) turns++;
	}
	return turns;
}

function random(seed: number) {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32 - 0.5;
	};
}

/** So many places of a kind. */
const walks: Record<string, (count: number, seed: number) => Point[]> = {
	'a random walk': (count, seed) => {
		const next = random(seed);
		let [x, y] = [0, 2];
		return Array.from({length: count}, () => {
			x += 0.3 * next();
			y += 0.1 * next();
			return [x, y] as const;
		});
	},
	'noise at a minimum': (count, seed) => {
		const next = random(seed);
		return Array.from({length: count}, (_, t) => [4 / (1 + t) + next(), 2 + 0.5 * next()] as const);
	},
	'a spiral inwards': count =>
		Array.from({length: count}, (_, t) => {
			const far = 4 * Math.exp((-8 * t) / count);
			return [far * Math.cos(t / 5), 2 + (far / 3) * Math.sin(t / 5)] as const;
		}),
	'a spiral outwards': count =>
		Array.from({length: count}, (_, t) => {
			const far = Math.exp((40 * t) / count);
			return [far * Math.cos(t), 2 + far * Math.sin(t)] as const;
		}),
	'a bounce between two walls': count =>
		Array.from({length: count}, (_, t) => [t < 100 ? 4 - t / 50 : t % 2 === 0 ? 2 : -2, t < 100 ? 3 - t / 90 : 2]),
	jumps: (count, seed) => {
		const next = random(seed);
		return Array.from({length: count}, () => [9 * next(), 2 + 3 * next()] as const);
	},
	'what is not finite': (count, seed) => {
		const next = random(seed);
		const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e300];
		return Array.from({length: count}, (_, t) => [t % 11 < 3 ? odd[t % 5] : 3 * next(), 2 + next()] as const);
	},
	'a stand': count => Array.from({length: count}, () => [1, 1] as const),
};

describe('a way', () => {
	it('is exact for 4,096 ticks, and stays so for them however long it gets', () => {
		const points = walks.jumps(9000, 1);
		const way = wayOf(points);
		for (const tick of [0, 1, 540, 4095]) expect(lineAt(way, tick)).toEqual(points.slice(0, tick + 1));
		expect(way.slack).toBeGreaterThan(0);
	});

	it.each(Object.keys(walks))('leaves nothing out that is farther from its line than four slacks: %s', kind => {
		fc.assert(
			fc.property(fc.integer({min: 4097, max: 14_000}), fc.nat(1000), (count, seed) => {
				const points = walks[kind](count, seed);
				const way = wayOf(points);
				// Where it is measured: as far out as anybody looks, and not at infinity.
				const places = points.filter(point => !point.some(value => Math.abs(value) > 2000));
				const last = points[count - 1];
				const line = lineAt(way, count - 1).filter(point => !point.some(value => Math.abs(value) === Infinity));
				const off = farthestFrom(
					line,
					last,
					places.filter((_, at) => at % 7 === 0 || at > places.length - 50),
				);
				expect(off).toBeLessThanOrEqual(4 * way.slack);
			}),
			{numRuns: 3},
		);
	});

	it.each(Object.keys(walks))('at a tick is the same whenever it is asked for, and from a copy: %s', kind => {
		const points = walks[kind](20_000, 7);
		const whole = wayOf(points);
		const growing = new Way(domain);
		for (const [tick, point] of points.entries()) {
			growing.append(Float64Array.from(point));
			if (tick % 1499 === 1) expect(lineAt(growing, tick)).toEqual(lineAt(whole, tick));
		}
		for (const tick of [4090, 4095, 4096, 7000, 13_001]) {
			const copy = whole.upTo(tick, Float64Array.from(points[tick]));
			const pinned = wayOf(points.slice(0, tick + 1));
			pinned.pin(Float64Array.from(points[tick]));
			expect(lineAt(copy, tick)).toEqual(lineAt(pinned, tick));
			for (const point of points.slice(tick + 1)) {
				copy.append(Float64Array.from(point));
				pinned.append(Float64Array.from(point));
			}
			expect(lineAt(copy, 19_999)).toEqual(lineAt(pinned, 19_999));
			expect(lineAt(copy, tick - 1)).toEqual(lineAt(whole, tick - 1));
		}
	});

	it.each(Object.keys(walks))('holds at most 4,096 vertices, and 22 lines put aside, after many ticks: %s', kind => {
		const way = wayOf(walks[kind](kind === 'a random walk' ? 1_000_000 : 100_000, 3));
		expect(lineAt(way, way.ticks - 1).length).toBeLessThanOrEqual(4096);
		// A line is put aside when the slack grows fourfold, from 1e-9 on: 22 times to here.
		expect(way.slack).toBeLessThan(4400);
	});

	it('draws a bounce once, as finely as before', () => {
		const points = walks['a bounce between two walls'](30_000, 0);
		const way = wayOf(points);
		expect(way.slack).toBeLessThan(1e-8);
		expect(lineAt(way, 29_999).length).toBeLessThan(300);
	});

	it('keeps the early zigzag of GD in booth at tick 30,000', () => {
		const timeline = Timeline.of(resolveRace({problem: 'booth', racers: ['gd']}));
		const points: Point[] = [];
		for (let tick = 0; tick <= 540; tick++) {
			const [{state}] = timeline.at(tick);
			points.push([state.parameters[0], state.parameters[1]]);
		}
		timeline.at(30_000);
		const {xs, ys} = timeline.tracks[0].trace.lineAt(30_000, [0, 1]);
		const line = Array.from(xs, (x, at) => [x, ys[at]] as const);
		expect(turnsOf(points, 1e-6)).toBeGreaterThan(20);
		expect(turnsOf(line, 1e-6)).toBe(turnsOf(points, 1e-6));
		expect(farthestFrom(line, points[540], points)).toBeLessThan(1e-6);
		expect(line.length).toBeLessThan(1000);
	});
});

it('pinned at a place that is none, it breaks off there, and begins anew at the next', () => {
	const way = new Way(domain);
	const dots = Array.from({length: 6000}, (_, tick): Point => [Math.sin(tick / 7), 2 + Math.cos(tick / 11)]);
	for (const dot of dots) way.append(Float64Array.from(dot));
	const copy = way.upTo(5999, Float64Array.of(Number.NaN, Number.NaN));
	expect(lineAt(copy, 5999).at(-1)).toEqual([Number.NaN, Number.NaN]);
	copy.append(Float64Array.of(3, 1));
	expect(lineAt(copy, 6000).slice(-2)).toEqual([
		[Number.NaN, Number.NaN],
		[3, 1],
	]);
});
