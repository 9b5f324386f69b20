import {expect, it} from 'vitest';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {Attempt} from '../../../source/engine/rehearsal/attempt.js';
import {climbing, type Rung} from '../../../source/engine/rehearsal/ladder.js';
import {typed} from './typed.js';

/** Ticks a rate is judged by here, and those it must stay for. */
const [ticks, longer] = [40, 200];

function toEnd<Result>(work: Generator<unknown, Result>): Result {
	for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}

/** The rule as it is told, every rate run to the end, over some rates. */
function ruled(problem: Problem, optimizer: string, base: number, rates: readonly number[]): Rung | undefined {
	const all = rates.map(rate => new Attempt(problem, optimizer, rate, base, longer));
	for (const one of all) toEnd(one.runTo(longer));
	const inside = all.filter(one => !one.isOut);
	const earliest = (some: readonly Attempt[], level: number, how: string): Rung => {
		const first = Math.min(...some.map(one => one.arrival(level, ticks)));
		const best = some.find(one => one.arrival(level, ticks) <= 1.1 * first)!;
		return {rate: best.rate, tick: best.arrival(level, ticks), how};
	};
	const home = inside.filter(one => one.arrival(1e-3, ticks) <= ticks);
	const forGood = home.filter(one => one.arrival(1e-3, longer) <= ticks);
	if (forGood.length > 0) return earliest(forGood, 1e-3, 'home');
	if (home.length > 0) return earliest(home, 1e-3, 'home, strays later');
	const calm = inside.filter(({gaps}) => {
		const tail = gaps.subarray(ticks - ticks / 10, ticks + 1);
		// In so few ticks, who is on the way down is calm.
		return gaps[ticks] - Math.min(...tail) <= 1e-2;
	});
	if (calm.length === 0) return undefined;
	const lowest = Math.min(...calm.map(({gaps}) => gaps[ticks]));
	const equals = calm.filter(({gaps}) => gaps[ticks] <= lowest + 1e-3);
	return earliest(equals, lowest + 1e-3, `ends at gap ${lowest.toPrecision(3)}`);
}

const digits = [1, 2, 5];
const ladder = [...[-5, -4, -3, -2, -1, 0].flatMap(n => digits.map(digit => Number(`${digit}e${n}`))), 10];
const beyond = [...[1, 2, 3, 4].flatMap(n => digits.map(digit => Number(`${digit}e${n}`)))].slice(1);

function ruledOn(problem: Problem, optimizer: string, base: number): Rung | undefined {
	const rates = [...ladder];
	let best = ruled(problem, optimizer, base, rates);
	for (const rate of beyond) {
		if (best?.rate !== rates.at(-1)) break;
		rates.push(rate);
		best = ruled(problem, optimizer, base, rates);
	}
	return best;
}

const cases: readonly (readonly [string, Problem, number])[] = [
	['a bowl', problems.booth, 0],
	['a valley', problems.rosenbrock, 0],
	['many minima', problems.rastrigin, 0],
	['examples', problems['six-points'], problems['six-points'].minimumLoss],
	['a kink, its least loss unknown', typed('abs(x) + 3*abs(y)'), 0],
	['one that falls without end', typed('x + y^2'), -2],
	['a base that is too high', typed('x^2 + 10*y^2'), 3],
	['a start at the base', typed('x^2 + y^2'), 13],
];

it.each(cases)('rates that are run no farther than they must are those of the whole rule: %s', (_, problem, base) => {
	const some = ['gd', 'momentum', 'adagrad', 'adam', 'lion'];
	const found = some.map(id => [id, toEnd(climbing(problem, id, {base, ticks}))]);
	expect(found).toEqual(some.map(id => [id, ruledOn(problem, id, base)]));
});
