import {expect, it} from 'vitest';
import type {Grid} from '../../source/render/cells/grid.js';
import {appFrames} from '../benchmark/app-frames.js';
import {frameBytes} from './frames.js';

const kibibyte = 1024;

/** Bytes of a frame where the terminal shows another, or nothing yet. */
const cost = (shown: Grid | null, next: Grid) => Buffer.byteLength(frameBytes(shown, next, 'truecolor'));

it.each([
	[80, 24, 400],
	[120, 40, 750],
	[200, 60, 1000],
])('six racers on a map take a frame, at the median, at %i × %i, at most %i bytes', async (columns, rows, most) => {
	const frames = await appFrames({columns, rows}, 121, 'toy', 'truecolor');
	const bytes = frames.slice(1).map((frame, n) => cost(frames[n], frame));
	expect(bytes.sort((a, b) => a - b)[bytes.length >> 1]).toBeLessThanOrEqual(most);
});

it.each([
	[80, 24, 8],
	[120, 36, 13],
	[200, 60, 24],
])('the first frame takes at most, at %i × %i, %i KiB', async (columns, rows, most) => {
	const [first] = await appFrames({columns, rows}, 1, 'toy', 'truecolor');
	expect(cost(null, first)).toBeLessThanOrEqual(most * kibibyte);
});
