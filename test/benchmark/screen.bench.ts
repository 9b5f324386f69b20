import {bench, describe} from 'vitest';
import type {ColorDepth} from '../../source/render/cells/capabilities.js';
import {frameBytes} from '../terminal/frames.js';
import {appFrames} from './app-frames.js';

const sizes = [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 200, rows: 60},
];
const depths: readonly ColorDepth[] = ['truecolor', '256'];

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)];

for (const size of sizes) {
	for (const depth of depths) {
		const name = `${size.columns}×${size.rows} ${depth}`;
		const frames = await appFrames(size, 200, 'toy', depth);
		const bytes = frames
			.slice(1)
			.map((frame, n) => Buffer.byteLength(frameBytes(frames[n], frame, depth)))
			.sort((a, b) => a - b);
		const whole = Buffer.byteLength(frameBytes(null, frames[100], depth));
		console.log(
			`${name}: bytes a frame ${quantile(bytes, 0.1)} / ${quantile(bytes, 0.5)} / ${quantile(bytes, 0.9)} / ${bytes.at(-1)} ` +
				`(10 %, median, 90 %, most), whole ${whole}`,
		);
		describe(name, () => {
			let n = 0;
			bench('the next tick', () => {
				n = (n + 1) % 199;
				frameBytes(frames[n], frames[n + 1], depth);
			});
			bench('nothing changed', () => {
				frameBytes(frames[50], frames[50], depth);
			});
			bench('all of it', () => {
				frameBytes(null, frames[100], depth);
			});
		});
	}
}
