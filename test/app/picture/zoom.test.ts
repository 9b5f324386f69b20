import {describe, expect, it} from 'vitest';
import {placeOf, viewportOf} from '../../../source/app/picture/camera.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {problems} from '../../../source/engine/problems/index.js';
import {ahead, pressed, stateOf} from '../states.js';

const widthOf = (state: State) => viewportOf(state).x[1] - viewportOf(state).x[0];

/** Where the selected racer is. */
function selectedIn(state: State): readonly [number, number] {
	return placeOf(state.timeline.at(state.tick).find(lane => lane.setup.name === state.selected)!, state.axes);
}

/** Where the selected racer is on the map, in shares of its sides. */
function shareOf(state: State): readonly number[] {
	const {x, y} = viewportOf(state);
	const place = selectedIn(state);
	return [x, y].map(([low, high], axis) => (place[axis] - low) / (high - low));
}

const isShown = ({x, y}: ReturnType<typeof viewportOf>, [px, py]: readonly number[]) =>
	px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1];

describe.each(Object.keys(problems))('the zoom on %s', problem => {
	const state = ahead(stateOf({options: {problem}}), 20);

	it('z shows half as much, the selected racer where it was', () => {
		for (const one of [state, pressed(state, 'j'), pressed(state, 'z', 'z')]) {
			const near = pressed(one, 'z');
			expect(widthOf(near) / widthOf(one)).toBeCloseTo(0.5, 9);
			// From beyond the map it comes to the middle.
			const wasShown = isShown(viewportOf(one), selectedIn(one));
			for (const axis of [0, 1]) expect(shareOf(near)[axis]).toBeCloseTo(wasShown ? shareOf(one)[axis] : 0.5, 6);
		}
	});

	it('Z shows twice as much, and what was shown first, and the domain, on the way out', () => {
		const near = pressed(state, 'z', 'z', 'z');
		expect(widthOf(pressed(near, 'Z')) / widthOf(near)).toBeCloseTo(2, 9);
		expect(pressed(near, 'Z', 'Z', 'Z').view).toBeNull();
		const wide = viewportOf(pressed(near, 'Z', 'Z', 'Z', 'Z'));
		const [across, up] = state.axes.map(axis => problems[problem].domain[axis]);
		const isWhole = wide.x[0] <= across[0] && wide.x[1] >= across[1] && wide.y[0] <= up[0] && wide.y[1] >= up[1];
		if (!isWhole) expect((wide.x[1] - wide.x[0]) / widthOf(state)).toBeCloseTo(2, 9);
		// On its way out it stops at the domain, and leaves it by more than nothing.
		expect((wide.x[1] - wide.x[0]) / widthOf(state)).toBeGreaterThan(1.19);
		for (const [low, high, least, most] of [
			[...wide.x, ...across],
			[...wide.y, ...up],
		])
			expect((low >= least && high <= most) || (low <= least && high >= most)).toBe(true);
	});

	it('ends in both directions, says so, and comes back', () => {
		const many = (key: string) => Array.from({length: 60}, () => key);
		const deep = pressed(state, ...many('z'));
		const {x, y} = viewportOf(deep);
		for (const [low, high] of [x, y]) expect(high - low).toBeGreaterThan(1e-10);
		expect(deep.notice).toContain('no nearer');
		const far = pressed(deep, ...many('Z'));
		const [low, high] = problems[problem].domain[state.axes[0]];
		expect(widthOf(far) / (high - low)).toBeGreaterThan(8);
		expect(widthOf(far) / (high - low)).toBeLessThan(17);
		expect(far.notice).toContain('no wider');
		expect(widthOf(pressed(far, 'z')) / widthOf(far)).toBeCloseTo(0.5, 9);
	});

	it('0 shows starts, trails, heads and best minima', () => {
		for (const from of [state, pressed(state, ...'zzzzzzz'), pressed(state, ...'ZZZ'), pressed(state, '1', 'f')]) {
			const all = pressed(from, '0');
			const view = viewportOf(all);
			const [x, y] = all.axes;
			const on = (values: ArrayLike<number>) => [values[x], values[y]];
			const lanes = all.timeline.at(all.tick).filter(lane => !all.out.has(lane.setup.name));
			for (const {best, parameters} of problems[problem].minima) {
				if (best) expect(isShown(view, on(parameters))).toBe(true);
			}
			for (const lane of lanes) {
				const {trace} = all.timeline.tracks.find(({setup}) => setup === lane.setup)!;
				const {xs, ys} = trace.lineAt(all.tick, all.axes);
				for (const [at, px] of xs.entries()) expect(isShown(view, [px, ys[at]])).toBe(true);
				expect(isShown(view, on(lane.state.parameters))).toBe(true);
			}
			expect(all.follow).toBe(false);
			// And not much more than that: not what was shown before.
			expect(widthOf(all)).toBe(widthOf(pressed(state, ...(from.out.size > 0 ? ['1'] : []), '0')));
		}
	});
});

describe('the zoom', () => {
	const lost = () => ahead(stateOf({options: {problem: 'ravine', racers: ['gd:lr=5', 'adam']}}), 300);

	it('z brings a racer beyond the map to its middle', () => {
		const state = pressed(stateOf({options: {problem: 'ravine', racers: ['adam', 'gd:start=9/1']}}), ...'zzz');
		expect(isShown(viewportOf(state), [9, 1])).toBe(false);
		const other = pressed(state, 'down', 'z');
		expect(other.selected).toBe('gd');
		for (const share of shareOf(other)) expect(share).toBeCloseTo(0.5, 9);
	});

	it('of a racer that is thrown out, or is nowhere, stays a view', () => {
		for (const keys of ['z', 'Z', '0', 'zzz0', 'ZZZZZZZZ', 'f', 'fz', 'f0z']) {
			const {x, y} = viewportOf(pressed(lost(), ...keys));
			for (const [low, high] of [x, y]) expect(Number.isFinite(low) && low < high, keys).toBe(true);
		}
	});

	it('0 leaves out what lies farther away than the map goes', () => {
		expect(widthOf(pressed(lost(), '0'))).toBeLessThan(12 * widthOf(lost()));
	});

	it('the wheel goes no farther out from a view that is wider than the domain, but in again', () => {
		const wide = pressed(ahead(stateOf(), 5), 'Z', 'Z');
		const wheel = (state: State, direction: 1 | -1) => reduce(state, {type: 'zoom-at', direction, at: [0, 0]});
		expect(wheel(wide, -1).view).toEqual(wide.view);
		expect(widthOf(wheel(wide, 1)) / widthOf(wide)).toBeCloseTo(Math.SQRT1_2, 9);
	});

	it('f says what it does, also when nothing moves, and Z out to the domain ends it', () => {
		const state = ahead(stateOf({options: {problem: 'himmelblau', racers: ['gd']}}), 50);
		const following = pressed(state, 'f');
		expect(viewportOf(following)).toEqual(viewportOf(state));
		expect(following.notice).toBe('following GD: the map moves when it nears an edge');
		expect(pressed(following, 'f').notice).toBe('no longer following GD');
		expect(pressed(following, 'z', 'Z').follow).toBe(false);
		const nowhere = ahead(stateOf({options: {problem: 'rosenbrock', racers: ['gd:lr=1000000']}}), 30);
		expect(pressed(nowhere, 'f').notice).toContain('nowhere');
	});

	it('0 is a number where one is typed', () => {
		expect(pressed(stateOf(), 'enter', '0').prompt).toMatchObject({typed: '0'});
		expect(pressed(stateOf(), 'p', '0').prompt).toMatchObject({typed: '0'});
		expect(pressed(stateOf(), 'enter', '0').view).toBeNull();
	});
});
