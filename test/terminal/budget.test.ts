import {expect, it} from 'vitest';
import {appFrames} from '../benchmark/app-frames.js';
import {frameBytes} from './frames.js';

it('six racers on a map take at most 450 bytes a frame at 80 × 24, at the median', async () => {
	const frames = await appFrames({columns: 80, rows: 24}, 80, 'toy', 'truecolor');
	const bytes = frames.slice(1).map((frame, n) => Buffer.byteLength(frameBytes(frames[n], frame, 'truecolor')));
	expect(bytes.sort((a, b) => a - b)[bytes.length >> 1]).toBeLessThanOrEqual(450);
});
