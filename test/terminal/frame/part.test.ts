import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {Grid} from '../../../source/render/cells/grid.js';
import {updateFrame} from '../../../source/terminal/frame/diff.js';
import {nextPart} from '../../../source/terminal/frame/part.js';
import {depths, someFrames} from '../frames.js';

const bytes = (text: string) => Buffer.byteLength(text);
const rowOf = ({columns, glyphs}: Grid, row: number) => glyphs.slice(row * columns, (row + 1) * columns);

it('brings every row in the end, the last one always, and no part is empty', () => {
	fc.assert(
		fc.property(
			someFrames,
			fc.constantFrom(...depths),
			fc.constantFrom(0, 20, 60, 200),
			fc.nat(20),
			(frames, depth, most, begin) => {
				let shown: Grid | null = null;
				let row = begin % Math.max(1, frames[0].rows - 1);
				for (const next of frames) {
					for (let parts = 0; shown !== next; parts++) {
						expect(parts).toBeLessThanOrEqual(next.rows);
						const part = nextPart(shown, next, {depth}, most, row);
						expect(part.text === '' && part.grid !== next).toBe(false);
						expect(part.text).toBe(updateFrame(shown, part.grid, {depth}).text);
						expect(rowOf(part.grid, next.rows - 1)).toEqual(rowOf(next, next.rows - 1));
						({grid: shown, row} = part);
						expect(row).toBeLessThan(Math.max(1, ...frames.map(({rows}) => rows)));
					}
				}
			},
		),
		{numRuns: 200},
	);
});

it('is all of a frame that fits', () => {
	fc.assert(
		fc.property(someFrames, frames => {
			const [one, other = one] = frames;
			for (const shown of [null, one]) {
				const {text} = updateFrame(shown, other, {depth: '256'});
				expect(nextPart(shown, other, {depth: '256'}, bytes(text), 0).grid).toBe(other);
			}
		}),
		{numRuns: 50},
	);
});
