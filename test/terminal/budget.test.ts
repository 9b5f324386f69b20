import {expect, it} from 'vitest';
import type {Grid} from '../../source/render/cells/grid.js';
import {appFrames} from '../benchmark/app-frames.js';
import {frameBytes} from './frames.js';

const kibibyte = 1024;

/** Bytes of a frame where the terminal shows another, or nothing yet. */
const cost = (shown: Grid | null, next: Grid) => Buffer.byteLength(frameBytes(shown, next, 'truecolor'));

it('six racers on a map take at most 450 bytes a frame at 80 × 24, at the median', async () => {
	const frames = await appFrames({columns: 80, rows: 24}, 80, 'toy', 'truecolor');
	const bytes = frames.slice(1).map((frame, n) => cost(frames[n], frame));
	expect(bytes.sort((a, b) => a - b)[bytes.length >> 1]).toBeLessThanOrEqual(450);
});

it.each([
	[80, 24, 8],
	[120, 36, 13],
	[200, 60, 24],
])('the first frame takes at most, at %i × %i, %i KiB', async (columns, rows, most) => {
	const [first] = await appFrames({columns, rows}, 1, 'toy', 'truecolor');
	expect(cost(null, first)).toBeLessThanOrEqual(most * kibibyte);
});
