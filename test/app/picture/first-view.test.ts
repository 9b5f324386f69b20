import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {viewportOf} from '../../../source/app/picture/camera.js';
import {firstViewOf, rehearsedView} from '../../../source/app/picture/first-view.js';
import {knownViews} from '../../../source/app/picture/known-views.js';
import {reduce} from '../../../source/app/reduce.js';
import {problemOf, type State} from '../../../source/app/state.js';
import {defineProblem} from '../../../source/engine/define/problem.js';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace} from '../../../source/engine/race.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {scenes} from '../../../source/lecture/index.js';
import {ahead, pressed, stateOf} from '../states.js';

const ids = Object.keys(problems);

const sizes = [
	[60, 18],
	[80, 24],
	[100, 30],
	[120, 36],
	[140, 36],
	[200, 60],
	[240, 70],
].map(([columns, rows]) => ({columns, rows}));

const isWithin = ([low, high]: readonly number[], value: number) => value >= low && value <= high;

/** What a view must hold of each parameter: starts, best minima, and where racers go, as far as that is in the domain. */
function visitedBy(problem: Problem): number[][] {
	const race = createRace({problem});
	const places = [problem.start, ...problem.minima.flatMap(({best, parameters}) => (best ? [parameters] : []))];
	for (const lane of race.running) {
		for (let tick = 0; tick < 1000; tick++) {
			lane.advance();
			places.push([...lane.state.parameters]);
		}
	}
	return problem.domain.map((stretch, k) => places.map(place => place[k]).filter(value => isWithin(stretch, value)));
}

describe.each(ids)('the first view of %s', id => {
	const problem = problems[id];

	it('is known by heart as it is found by racing', () => {
		expect(knownViews[id]).toEqual(rehearsedView(problem));
	});

	it('holds the start, the best minima and what the default field visits in 1,000 ticks, and is in the domain', () => {
		const view = firstViewOf(resolveRace({problem}));
		const visited = visitedBy(problem);
		for (const [k, stretch] of view.entries()) {
			expect(visited[k].filter(value => !isWithin(stretch, value))).toEqual([]);
			for (const end of stretch) expect(isWithin(problem.domain[k], end)).toBe(true);
		}
	});

	it('is what the map shows at every size, inside the domain, in square units where that can be', () => {
		for (const size of sizes) {
			const state = stateOf({options: {problem: id}, size});
			const {x, y} = viewportOf(state);
			const [across, up] = [state.firstView[state.axes[0]], state.firstView[state.axes[1]]];
			const [wide, high] = [problem.domain[state.axes[0]], problem.domain[state.axes[1]]];
			for (const [shown, first, domain] of [
				[x, across, wide],
				[y, up, high],
			]) {
				for (const end of first) expect(isWithin(shown, end)).toBe(true);
				for (const end of shown) expect(isWithin(domain, end)).toBe(true);
			}
		}
	});
});

describe('the first view', () => {
	it('is found for a problem that is not known, by the same rule', () => {
		const bowl = defineProblem({
			id: 'bowl',
			start: [3, -2],
			domain: [
				[-10, 10],
				[-10, 10],
			],
			minimumLoss: 0,
			minima: [{parameters: [0, 0], loss: 0, best: true}],
			learningRates: {gd: 0.9, momentum: 0.1, nag: 0.1, adagrad: 1, rmsprop: 0.1, adam: 0.1},
			loss: ([x, y]) => x * x + y * y,
			gradient([x, y], into) {
				into[0] = 2 * x;
				into[1] = 2 * y;
			},
		});
		const view = firstViewOf(resolveRace({problem: bowl}));
		const visited = visitedBy(bowl);
		for (const k of [0, 1]) {
			expect(visited[k].filter(value => !isWithin(view[k], value))).toEqual([]);
			expect(view[k][1] - view[k][0]).toBeLessThan(10);
		}
	});

	it('is the domain where looking ahead would take long', () => {
		const {gradient, loss} = problems.booth;
		const problem = defineProblem({
			id: 'dear',
			start: [0, 0],
			domain: problems.booth.domain,
			minimumLoss: 0,
			exampleCount: 1e6,
			loss,
			gradient,
			gradientOf() {},
		});
		expect(firstViewOf(resolveRace({problem}))).toEqual(problem.domain);
	});

	it('holds what racers visit that were asked for, and their starts', () => {
		const setup = resolveRace({problem: 'ravine', racers: ['adam:start=9/-9', 'gd']});
		const [x, y] = firstViewOf(setup);
		expect([isWithin(x, 9), isWithin(y, -9), isWithin(x, -7)]).toEqual([true, true, true]);
	});

	it('stays where a start is picked on it, and moves for one that is beyond it', () => {
		const state = stateOf({options: {problem: 'ravine'}});
		const at = (place: readonly [number, number]) => reduce(state, {type: 'start-at', at: place});
		expect(viewportOf(at([-5, -1]))).toEqual(viewportOf(state));
		const {x, y} = viewportOf(at([9, -9]));
		expect([isWithin(x, 9), isWithin(y, -9)]).toEqual([true, true]);
		let random: State = state;
		for (let draw = 0; draw < 20; draw++) {
			random = pressed(random, 'R');
			const shown = viewportOf(random);
			const [start] = random.timeline.setup.lanes.map(lane => lane.start);
			expect([isWithin(shown.x, start[0]), isWithin(shown.y, start[1])]).toEqual([true, true]);
		}
	});

	it('changes with the problem, and not with rates or ticks', () => {
		const state = stateOf({options: {problem: 'ravine'}});
		expect(ahead(pressed(state, ']', '}'), 50).firstView).toEqual(state.firstView);
		const other = reduce(state, {type: 'choose-problem', id: 'booth'});
		expect(other.firstView).toEqual(firstViewOf(resolveRace({problem: 'booth'})));
	});
});

describe('the first view of a scene', () => {
	it.each(scenes.map(scene => [scene.id, scene] as const))('%s holds its race, or is the domain', (_, scene) => {
		const state = openScene(stateOf(), scene);
		const {domain} = problemOf(state);
		if (scene.view === 'domain') {
			expect(state.firstView).toEqual(domain);
			return;
		}
		expect(scene.quiet).not.toBe(true);
		for (const lane of ahead(state, Math.min(scene.end, 1000)).timeline.at(Math.min(scene.end, 1000))) {
			for (const [k, value] of lane.parameters.entries()) {
				if (isWithin(domain[k], value)) expect(isWithin(state.firstView[k], value)).toBe(true);
			}
		}
	});

	it('is the domain where all of it is spoken of', () => {
		for (const id of ['grid', 'random', 'contours', 'quiz', 'quiz-two', 'quiz-three'])
			expect(scenes.find(scene => scene.id === id)?.view).toBe('domain');
	});
});
