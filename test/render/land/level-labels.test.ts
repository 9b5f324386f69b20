import {expect, it} from 'vitest';
import {bandLevels, sampleField} from '../../../source/render/land/field.js';
import {traceIsolines} from '../../../source/render/land/isolines.js';
import {levelLabels} from '../../../source/render/land/level-labels.js';

const bowl = (x: number, y: number) => x * x + 3 * y * y;
const viewport = {x: [-4, 4], y: [-4, 4]} as const;

it.each(['quantiles', 'even'] as const)('levels are written on their own lines, apart from each other: %s', spacing => {
	const field = sampleField(bowl, viewport, 80, 40);
	const levels = bandLevels(field, 8, undefined, spacing);
	const lines = traceIsolines(field, levels);
	const labels = levelLabels(lines, levels);
	expect(labels.length).toBeGreaterThan(levels.length / 2);
	expect(new Set(labels.map(({level}) => level)).size).toBe(labels.length);
	for (const {column, row, text, level} of labels) {
		expect(Math.abs(Number(text) / levels[level]! - 1)).toBeLessThan(0.01);
		const under = Array.from(lines.levels.subarray(row * 80 + column, row * 80 + column + text.length));
		expect(under.filter(one => one === level).length).toBeGreaterThanOrEqual(2);
		expect(under.every(one => one === level || one === -1)).toBe(true);
	}
	for (const [at, one] of labels.entries()) {
		for (const other of labels.slice(at + 1)) {
			const isApart = one.row !== other.row || one.column + 7 < other.column || other.column + 7 < one.column;
			expect(isApart).toBe(true);
		}
	}
});

it('a small map has no room for levels', () => {
	const field = sampleField(bowl, viewport, 24, 12);
	const levels = bandLevels(field, 8);
	expect(levelLabels(traceIsolines(field, levels), levels)).toEqual([]);
});

it('equal steps of loss lie closer where it is steep', () => {
	const field = sampleField(bowl, viewport, 80, 40);
	const levels = bandLevels(field, 8, undefined, 'even');
	const steps = levels.slice(1).map((level, at) => level - levels[at]!);
	for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9);
});
