import {describe, expect, it} from 'vitest';
import type {Problem} from '../../source/engine/problem.js';
import {createRace, optimizers, type RaceOptions} from '../../source/index.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {widthOf} from '../../source/render/cells/columns.js';
import {bold} from '../../source/render/cells/grid.js';
import {curvatureLine} from '../../source/ui/panels/inspector/curvature-line.js';
import {inspectorLines} from '../../source/ui/panels/inspector/inspector.js';
import {ahead, stateOf} from '../app/states.js';
import {bowl} from '../engine/bowl.js';

const unicode: Capabilities = {color: 'none', charset: 'unicode'};
const ascii: Capabilities = {color: 'none', charset: 'ascii'};
const shown = (line: readonly {readonly text: string}[]) =>
	line
		.map(({text}) => text)
		.join('')
		.trimEnd();

/** The line of a racer on a bowl whose λ is `curvature`, or on what else a test wants. */
function lineOf(
	options: Partial<RaceOptions> & {readonly racer: string; readonly curvature?: number},
	columns = 35,
	capabilities = unicode,
): string {
	const {racer, curvature = 2, ...rest} = options;
	const gradient = (parameters: Float64Array, into: Float64Array) => {
		for (const [k, value] of parameters.entries()) into[k] = curvature * value;
	};
	const [lane] = createRace({problem: bowl(2, {gradient, minimumLoss: -1e9}), racers: [racer], ...rest}).lanes;
	return shown(curvatureLine(lane!, columns, capabilities));
}

describe('the curvature at the selected racer', () => {
	it.each([
		['gd:lr=0.1', 2, ' λ   2.00 ηλ  0.200 < 2'],
		['gd:lr=1', 2.31, ' λ   2.31 ηλ   2.31 > 2: bounces'],
		['momentum:lr=0.1', 2, ' λ   2.00 ηλ  0.200 < 3.8'],
		['nag:lr=1', 2, ' λ   2.00 ηλ   2.00 > 1.36: bounces'],
		['gd:lr=1', -0.5, ' λ -0.500 nothing bounds the rate'],
		['adam', -12, ' λ  -12.0 nothing bounds the rate'],
		['adam', 123, ' λ     123'],
		['adamw', 123, ' λ of the Hessian     123'],
		['gd:lr=1e-9', 1e6, ' λ 1.00e6 ηλ 1.0e-3 < 2'],
		['gd', Number.NaN, ' λ     NaN'],
	])('%s where λ is %d: "%s"', (racer, curvature, line) => expect(lineOf({racer, curvature})).toBe(line));

	it('says more where there is room, and in ASCII what there is room for', () => {
		const racer = 'gd:lr=1';
		expect(lineOf({racer, curvature: 2.31}, 56)).toBe(' λ    2.31   ηλ    2.31 > 2: it bounces');
		expect(lineOf({racer, curvature: -1}, 56)).toBe(' λ   -1.00   nothing bounds the rate here');
		expect(lineOf({racer, curvature: 2.31}, 56, ascii)).toBe(' lambda    2.31   eta lambda    2.31 > 2: it bounces');
		expect(lineOf({racer, curvature: 2.31}, 33, ascii)).toBe('!lambda  2.31 x eta = 2.31 > 2');
		expect(lineOf({racer, curvature: 1}, 33, ascii)).toBe(' lambda  1.00 x eta = 1.00 < 2');
		expect(lineOf({racer, curvature: 2.31}, 24, ascii)).toBe('!eta lambda  2.31 > 2');
		expect(lineOf({racer, curvature: -1}, 35, ascii)).toBe(' lambda -1.00 no bound on the rate');
	});

	it('names what is too large to be looked at', () => {
		const large = (changes: Partial<Problem>) => ({racer: 'gd', problem: bowl(changes.dimension, changes)});
		expect(lineOf(large({dimension: 201}))).toBe(' λ left out: over 200 parameters');
		expect(lineOf(large({dimension: 201}), 35, ascii)).toBe(' lambda: over 200 parameters');
		expect(lineOf(large({dimension: 2, exampleCount: 600_000}))).toBe(' λ: too many examples');
	});

	const sizes = Array.from({length: 13}, (_, at) => 10 ** (at - 6));
	const rates = ['gd', 'momentum', 'nag'].flatMap(id => [`${id}:lr=0.000123`, `${id}:lr=1`, `${id}:lr=100`]);
	it.each([33, 35, 56])('keeps its places, and is never cut, in %d columns', columns => {
		for (const capabilities of [unicode, ascii]) {
			const texts = rates.flatMap(racer =>
				sizes.flatMap(size =>
					[3, 7.77].map(factor => lineOf({racer, curvature: factor * size}, columns, capabilities)),
				),
			);
			for (const text of texts) {
				expect(widthOf(text, capabilities)).toBeLessThanOrEqual(columns);
				expect(text).not.toMatch(/…|\.\.\./);
				expect(text).toMatch(/[<>] [\d.]+(: (it )?bounces)?$/);
			}
			expect(new Set(texts.map(text => text.search(/[<>]/))).size).toBe(1);
			for (const racer of Object.keys(optimizers)) {
				for (const curvature of [-3e-5, 0, -7.77e5, Number.NaN]) {
					const text = lineOf({racer, curvature}, columns, capabilities);
					expect(widthOf(text, capabilities)).toBeLessThanOrEqual(columns);
					expect(text).not.toMatch(/…|\.\.\./);
				}
			}
		}
	});

	it('stands out at a rate that is too high, without colours too', () => {
		const styles = (lr: number, color: Capabilities['color']) => {
			const [lane] = createRace({problem: bowl(), racers: [`gd:lr=${lr}`]}).lanes;
			const [{text: _, ...style} = {text: ''}] = curvatureLine(lane!, 35, {...unicode, color});
			return style;
		};
		for (const color of ['none', 'truecolor'] as const) {
			expect(styles(2, color)).toMatchObject({attributes: bold});
			expect(styles(0.1, color)).toEqual({});
		}
		expect(styles(2, 'truecolor')).toHaveProperty('foreground');
	});
});

describe('in the inspector it stands under the gradient', () => {
	const linesIn = (racer: string, rows: number) => {
		const state = ahead(stateOf({options: {problem: 'booth', racers: [racer]}}), 3);
		return inspectorLines(state, {left: 0, top: 0, columns: 35, rows}, unicode).map(shown);
	};
	it.each(Object.keys(optimizers))('of %s, from six rows on', racer => {
		for (const rows of [6, 10, 20]) {
			const lines = linesIn(racer, rows);
			expect(lines[2]).toMatch(/^ ∇/);
			expect(lines[3]).toMatch(/^ λ/);
			expect(lines.length).toBeLessThanOrEqual(rows);
		}
	});

	it('and in fewer where the update leaves a row for it', () => {
		expect(linesIn('gd', 5)).toHaveLength(5);
		expect(linesIn('gd', 5)[3]).toMatch(/^ λ/);
		expect(linesIn('gd', 4).join('\n')).not.toContain('λ');
		expect(linesIn('adam', 5).join('\n')).not.toContain('λ');
	});
});
