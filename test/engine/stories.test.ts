import {describe, expect, it} from 'vitest';
import type {Status} from '../../source/engine/lane/convergence.js';
import {turnsOf} from '../../source/engine/past/turns.js';
import type {Problem} from '../../source/engine/problem.js';
import {problems} from '../../source/engine/problems/index.js';
import {createRace} from '../../source/engine/race.js';
import {type RaceOptions, resolveRace} from '../../source/engine/setup/resolve.js';
import {swept} from '../../source/engine/sweep/sweep.js';
import {tunedRacers} from '../../source/engine/sweep/tuned.js';

const ticks = 1000;

/** What became of one racer, by tick from the start. */
type Told = {
	readonly home: number;
	readonly status: Status;
	readonly place: readonly (readonly number[])[];
	readonly loss: readonly number[];
	readonly gap: number;
};

type Race = {readonly problem: Problem; readonly of: (name: string) => Told; readonly all: readonly Told[]};

function raced(options: RaceOptions): Race {
	const race = createRace(options);
	const {problem} = race.setup;
	const paths = race.lanes.map(() => ({place: [] as number[][], loss: [] as number[]}));
	for (let tick = 0; tick <= ticks; tick++) {
		for (const [index, {state}] of race.lanes.entries()) {
			paths[index].place.push(Array.from(state.parameters));
			paths[index].loss.push(problem.loss(state.parameters));
		}
		if (tick < ticks) race.advance();
	}
	const told = new Map<string, Told>();
	for (const {name, lane, status, settled, gap} of race.standings()) {
		const home = status === 'finished' ? settled! : Number.POSITIVE_INFINITY;
		told.set(name, {home, status, gap, ...paths[race.lanes.indexOf(lane)]});
	}
	return {problem, of: name => told.get(name)!, all: [...told.values()]};
}

/** The length of ∇L at a place. */
function slope(problem: Problem, place: readonly number[]): number {
	const into = new Float64Array(problem.dimension);
	problem.gradient(Float64Array.from(place), into);
	return Math.hypot(...into);
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, k) => value - b[k]));
const step = ({place}: Told, tick: number) => place[tick].map((value, k) => value - place[tick - 1][k]);
const homes = (race: Race, ...names: string[]) => names.map(name => race.of(name).home);
const plain = ['gd', 'momentum', 'nag'];
const scaled = ['adagrad', 'rmsprop', 'adam'];
const heavy = ['momentum', 'nag', 'adam'];

/** The first tick from which on something holds for every later place too. */
const forGood = ({place}: Told, holds: (place: readonly number[]) => boolean) =>
	place.findLastIndex(one => !holds(one)) + 1;

/** Every problem's story: what is claimed, checked on a race of its own field. */
const stories: Readonly<Record<string, readonly [story: string, check: (race: Race) => void]>> = {
	toy: [
		'The lecture’s two points: a plain, a cliff, a gentle slope below.',
		({problem, of}) => {
			const {place, home} = of('adam');
			const slopes = place.slice(0, home + 1).map(one => slope(problem, one));
			const steepest = Math.max(...slopes);
			const at = slopes.indexOf(steepest);
			expect(at).toBeGreaterThan(0);
			expect(slopes[0]).toBeLessThan(steepest / 5);
			expect(slopes[home]).toBeLessThan(steepest / 5);
		},
	],
	plateau: [
		'A plain so flat that the slope all but vanishes: Adam scales it up.',
		race => {
			const {problem, of} = race;
			expect(slope(problem, problem.start)).toBeLessThan(0.02);
			expect(race.of('adam').home).toBeLessThan(Math.min(...homes(race, ...plain)));
			const [adam, gd] = [step(of('adam'), 1), step(of('gd'), 1)].map(one => Math.hypot(...one));
			// What Adam makes of that slope is its rate, however small the slope is.
			expect(adam).toBeGreaterThan(0.1);
			expect(adam / slope(problem, problem.start)).toBeGreaterThan(10);
			expect(gd).toBeGreaterThan(0);
		},
	],
	valley: [
		'Momentum shoots across the valley, turns, and still is home before GD.',
		race => {
			const {loss, home} = race.of('momentum');
			expect(turnsOf(loss, home + 1).turns.length).toBeGreaterThanOrEqual(3);
			expect(home).toBeLessThan(race.of('gd').home / 1.5);
		},
	],
	'six-points': [
		'No perfect fit: one by one the points disagree, and SGD never rests.',
		({problem, of}) => {
			expect(problem.minimumLoss).toBeGreaterThan(0.05);
			const best = Float64Array.from(problem.minima[0].parameters);
			const pulls = Array.from({length: problem.exampleCount}, (_, example) => {
				const into = new Float64Array(2);
				problem.gradientOf(best, Uint32Array.of(example), 0, 1, into);
				return Math.hypot(...into);
			});
			expect(Math.max(...pulls)).toBeGreaterThan(0.05);
			expect(slope(problem, [...best])).toBeLessThan(1e-9);
			for (let tick = ticks - 50; tick <= ticks; tick++) {
				expect(Math.hypot(...step(of('SGD'), tick))).toBeGreaterThan(1e-3);
				expect(Math.hypot(...step(of('gd'), tick))).toBeLessThan(1e-9);
			}
		},
	],
	sparse: [
		'Few examples speak for w: plain steps run along b, scaled ones do not.',
		({problem, of}) => {
			const few = problem.examples!.x.filter(value => value !== 0).length;
			expect(few).toBeLessThanOrEqual(20);
			for (const name of plain) {
				const [w, b] = step(of(name), 1).map(Math.abs);
				expect(b).toBeGreaterThan(20 * w);
			}
			for (const name of scaled) {
				const [w, b] = step(of(name), 1).map(Math.abs);
				expect(b / w).toBeCloseTo(1, 1);
			}
		},
	],
	'four-inputs': [
		'The second input is mostly 0: with GD its weight comes home last.',
		({problem, of}) => {
			const {x} = problem.examples!;
			expect(Array.from({length: 60}, (_, row) => x[4 * row + 1]).filter(value => value === 0)).toHaveLength(49);
			const goal = problem.minima[0].parameters;
			const arrivals = goal.map((end, k) =>
				forGood(of('gd'), one => Math.abs(one[k] - end) < 0.05 * Math.abs(problem.start[k] - end)),
			);
			expect(arrivals.indexOf(Math.max(...arrivals))).toBe(1);
		},
	],
	beale: [
		'GD crawls along a nearly flat floor that momentum sweeps through.',
		race => {
			const [gd, momentum] = homes(race, 'gd', 'momentum');
			expect(gd).toBeLessThan(Number.POSITIVE_INFINITY);
			expect(gd).toBeGreaterThan(2 * momentum);
			const {place} = race.of('gd');
			// The floor: hardly any slope over most of GD's way, measured in time.
			expect(slope(race.problem, place[Math.round(gd / 3)])).toBeLessThan(slope(race.problem, place[0]) / 10);
			for (const {place: path} of race.all) {
				for (const one of path.slice(1)) for (const value of one) expect(Math.abs(value)).toBeLessThan(9);
			}
			expect(distance(place[0], race.problem.minima[0].parameters)).toBeGreaterThan(4);
		},
	],
	rosenbrock: [
		'Into the bent valley at once, then the long crawl along its floor.',
		({of}) => {
			for (const name of ['gd', 'nag']) {
				const {place, home, gap} = of(name);
				const wall = ([x, y]: readonly number[]) => Math.abs(y - x * x);
				const down = place.findIndex(one => wall(one) < 0.1 * wall(place[0]));
				expect(down).toBeLessThan(20);
				expect(home).toBeGreaterThan(8 * down);
				if (home === Number.POSITIVE_INFINITY) expect(gap).toBeGreaterThan(0);
			}
		},
	],
	himmelblau: [
		'Four valleys equally deep: from one start, three destinations.',
		({problem, all}) => {
			expect(problem.minima.filter(({best}) => best)).toHaveLength(4);
			const ends = all.map(({place, status}) => {
				expect(status).toBe('finished');
				return problem.minima.findIndex(({parameters}) => distance(parameters, place[ticks]) < 0.2);
			});
			expect(ends).not.toContain(-1);
			expect(new Set(ends).size).toBe(3);
		},
	],
	saddle: [
		'Plain steps run straight into the saddle; scaled ones go round it.',
		({of}) => {
			const nearest = (name: string) => Math.min(...of(name).place.map(one => Math.hypot(...one)));
			for (const name of plain) expect(nearest(name)).toBeLessThan(0.6);
			for (const name of scaled) expect(nearest(name)).toBeGreaterThan(1.5);
		},
	],
	ravine: [
		'Steep across, gentle along: one rate for both makes GD crawl.',
		race => {
			expect(slope(race.problem, [0, 1])).toBeGreaterThan(50 * slope(race.problem, [1, 0]));
			const gd = race.of('gd').home;
			for (const {home} of race.all) expect(home).toBeLessThanOrEqual(gd);
			expect(gd).toBeGreaterThan(2 * Math.max(...homes(race, 'momentum', 'nag', 'adam')));
		},
	],
	booth: [
		'An easy bowl, aslant: plain gradient descent is hard to beat.',
		race => {
			const others = race.all.filter(told => told !== race.of('gd')).map(({home}) => home);
			expect(race.of('gd').home).toBeLessThan(Math.min(...others));
		},
	],
	matyas: [
		'A diagonal valley, steep across and nearly level along its floor.',
		({problem, of}) => {
			expect(slope(problem, [1, -1])).toBeGreaterThan(20 * slope(problem, [1, 1]));
			const {place} = of('gd');
			const [across, along] = [-1, 1].map(sign => (one: readonly number[]) => Math.abs(one[0] + sign * one[1]));
			const half = place.findIndex(one => along(one) < along(place[0]) / 2);
			expect(across(place[half])).toBeLessThan(across(place[0]) / 5);
		},
	],
	rastrigin: [
		'A hundred dents and one true minimum: most end in the wrong one.',
		({problem, all}) => {
			const [low, high] = problem.domain[0];
			expect((Math.floor(high) - Math.ceil(low) + 1) ** 2).toBeGreaterThan(100);
			const dents = all.map(({place}) => place[ticks].map(value => Math.abs(Math.round(value))));
			const wrong = dents.filter(([x, y]) => x + y > 0).length;
			expect(wrong).toBeGreaterThan(all.length / 2);
		},
	],
	'two-well': [
		'The near hole is the shallow one: speed carries some racers past it.',
		({problem, of}) => {
			const [deep, shallow] = problem.minima.map(({parameters}) => parameters);
			expect(distance(problem.start, shallow)).toBeLessThan(distance(problem.start, deep));
			for (const name of heavy) expect([name, of(name).status]).toEqual([name, 'finished']);
			for (const name of ['gd', 'rmsprop']) expect(distance(of(name).place[ticks], shallow)).toBeLessThan(0.1);
		},
	],
	mccormick: [
		'Down the wall to a fork: from here all go left; the right is a trap.',
		({problem, all}) => {
			const [pit, trap] = problem.minima;
			expect([pit.best, trap.best, trap.parameters[0] > pit.parameters[0]]).toEqual([true, false, true]);
			for (const {status} of all) expect(status).toBe('finished');
			const other = raced({problem, racers: ['gd'], start: [1, 3.8]});
			expect(other.of('gd').status).toBe('wrong-minimum');
		},
	],
	ackley: [
		'Dents all the way to a funnel with a sharp tip: hard to rest on it.',
		({problem, all}) => {
			for (const {status} of all) expect(status).not.toBe('finished');
			expect(all.filter(({gap}) => gap < 0.01).length).toBeGreaterThanOrEqual(3);
			// The tip is sharp: beside it the slope does not go down with the distance.
			expect(slope(problem, [1e-6, 0])).toBeGreaterThan(1);
		},
	],
	'three-hump': [
		'The side hollow keeps AdaGrad; speed gets over the hump beside it.',
		({of}) => {
			expect(of('adagrad').status).toBe('wrong-minimum');
			for (const name of heavy) expect([name, of(name).status]).toEqual([name, 'finished']);
		},
	],
	'styblinski-tang': [
		'The nearest valley is second best: speed clears the ridge behind it.',
		({problem, of}) => {
			const near = problem.minima.toSorted(
				(a, b) => distance(a.parameters, problem.start) - distance(b.parameters, problem.start),
			)[0];
			const better = problem.minima.filter(({loss}) => loss < near.loss - 1e-6);
			expect(better.map(({best}) => best)).toEqual([true]);
			expect(of('gd').status).toBe('wrong-minimum');
			expect(distance(of('gd').place[ticks], near.parameters)).toBeLessThan(0.01);
			for (const name of heavy) expect([name, of(name).status]).toEqual([name, 'finished']);
		},
	],
	counter: [
		'Three slopes, taken in turn, lead Adam to the worst point of all.',
		({problem, of}) => {
			const worst = problem.domain[0][1];
			expect(problem.loss(Float64Array.of(worst))).toBeGreaterThan(problem.loss(Float64Array.of(0)));
			const rounds = (name: string) =>
				of(name)
					.place.slice(ticks - 30)
					.map(([x]) => x);
			expect(Math.max(...rounds('adam'))).toBe(worst);
			for (const name of ['gd', 'amsgrad']) expect(Math.max(...rounds(name))).toBeLessThan(-0.5);
		},
	],
};

it('no story is checked that no problem has', () => {
	expect(Object.keys(problems)).toEqual(expect.arrayContaining(Object.keys(stories)));
});

describe.each(Object.entries(stories))('%s', (id, [story, check]) => {
	it('says what is checked here', () => {
		expect(problems[id].story).toBe(story);
	});

	it(`in its own race: ${story}`, () => check(raced({problem: id})));

	// No story may rest on a rate that is worse than need be.
	it('and with everyone tuned', () => {
		const racers = tunedRacers(swept(resolveRace({problem: id}), ticks, {hasty: true}));
		check(raced({problem: id, racers}));
	}, 60_000);

	it('has AMSGrad at a rate that a sweep finds hardly better ones than', () => {
		// On the counter-example it races with betas of its own.
		const betas = id === 'counter' ? ':beta1=0,beta2=0.1,batch=1' : '';
		const [{best, made}] = swept(resolveRace({problem: id, racers: [`amsgrad${betas}`]}), ticks, {hasty: true}).racers;
		expect(made[0].score!).toBeLessThanOrEqual(1.25 * best!.score!);
	}, 60_000);
});
