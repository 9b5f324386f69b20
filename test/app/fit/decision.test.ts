import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decisionPicture} from '../../../source/app/fit/decision.js';
import {fitPicture, hasFit} from '../../../source/app/fit/fit.js';
import {openState} from '../../../source/app/open-state.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {dataProblem} from '../../../source/data/problem.js';
import type {RaceOptions} from '../../../source/engine/setup/resolve.js';
import {createGrid, gridText} from '../../../source/render/cells/grid.js';
import {drawDecision} from '../../../source/render/chart/decision-chart.js';
import {sampleField} from '../../../source/render/land/field.js';
import {cellOf} from '../../../source/render/lines/viewport.js';
import {anyPlace, expectWellDrawn, filledGrid} from '../../render/canvas.js';
import {anyCapabilities} from '../../render/capabilities.js';

const opened = (options: RaceOptions) => openState({options, size: {columns: 120, rows: 36}});
const plain = {color: 'none', charset: 'ascii', theme: 'dark'} as const;

describe('the decision over a plane', () => {
	it('is what the selected racer predicts at an input as it is in the data', () => {
		const state = opened({problem: 'penguins'});
		const {field, view, names, border} = decisionPicture(state)!;
		const {problem} = state.timeline.setup;
		const {means, deviations} = problem.examples!.scales!;
		const {parameters} = state.timeline.at(0).find(({name}) => name === state.selected)!;
		// The middle of the one pixel column, and of the upper of two rows.
		const at = [(view.x[0] + view.x[1]) / 2, view.y[0] + 0.75 * (view.y[1] - view.y[0])];
		const input = Float64Array.from(at, (value, k) => (value - means[k]!) / deviations[k]!);
		expect(field(1, 1).values[0]).toBeCloseTo(problem.predict!(parameters, input), 9);
		expect(decisionPicture(state)!.field(1, 1)).toBe(field(1, 1));
		expect([names, border]).toEqual([['bill_length_mm', 'bill_depth_mm'], 0.5]);
	});

	it('has every example in view, hollow where all of a cell are held out, and no more signs than cells', () => {
		const state = opened({problem: 'moons', holdOut: 0.3});
		const {view, points} = decisionPicture(state)!;
		const {x, y} = state.timeline.setup.source.examples!;
		const shown = points(60, 24);
		for (let i = 0; i < y.length; i++) {
			const [column, row] = cellOf(view, x[2 * i]!, x[2 * i + 1]!, 60, 24)!;
			expect(shown.has(row * 60 + column)).toBe(true);
		}
		const hollow = Array.from(shown.values()).filter(({isHeldOut}) => isHeldOut).length;
		expect(hollow).toBeGreaterThan(10);
		expect(hollow).toBeLessThanOrEqual(60);
		expect(points(60, 24)).toBe(shown);
	});

	it('tells classes, held-out examples and the border apart without colour, in ASCII', () => {
		const grid = createGrid(60, 20);
		const area = {left: 0, top: 0, columns: 60, rows: 20};
		drawDecision(grid, area, decisionPicture(opened({problem: 'moons', holdOut: 0.3}))!, plain);
		const text = gridText(grid).join('\n');
		for (const sign of ['X', 'O', 'x', 'o', '/']) expect(text).toContain(sign);
	});

	it('draws nowhere else, and only what the capabilities allow, whatever is predicted', () => {
		const picture = decisionPicture(opened({problem: 'moons', holdOut: 0.3}))!;
		fc.assert(
			fc.property(anyPlace, anyCapabilities, fc.double(), fc.double(), (place, capabilities, slope, height) => {
				const grid = filledGrid(place.columns, place.rows);
				const field = (columns: number, rows: number) =>
					sampleField((x, y) => height + slope * (x - y), picture.view, columns, rows);
				drawDecision(grid, place.area, {...picture, field}, capabilities);
				expectWellDrawn(grid, place.area, capabilities);
			}),
			{numRuns: 40},
		);
	});

	it('has level bands over the extent of the targets where the model is linear, and a line for one input', () => {
		const count = 30;
		const of = (inputs: number) => ({
			inputs,
			x: Float64Array.from({length: inputs * count}, (_, i) => Math.sin(i)),
			y: Float64Array.from({length: count}, (_, i) => 10 + i),
			names: ['a', 'b'].slice(0, inputs),
			target: 'price',
		});
		const stateOf = (inputs: number) => {
			const told = {id: 'own', label: 'Own', model: 'linear'} as const;
			const problem = dataProblem({names: ['a', 'b'].slice(0, inputs), examples: of(inputs)}, told);
			return opened({problem, racers: ['gd:lr=0.1'], target: 0.1});
		};
		const {levels, border, target} = decisionPicture(stateOf(2))!;
		expect([levels[0], levels.at(-1), border, target]).toEqual([12.9, 36.1, undefined, 'price']);
		const line = fitPicture(stateOf(1), plain)!;
		expect(line.names).toEqual(['a', 'price']);
		expect(line.view.y[0]).toBeGreaterThan(0);
		expect(line.lanes[0]!.heightAt(0.5)).toBe(0);
	});

	it('is there for one input and two, and for nothing else', () => {
		expect(['toy', 'penguins', 'circles'].map(problem => hasFit(opened({problem})))).toEqual([true, true, true]);
		expect(['four-inputs', 'beale'].map(problem => hasFit(opened({problem})))).toEqual([false, false]);
		expect(layoutFor({...opened({problem: 'moons'}), side: 'fit', inspector: 'open'}).fit).toBeDefined();
	});
});
