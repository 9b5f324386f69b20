import {expect, test} from 'vitest';
import {withJobs} from '../../source/app/jobs/wanted.js';
import {createPace} from '../../source/app/pace.js';
import {isAwaited} from '../../source/app/race/prepare-race.js';
import type {State} from '../../source/app/state.js';
import {defineProblem, type ProblemDefinition} from '../../source/engine/define/problem.js';
import {formulaProblem} from '../../source/engine/formula/problem.js';
import {prepared} from '../../source/engine/rehearsal/prepare.js';
import {reportOf, worked} from './jobs.js';
import {scheduled} from './scheduled.js';
import {sent, stateOf} from './states.js';

const problem = formulaProblem('x^2 + 10*y^2');

/** A dashboard on a formula, playing, its jobs asked for. */
function opened(): State {
	const state = stateOf({options: {problem}, playing: true});
	return withJobs(state, state);
}

test('a race of which nothing is known waits at tick 0, and then is the one that run prepares', () => {
	const waiting = opened();
	expect(isAwaited(waiting)).toBe(true);
	expect(createPace(() => 5000, 100)(waiting)).toBe(0);
	expect(sent(waiting, {type: 'tick', count: 50}).tick).toBe(0);
	const ready = worked(waiting);
	expect(isAwaited(ready)).toBe(false);
	const {found, lanes} = prepared({problem});
	expect(ready.timeline.setup.found).toEqual(found);
	expect(ready.timeline.setup.lanes.map(({settings}) => settings)).toEqual(lanes.map(({settings}) => settings));
	expect([ready.tick, ready.changes, ready.playing]).toEqual([0, [], true]);
	expect(sent(ready, {type: 'tick', count: 50}).tick).toBe(50);
});

test('what was found stays through other rates, other racers, other starts and another problem', () => {
	const ready = worked(opened());
	const {found} = ready.timeline.setup;
	const changed = sent(
		ready,
		{type: 'rate', direction: 1, everyone: true},
		{type: 'add-racer', optimizer: 'lion'},
		{type: 'random-start'},
		{type: 'reset'},
	);
	expect(changed.timeline.setup.found).toBe(found);
	const away = sent(changed, {type: 'choose-problem', id: 'booth'});
	expect(away.timeline.setup.found).toBeUndefined();
	const back = sent(away, {type: 'choose-problem', id: problem.id});
	expect(back.timeline.setup.found).toBe(found);
	expect(isAwaited(back)).toBe(false);
	expect(back.offered.problems.filter(({id}) => id === problem.id)).toHaveLength(1);
});

/** Σ (x − n)²/2 over some numbers n. */
const near = (numbers: readonly number[]): Omit<ProblemDefinition, 'id'> => ({
	start: [0],
	exampleCount: numbers.length,
	loss: ([x = 0]) => numbers.reduce((sum, n) => sum + (x - n) ** 2 / 2, 0),
	gradient: ([x = 0], into) => into.fill(numbers.reduce((sum, n) => sum + x - n, 0)),
	gradientOf: ([x = 0], indices, from, to, into) =>
		into.fill(indices.subarray(from, to).reduce((sum, n) => sum + x - numbers[n]!, 0)),
	subset: indices => near(indices.map(n => numbers[n]!)),
});

test('what was found goes where a schedule begins or ends to watch examples: it was over others', () => {
	const numbers = defineProblem({id: 'numbers', ...near(Array.from({length: 20}, (_, n) => n))});
	const foundOf = (state: State) => state.timeline.setup.found;
	const asked = {options: {problem: numbers, racers: ['gd', 'adam']}, playing: true};
	const state = stateOf(asked);
	const ready = worked(withJobs(state, state));
	const watching = scheduled(ready, 'validation');
	expect([isAwaited(watching), foundOf(watching)]).toEqual([true, undefined]);
	const {found} = prepared({problem: numbers, racers: ['gd:schedule=validation:0.5', 'adam']});
	const again = worked(watching);
	expect(foundOf(again)?.loss).toBeCloseTo(found!.loss, 9);
	expect(foundOf(again)?.loss).toBeLessThan(foundOf(ready)!.loss);
	const without = worked(sent(again, {type: 'remove-racer'}));
	expect(foundOf(without)?.loss).toBe(foundOf(ready)?.loss);
	// Nor does it come back with the problem, on which nobody watches then.
	const away = sent(again, {type: 'choose-problem', id: 'booth'}, {type: 'choose-problem', id: 'numbers'});
	expect(foundOf(worked(away))?.loss).toBe(foundOf(ready)?.loss);
	const back = sent(again, {type: 'undo'});
	expect(foundOf(back)).toBe(foundOf(ready));
});

test('who was set otherwise while it was looked for stays so', () => {
	const waiting = opened();
	const changed = sent(waiting, {type: 'random-start'}, {type: 'add-racer', optimizer: 'lion'});
	expect(changed.jobs.prepare?.job).toBe(waiting.jobs.prepare?.job);
	const ready = sent(changed, reportOf(waiting.jobs.prepare!.job));
	expect(ready.timeline.setup.lanes.map(({name, start}) => [name, start])).toEqual(
		changed.timeline.setup.lanes.map(({name, start}) => [name, start]),
	);
	expect(ready.timeline.setup.found?.loss).toBe(0);
});

test('escape stops it: the race goes on without a finish', () => {
	const waiting = opened();
	const job = waiting.jobs.prepare!.job;
	const stopped = sent(waiting, {type: 'job-share', job, share: 0.2}, {type: 'close'});
	expect(isAwaited(stopped)).toBe(false);
	expect(stopped.notice).toContain('stopped looking for the best');
	const played = sent(stopped, {type: 'tick', count: 5});
	expect(played.tick).toBe(5);
	expect(played.timeline.setup.found).toBeUndefined();
});

test('a loss that falls without end is said', () => {
	const state = stateOf({options: {problem: formulaProblem('x - y')}, playing: true});
	expect(worked(state).notice).toBe('no finish: the loss falls without end along −x');
});

test('where no loss is finite that is said, and not looked for again at once', () => {
	const nowhere = defineProblem({
		id: 'nowhere',
		start: [1],
		loss: () => Number.NaN,
		gradient: (_, into) => into.fill(Number.NaN),
	});
	const state = stateOf({options: {problem: nowhere}, playing: true});
	const waiting = withJobs(state, state);
	const after = sent(waiting, reportOf(waiting.jobs.prepare!.job));
	expect(after.notice).toMatch(/^nowhere has no loss that is finite/);
	expect(worked(after)).toEqual(after);
	expect(sent(after, {type: 'tick', count: 3}).tick).toBe(3);
});
