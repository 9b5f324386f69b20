import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {placeOf} from '../../../source/app/picture/camera.js';
import {ageOfCut} from '../../../source/app/picture/cut.js';
import {createSurveyor, mapSurvey, throughOf} from '../../../source/app/picture/landscape.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {chartPicture, horizonOf, mapPicture} from '../../../source/app/picture/pictures.js';
import {problemOf, type State} from '../../../source/app/state.js';
import {problems} from '../../../source/engine/problems/index.js';
import {scaleOf} from '../../../source/engine/setup/scale.js';
import {scenes} from '../../../source/lecture/index.js';
import type {Capabilities} from '../../../source/render/cells/capabilities.js';
import {racerColor} from '../../../source/render/cells/racer-colors.js';
import {sum} from '../../engine/looking/many.js';
import {ahead, pressed, sent, slicedLoss, stateOf} from '../states.js';

const dark: Capabilities = {color: 'truecolor', charset: 'unicode', theme: 'dark'};
const mapOf = (state: State) => {
	const terrain = mapSurvey(
		state,
		layoutFor(state),
		createSurveyor(() => 7),
	)?.terrain;
	return mapPicture(state, terrain!, dark);
};
const chartOf = (state: State) => chartPicture(state, dark);

describe('map and chart', () => {
	it('mark a racer by one number and one colour', () => {
		const state = ahead(stateOf({options: {racers: ['adam', 'adam', 'gd', 'line-search']}}), 5);
		const wanted = Object.values(state.looks)
			.map(look => [look.number, racerColor(look.slot, dark)])
			.sort();
		expect(new Set(wanted.map(String)).size).toBe(4);
		for (const marked of [mapOf(state).lanes, chartOf(state).series]) {
			expect(marked.map(({number, color}) => [number, color]).sort()).toEqual(wanted);
		}
	});

	it('leave out who is out, and follow the leaderboard', () => {
		const state = pressed(ahead(stateOf(), 30), '2', '4');
		const numbers = state.ranking.order.map(name => state.looks[name].number);
		expect(mapOf(state).lanes.map(lane => lane.number)).toEqual(numbers);
		expect(chartOf(state).series.map(one => one.number)).toEqual(numbers);
		expect(mapOf(state).starts).toHaveLength(4);
	});

	it('show the race up to the tick shown, whatever has been raced beyond', () => {
		const state = pressed(ahead(stateOf(), 90), 'H', 'H');
		for (const lane of mapOf(state).lanes) expect(lane.path!.xs).toHaveLength(71);
		for (const {curve} of chartOf(state).series) expect((curve.low.length - 1) * curve.stride!).toBe(70);
	});

	it('hold still: the horizon moves in jumps, the range less often than the race', () => {
		expect([0, 50, 51, 100, 201, 12_345].map(horizonOf)).toEqual([50, 50, 100, 100, 500, 20_000]);
		let state = stateOf();
		const ranges = new Set<string>();
		for (let tick = 0; tick < 300; tick++) {
			state = ahead(state, 1);
			const {horizon, range} = chartOf(state);
			expect(horizon).toBeGreaterThanOrEqual(state.raced);
			ranges.add(JSON.stringify([horizon, range]));
		}
		expect(ranges.size).toBeLessThan(20);
	});

	it('draw the finish line of the selected racer: its tolerance above the least loss', () => {
		const state = stateOf({options: {problem: 'himmelblau', tolerance: 0.01}});
		const drop = state.timeline.at(0)[0].initialLoss;
		expect(chartOf(state).finish).toBeCloseTo(0.01 * drop, 10);
		expect(chartOf(state).scale).toBe('log');
		expect(chartOf(pressed(state, 'y')).scale).toBe('linear');
	});

	it('draw the finish line where a racer is home that started at a minimum: by the scale of the problem', () => {
		const {toy} = problems;
		const state = stateOf({options: {start: toy.minima[0].parameters}});
		expect(chartOf(state).finish).toBe(0.001 * scaleOf(toy));
	});

	it('show estimates little deeper than the finish line: below it they are by chance', () => {
		const racers = ['gd:lr=0.02,batch=5', 'adam:batch=5'];
		const open = stateOf({options: {problem: sum, racers, observe: {every: 7, examples: 30}}});
		const {range, finish, series} = chartOf(ahead(open, 400));
		expect(series.every(({curve}) => curve.isEstimate)).toBe(true);
		expect(range[0]).toBeGreaterThan(finish! / 20);
	});

	it('stand a race that is thrown out, and one in which nobody is left', () => {
		const lost = ahead(stateOf({options: {problem: 'rosenbrock', racers: ['gd:lr=1000000', 'adam']}}), 30);
		const everyone = pressed(lost, '1', '2');
		for (const state of [lost, everyone, pressed(lost, 'y'), pressed(everyone, 'y')]) {
			const {range, horizon} = chartOf(state);
			expect(JSON.stringify([range, horizon])).not.toMatch(/null/);
			expect(() => mapOf(state)).not.toThrow();
		}
	});
});

describe('trails and losses at a tick', () => {
	it('are the same however it was reached: by playing, by going back, by going back and on again', () => {
		const racers = ['gd:batch=1', 'adam:lr=2', 'rmsprop:lr=1,batch=1,shuffle=on', 'nag:lr=20'];
		// Without a podium, which would be a pause.
		const open = () => ({
			...stateOf({options: {problem: 'six-points', racers}}),
			podiumFrom: Number.POSITIVE_INFINITY,
		});
		const past = (state: State) => [
			...mapOf(state).lanes.map(({path: {xs, ys, to}}) => [Array.from(xs), Array.from(ys), to]),
			...chartOf(state).series.map(({curve}) => curve),
		];
		const far = ahead(open(), 30_000);
		for (const tick of [540, 4096, 5000, 17_001]) {
			const straight = past(ahead(open(), tick));
			expect(past(ahead(far, tick - 30_000))).toEqual(straight);
			expect(past(ahead(ahead(far, -29_000), tick - 1000))).toEqual(straight);
			expect(past(sent(pressed(open(), '+', '+', 'space'), {type: 'tick', count: tick}))).toEqual(straight);
		}
	});
});

describe('the terrain', () => {
	it('is surveyed once a view', () => {
		const survey = createSurveyor(() => 7);
		const terrainOf = (state: State) => mapSurvey(state, layoutFor(state), survey)?.terrain;
		const state = stateOf();
		const first = terrainOf(state);
		expect(terrainOf(ahead(state, 50))).toBe(first);
		const near = pressed(ahead(state, 20), 'z');
		expect(terrainOf(near)).not.toBe(first);
		expect(terrainOf(pressed(near, 'Z'))).toBe(first);
		expect(terrainOf(pressed(stateOf({size: {columns: 60, rows: 18}}), 'tab'))).toBeUndefined();
	});

	it('is surveyed anew for other levels of the same land: a scene with even ones, and back', () => {
		const survey = createSurveyor(() => 7);
		const edgesOf = (state: State) => [...mapSurvey(state, layoutFor(state), survey)!.terrain.levels];
		const state = stateOf();
		const scene = {...scenes[0], race: {}, evenLevels: true};
		const even = {...state, lesson: openScene(state, scene).lesson};
		const [quantiles, levels] = [edgesOf(state), edgesOf(even)];
		const steps = levels.slice(1).map((edge, at) => edge - levels[at]);
		expect(Math.max(...steps) / Math.min(...steps)).toBeCloseTo(1, 6);
		expect(levels).not.toEqual(quantiles);
		expect(edgesOf(state)).toEqual(quantiles);
	});

	it('of more than two parameters is cut through the selected racer: under its head is its loss, to the last bit', () => {
		let state = stateOf({options: {problem: 'four-inputs'}});
		state = ahead(state, 1000);
		const plane = (across: string, up: string) => ['o', ...across, 'enter', ...up, 'enter'];
		for (const keys of [[], ['j'], plane('1', '3'), ['k'], ['H'], plane('5', '4'), ['z', 'z', 'z'], plane('2', '1')]) {
			state = pressed(state, ...keys);
			const lane = state.timeline.at(state.tick).find(({setup}) => setup.name === state.selected)!;
			const loss = slicedLoss(state)(...placeOf(lane, state.axes));
			expect(loss, keys.join(' ')).toBe(problemOf(state).loss(lane.state.parameters));
			expect(ageOfCut(state)).toBe(0);
		}
		expect(state.timeline.at(1000).some(lane => problemOf(state).loss(lane.state.parameters) < 1e-4)).toBe(true);
	});

	it('of more than two parameters is drawn anew as often as its cost allows while the race plays, and at rest', () => {
		const size = (columns: number, rows: number) => ({columns, rows});
		const cutsOf = (state: State, count: number) => {
			const cuts = new Set<string>();
			// Without a podium, which would be a pause.
			let [now, oldest]: [State, number] = [{...state, podiumFrom: Number.POSITIVE_INFINITY}, 0];
			for (let frame = 0; frame < 60; frame++) {
				now = sent(now, {type: 'tick', count});
				cuts.add(throughOf(now).join());
				oldest = Math.max(oldest, ageOfCut(now));
			}
			return {cuts: cuts.size, oldest, now};
		};
		const opening = {options: {problem: 'four-inputs'}, playing: true};
		// At ten ticks a second every tick has its own; at a thousand every third frame; of a large map fewer.
		const slow = cutsOf(stateOf({...opening, speed: 10}), 1);
		expect([slow.cuts, slow.oldest]).toEqual([60, 0]);
		const fast = cutsOf(stateOf({...opening, speed: 1000}), 33);
		expect(fast.cuts).toBeGreaterThan(15);
		expect(fast.cuts).toBeLessThan(31);
		expect(fast.oldest).toBeLessThanOrEqual(3 * 33);
		const large = cutsOf(stateOf({...opening, speed: 1000, size: size(200, 60)}), 33);
		expect(large.cuts).toBeLessThan(8);
		expect(large.oldest).toBeGreaterThan(200);
		// The same messages, the same cuts; and when it pauses, the cut is through the racer.
		expect(cutsOf(stateOf({...opening, speed: 1000}), 33)).toMatchObject({cuts: fast.cuts, oldest: fast.oldest});
		for (const key of ['space', 'home', 'left']) {
			const paused = pressed(large.now, key);
			const [{state}] = paused.timeline.at(paused.tick);
			expect([...throughOf(paused)].slice(2)).toEqual([...state.parameters].slice(2));
		}
		const other = pressed(large.now, 'j');
		expect([ageOfCut(large.now) > 0, ageOfCut(other)]).toEqual([true, 0]);
	});

	it('of two parameters is not cut', () => {
		expect([...throughOf(ahead(stateOf(), 5))]).toEqual([0, 0]);
	});
});
