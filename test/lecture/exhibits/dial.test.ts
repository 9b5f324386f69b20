import {describe, expect, it} from 'vitest';
import {openState} from '../../../source/app/open-state.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import type {State} from '../../../source/app/state.js';
import {type Dial, dialOf} from '../../../source/lecture/exhibits/direction/dial.js';
import {directionExhibit} from '../../../source/lecture/exhibits/direction/exhibit.js';
import {directionFrom, gradientAt, secondOrder} from '../../../source/lecture/exhibits/direction/numbers.js';
import {drawRound} from '../../../source/lecture/exhibits/direction/round.js';
import {scenes} from '../../../source/lecture/index.js';
import type {Capabilities} from '../../../source/render/cells/capabilities.js';
import {areaOf, createGrid, gridText} from '../../../source/render/cells/grid.js';
import {ahead, pressed} from '../../app/states.js';
import {bowl} from '../../engine/bowl.js';
import {openDashboard} from '../../ui/dashboard.js';

const opened = (rate: number): State => {
	const options = {problem: 'six-points', racers: [`gd:lr=${rate}`]};
	return openState({options, size: {columns: 80, rows: 24}, playing: false});
};

const looks: readonly Capabilities[] = [
	{color: 'none', charset: 'unicode', glyphs: 'fine'},
	{color: 'truecolor', charset: 'unicode', glyphs: 'octants'},
	{color: '16', charset: 'unicode', glyphs: 'blocks'},
	{color: 'none', charset: 'ascii'},
];

const roundOf = (rate: number, look: Capabilities, rows = 8) => {
	const grid = createGrid(2 * rows, rows);
	drawRound(grid, areaOf(grid), dialOf(opened(rate))!, look);
	return gridText(grid).map(line => line.padEnd(2 * rows));
};

describe('the dial of directions', () => {
	it.each(looks)('is round as the eye has it: $charset $glyphs', look => {
		const rows = 8;
		const far = roundOf(0.5, look, rows).flatMap((line, row) =>
			[...line].flatMap((sign, column) => {
				// The rays are inside; what is left of the rim lies at one distance, a row counting as two columns.
				const distance = Math.hypot(column + 0.5 - rows, 2 * (row + 0.5) - rows);
				return sign === ' ' || distance < 0.75 * rows ? [] : [distance];
			}),
		);
		expect(far.length).toBeGreaterThan(20);
		for (const distance of far) expect(Math.abs(distance - rows)).toBeLessThan(1.6);
	});

	it('has ∇ and d on it in every look', () => {
		for (const look of looks) {
			const text = roundOf(0.5, look).join('');
			expect(text).toContain(look.charset === 'ascii' ? 'g' : '∇');
			expect(text).toContain('d');
		}
	});

	it('has a line for a rim where L falls: the lower half of it for a small η, less at the cliff for a larger, at last none', () => {
		const cliff = ahead(opened(0.5), 140);
		const [small, own, larger] = ['[', '', ']'].map(key => {
			const state = pressed(cliff, ...(key === '' ? [] : Array.from({length: 3}, () => key)));
			return dialOf(state)!;
		});
		expect(small!.rate).toBeLessThan(own!.rate);
		const linesIn = (dial: Dial, from: number, to: number) => {
			const grid = createGrid(16, 8);
			drawRound(grid, areaOf(grid), dial, {color: 'none', charset: 'ascii'});
			return gridText(grid).slice(from, to).join('').split('o').length - 1;
		};
		expect(linesIn(small!, 0, 3)).toBe(0);
		expect(linesIn(small!, 5, 8)).toBeGreaterThan(8);
		const falling = ({changes}: Dial) => changes.filter(change => change < 0).length;
		expect(falling(own!)).toBeLessThan(falling(small!));
		expect(linesIn(larger!, 0, 8)).toBe(0);
	});

	it('adds a second order to the promise that makes up the truth on a bowl', () => {
		const [at, problem] = [Float64Array.of(1, -2), bowl(2)];
		for (const degrees of [0, 30, 90, 180, 250]) {
			const d = directionFrom(gradientAt(problem, at), degrees);
			expect(secondOrder(problem, at, d, 0.5)).toBeCloseTo(0.25, 6);
		}
	});

	it('says the promise, the second order and the truth at a width of thirty-four', () => {
		const grid = createGrid(34, 6);
		directionExhibit.draw(grid, areaOf(grid), opened(0.5), looks[0]!);
		expect(gridText(grid).join('\n')).toMatch(/promise .*\n.*½η²dᵀHd .*\n.*true ΔL /);
	});

	it('stands while the second verdict is shown, and does not tell up to which η L falls before that has been asked', async () => {
		const dashboard = openDashboard({opening: {scenes}});
		dashboard.dispatch({type: 'choose-scene', id: 'direction'});
		const exhibit = async () => {
			const {top, left} = layoutFor(dashboard.state()).exhibit!;
			const lines = await dashboard.text();
			return lines
				.slice(top)
				.map(line => line.slice(left))
				.join('\n');
		};
		const onward = () => {
			if (!dashboard.state().playing) dashboard.press('space');
			dashboard.dispatch({type: 'tick', count: 1e6});
		};
		for (const number of [1, 2, 3]) {
			onward();
			expect(dashboard.state().prompt?.kind).toBe('question');
			expect(await exhibit()).not.toContain('true ΔL');
			dashboard.press('a');
			if (dashboard.state().lesson?.guess) onward();
			expect(dashboard.state().lesson?.verdict).not.toBeNull();
			expect(await exhibit()).toContain('true ΔL');
			if (number < 3) expect(await exhibit()).not.toMatch(/to η/);
		}
		expect(await exhibit()).toMatch(/to η 2\.7/);
		dashboard.close();
	});
});
