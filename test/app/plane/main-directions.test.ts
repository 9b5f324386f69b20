import {describe, expect, it} from 'vitest';
import {createSurveyor, mapSurvey, throughOf} from '../../../source/app/picture/landscape.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {mapPicture} from '../../../source/app/picture/pictures.js';
import {partsOf, planeOf} from '../../../source/app/plane/plane.js';
import type {State} from '../../../source/app/state.js';
import {withJobs} from '../../../source/app/jobs/wanted.js';
import {formulaProblem} from '../../../source/engine/formula/problem.js';
import {changesBetween} from '../../../source/app/words/changes.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {placeOn} from '../../../source/engine/plane/plane.js';
import {headerLine} from '../../../source/ui/panels/header.js';
import {bowl} from '../../engine/bowl.js';
import {reportOf, worked} from '../jobs.js';
import {ahead, pressed, sent, slicedLoss, stateOf} from '../states.js';

const by = {color: 'truecolor', charset: 'unicode'} as const;
const size = {columns: 120, rows: 36};
/** A bowl that is narrower along each parameter: paths bend. */
function narrowing(dimension: number) {
	const steep = (k: number) => 1 + (k % 5);
	const gradient = (theta: Float64Array, into: Float64Array) => {
		for (let k = 0; k < dimension; k++) into[k] = 2 * steep(k) * (theta[k] - 1);
	};
	return bowl(dimension, {
		loss: theta => theta.reduce((sum, value, k) => sum + steep(k) * (value - 1) ** 2, 0),
		gradient,
		gradientOf: (theta, _indices, _from, _to, into) => gradient(theta, into),
		minima: [],
		learningRates: {gd: 0.02, momentum: 0.005, nag: 0.005, adagrad: 0.5, rmsprop: 0.02, adam: 0.1},
	});
}
const main = ['o', ...'main', 'enter'];
const pictureOf = (state: State) => {
	const survey = createSurveyor(() => 8);
	return mapPicture(state, mapSurvey(state, layoutFor(state), survey)!.terrain, by);
};

describe('the plane of the main directions', () => {
	const before = ahead(stateOf({options: {problem: 'four-inputs'}, size}), 60);
	const state = worked(pressed(before, ...main));

	it('is drawn once it is found, through the selected racer: under its head is its loss, to the last bit', () => {
		expect(state.directions).not.toBeNull();
		for (const key of ['down', 'down', 'left', 'z']) {
			const next = pressed(state, key);
			const lane = next.timeline.at(next.tick).find(({setup}) => setup.name === next.selected)!;
			expect(throughOf(next)).toEqual(lane.parameters);
			expect(slicedLoss(next)(...placeOn(planeOf(next), lane.parameters))).toBe(lane.loss);
		}
	});

	it('says which it is, what share it has, and what its directions are made of', () => {
		const title = headerLine(state, 160, {color: 'none', charset: 'unicode'})
			.map(({text}) => text)
			.join('');
		expect(title).toMatch(/main directions 1 × 2 through GD, [\d.]+% of the paths’ variance/);
		expect(partsOf(state, 'across')).toMatch(/^−?0\.\d\d \w+( [+−] 0\.\d\d \w+)+/);
	});

	it('has trails, heads and starts straight under where they are, and heads fainter off it', () => {
		const {lanes, starts} = pictureOf(state);
		for (const [index, {head, path, off, selected}] of lanes.entries()) {
			const name = state.ranking.order[index];
			const track = state.timeline.tracks.find(({setup}) => setup.name === name)!;
			expect(head).toEqual(placeOn(planeOf(state), track.at(60).parameters));
			expect(path.xs).toHaveLength(61);
			const [x, y] = placeOn(planeOf(state), track.at(30).parameters);
			expect([path.xs[30], path.ys[30]]).toEqual([expect.closeTo(x, 9), expect.closeTo(y, 9)]);
			expect(selected ? off : off! > 0).toBe(selected ? undefined : true);
			expect(starts[index]).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
		}
	});

	it('is told in words: that it is looked for, what it is made of, what a start is picked along then', () => {
		const asked = pressed(before, ...main);
		expect(changesBetween(before, asked, true).join(' ')).toContain('main directions of everyone');
		expect(changesBetween(asked, state, false).join(' ')).toMatch(/0\.\d\d w\d.*the first direction and the second/);
	});

	it('is left for axes, and taken back', () => {
		const axes = pressed(state, 'o', 'b', 'enter', 'enter');
		expect([axes.directions, axes.axes[0]]).toEqual([null, 4]);
		expect(pressed(axes, 'u').directions).toBe(state.directions);
		expect(pressed(state, 'u').directions).toBeNull();
	});

	it('is not there where nobody moves in a plane, and that is said', () => {
		const line = worked(pressed(stateOf({options: {problem: narrowing(3), racers: ['gd:lr=1e-9']}, size}), ...main));
		expect([line.directions, line.notice]).toEqual([null, expect.stringContaining('stays along axes')]);
		expect(line.notice).toMatch(/one line|one point/);
	});

	it('is found anew when the rates are found, whether it was found before or only asked for', () => {
		const problem = formulaProblem('(x - 1)^2 + 9*(y - x^2)^2 + (z - y)^2');
		const open = stateOf({options: {problem, start: [-1, 2, 1]}, size});
		const waiting = withJobs(open, open);
		const asked = pressed(waiting, ...main);
		const early = sent(asked, reportOf(asked.jobs.directions!.job));
		expect(early.directions).not.toBeNull();
		const [after, ...before] = [pressed(worked(waiting), ...main), asked, early].map(one => worked(one).directions!);
		for (const {shares, domain} of before)
			expect({shares, domain}).toEqual({shares: after!.shares, domain: after!.domain});
		expect(early.directions!.domain).not.toEqual(after!.domain);
	});

	it('says its share at every size, and which racer it goes through as the leaderboard calls it', () => {
		const textOf = (columns: number) =>
			headerLine(state, columns, {color: 'none', charset: 'unicode'})
				.map(({text}) => text)
				.join('');
		for (const columns of [60, 80, 120, 200]) expect(textOf(columns)).toMatch(/ \d+(\.\d)?%/);
		expect(textOf(120)).toContain('through GD');
	});

	it('is picked on', () => {
		const picking = worked(pressed(state, 's', 'right', 'up', 'enter'));
		const [start] = picking.timeline.setup.lanes.map(lane => lane.start);
		expect(start.every(value => value === Number(value.toPrecision(6)))).toBe(true);
		expect(start).not.toEqual(state.timeline.setup.lanes[0].start);
	});
});

describe('trails over many parameters', () => {
	const dimension = 20;
	const race = ahead(stateOf({options: {problem: narrowing(dimension), racers: ['gd', 'adam']}, size}), 40);
	const lengths = (state: State) => pictureOf(state).lanes.map(({path}) => path.xs.length);

	it('are there at once for what was drawn, and after a job for what is drawn anew, as if it had been all along', () => {
		expect(lengths(race)).toEqual([41, 41]);
		for (const keys of [['o', '7', 'enter', '3', 'enter'], main]) {
			let state = pressed(race, ...keys);
			if (state.jobs.directions) state = worked(state);
			else {
				expect(state.jobs.trails).toBeDefined();
				expect(lengths(state)).toEqual([1, 1]);
			}
			// The race goes on meanwhile.
			state = worked(ahead(state, 25));
			expect(lengths(state)).toEqual([67, 67]);
			const plane = planeOf(state);
			const all = Timeline.of(state.timeline.setup).seenOn(plane);
			all.reach(65);
			for (const [n, {trace}] of all.tracks.entries()) {
				const [whole, joined] = [trace, state.timeline.tracks[n].trace].map(one => one.lineAt(65, plane));
				// Where the two parts meet there is one place twice.
				expect([...joined.xs.slice(0, 41), ...joined.xs.slice(42)]).toEqual([...whole.xs]);
				expect([...joined.ys.slice(0, 41), ...joined.ys.slice(42)]).toEqual([...whole.ys]);
			}
			expect(lengths(pressed(state, 'home'))).toEqual([1, 1]);
			// What is set otherwise goes on from what it was.
			expect(lengths(ahead(pressed(state, '['), 2))).toEqual([69, 69]);
		}
	});

	it('begin now where the past is dear, and that is said', () => {
		const dear = narrowing(dimension);
		const slow = {...dear, exampleCount: 5_000_000};
		const state = pressed(
			ahead(stateOf({options: {problem: slow, racers: ['gd']}, size}), 20),
			'o',
			'7',
			'enter',
			'enter',
		);
		expect(state.jobs.trails).toBeUndefined();
		expect(state.notice).toContain('trails begin at tick 20');
	});
});
