import {bench, describe} from 'vitest';
import {glyphLevels} from '../../source/render/cells/capabilities.js';
import type {Grid} from '../../source/render/cells/grid.js';
import {frameBytes} from '../terminal/frames.js';
import {turningRelief} from './relief-frames.js';

// Prints how many frames a second the relief takes, land and trails drawn and encoded. Processor time, and all levels in
// rotation, so that whatever else the machine does slows none of them alone.

/** What octants owe, in frames a second. */
const owed = 30;

const [columns, rows, rounds] = [120, 40, 90];
const spent = () => {
	const {user, system} = process.cpuUsage();
	return (user + system) / 1000;
};
const levels = glyphLevels.map(glyphs => {
	const draw = turningRelief('toy', 100, columns, rows, glyphs);
	let last: Grid | null = null;
	const next = (notch: number) => {
		const grid = draw(notch);
		frameBytes(last, grid, 'truecolor');
		last = grid;
	};
	return {glyphs, next, times: [] as number[]};
});
for (let round = 0; round < rounds; round++) {
	for (const {next, times} of levels) {
		const from = spent();
		next(round);
		if (round >= rounds / 3) times.push(spent() - from);
	}
}
for (const {glyphs, times} of levels) {
	const median = times.sort((a, b) => a - b)[times.length >> 1];
	const missed = glyphs === 'octants' && 1000 / median < owed ? `  under ${owed}` : '';
	console.log(
		`relief with trails, ${columns}×${rows}, ${glyphs}: ${median.toFixed(1)} ms, ${(1000 / median).toFixed(0)} frames a second${missed}`,
	);
}
describe(`relief with trails, ${columns}×${rows}`, () => {
	for (const {glyphs, next} of levels) {
		let notch = 0;
		bench(glyphs, () => next(notch++), {time: 300});
	}
});
