import {bench, describe} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {restless} from '../helpers/restless.js';
import {type Line, SlowLine} from '../helpers/slow-line.js';
import {later, quantile} from './pty-run.js';

// The built program over modelled lines behind 128 kB of buffer: from space to the paused picture, in ms.
const pauses = 12;
const lines: readonly {
	readonly name: string;
	readonly size: readonly [columns: number, rows: number];
	readonly args: readonly string[];
	readonly line: Line;
	readonly owed: number;
}[] = [
	{name: '9,600 bit/s, 80×24', size: [80, 24], args: [...restless], line: {rate: 960}, owed: 3000},
	{
		name: '56 kbit/s, 300 ms each way, 200×60, 50 ticks/s',
		size: [200, 60],
		args: ['--speed', '50', ...restless],
		line: {rate: 7000, latency: 300},
		owed: 1500,
	},
];

console.log(`From space to the paused picture, 128 kB of buffer in the way, ${pauses} times:`);
for (const {name, size, args, line, owed} of lines) {
	const [columns, rows] = size;
	const env = {SSH_CONNECTION: '10.0.0.1 1024 10.0.0.2 22', NODE_ENV: 'production'};
	const terminal = new SlowLine({args: [cli, ...args], env, columns, rows, line});
	await terminal.until(text => text.includes('q quit'), 'first frame');
	const waits: number[] = [];
	const bytes: number[] = [];
	for (let n = 0; n < pauses; n++) {
		// From the first seconds on, in which the land and the chart take their shape.
		await later(200 + 1800 * Math.random());
		const [from, before] = [performance.now(), terminal.arrived];
		terminal.type(' ');
		await terminal.until(text => text.includes('space play'), 'paused picture');
		waits.push(performance.now() - from);
		bytes.push(terminal.arrived - before);
		terminal.type(' ');
		await terminal.until(text => text.includes('space pause'), 'race that goes on');
	}
	await terminal.close();
	const worst = Math.max(...waits);
	console.log(
		`  ${name.padEnd(47)} median ${quantile(waits, 0.5).toFixed(0)} ms, worst ${worst.toFixed(0)} ms${worst <= owed ? '' : ` (owed ${owed})`}; ${Math.max(...bytes)} bytes at most`,
	);
}

describe('slow lines', () => {
	bench('nothing: what counts is printed above', () => {}, {time: 1, iterations: 1});
});
