import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {bench, describe} from 'vitest';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';
import type {GlyphLevel} from '../../source/render/cells/capabilities.js';
import {cli} from '../commands/cli-process.js';
import {restless} from '../helpers/restless.js';
import {compile} from './compile.js';
import {cpuOf, later, quantile, residentOf, run} from './pty-run.js';

// The built program in a real terminal, and the same App as stock Ink draws it, one after the other in every size. SECONDS: how long each is watched, once what it runs has been compiled.
const seconds = Number(process.env.SECONDS ?? 6);
const warmUp = 10_000;
const rate = 20;
const sizes = [
	{columns: 80, rows: 24, bytes: 400},
	{columns: 120, rows: 40, bytes: 750},
	{columns: 200, rows: 60, bytes: 1000},
] as const;

const directory = mkdtempSync(join(tmpdir(), 'optim-race-bench-'));
const [stock, timelines, resolves] = compile(
	'test/benchmark/stock-ink.tsx',
	'source/engine/past/timeline.ts',
	'source/engine/setup/resolve.ts',
);

type Figures = {readonly bytes: number; readonly cpu: number; readonly tick: number};
type Program = ReturnType<typeof run>;

const tickOf = (lines: readonly string[]) =>
	Number(/tick +([\d,]+)/.exec(lines[0])?.[1].replaceAll(',', '') ?? Number.NaN);

/** What `seconds` of a race cost: the median of its frames in bytes, and processor time a frame. */
async function watch(program: Program, frames: () => number[], restarts = true): Promise<Figures> {
	await program.until(lines => tickOf(lines) >= 0);
	await later(warmUp);
	// The race's beginning, where most of it moves.
	if (restarts) program.type('r');
	const [before, cpu] = [frames().length, cpuOf(program.pid)];
	await later(seconds * 1000);
	const spent = cpuOf(program.pid) - cpu;
	const shown = frames().slice(before);
	return {bytes: quantile(shown, 0.5), cpu: spent / shown.length, tick: tickOf(await program.see())};
}

/** Our frames, as the recording has them: one event each. */
function recorded(file: string): number[] {
	const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
	return lines.flatMap(line => {
		const [, code, data] = JSON.parse(line);
		return code === 'o' ? [Buffer.byteLength(data)] : [];
	});
}

async function ours({columns, rows}: (typeof sizes)[number], glyphs: GlyphLevel): Promise<Figures> {
	const file = join(directory, `${columns}-${glyphs}.cast`);
	const flags = ['--speed', String(rate), '--fps', String(rate), '--glyphs', glyphs, '--record', file];
	const program = run([cli, ...flags], columns, rows);
	const figures = await watch(program, () => recorded(file));
	await program.end();
	return figures;
}

async function theirs({columns, rows}: (typeof sizes)[number]): Promise<Figures> {
	const file = join(directory, `${columns}.json`);
	const program = run([stock, file, String(rate)], columns, rows);
	const from = performance.now();
	await program.until(lines => tickOf(lines) >= 0);
	await later(warmUp);
	program.type('r');
	const [cpu, at] = [cpuOf(program.pid), performance.now() - from];
	await later(seconds * 1000);
	const [spent, tick] = [cpuOf(program.pid) - cpu, tickOf(await program.see())];
	const end = performance.now() - from;
	await program.end();
	const shown: number[] = JSON.parse(readFileSync(file, 'utf8'));
	const count = (shown.length * (end - at)) / end;
	return {bytes: quantile(shown.slice(Math.floor((shown.length * at) / end)), 0.5), cpu: spent / count, tick};
}

const verdict = (value: number, most: number) => (value <= most ? '' : ` (owed ${most})`);
const say = (name: string, text: string) => console.log(`  ${name.padEnd(43)} ${text}`);

async function frames(): Promise<void> {
	console.log(`Six racers on toy, truecolor, ${rate} ticks and frames a second, ${seconds} s each:`);
	for (const size of sizes) {
		const name = `${size.columns}×${size.rows}`;
		const blocks = await ours(size, 'blocks');
		const fine = await ours(size, 'fine');
		const octants = await ours(size, 'octants');
		const other = await theirs(size);
		const bytes = blocks.bytes / other.bytes;
		const cpu = blocks.cpu / other.cpu;
		say(
			`${name} bytes a frame, median`,
			`${fine.bytes}${verdict(fine.bytes, size.bytes)}, blocks ${blocks.bytes}, octants ${octants.bytes}, stock Ink ${other.bytes}: 1/${(1 / bytes).toFixed(1)}${verdict(bytes, 1 / 8)}`,
		);
		const times = (figures: Figures, most: number) => {
			const ratio = figures.cpu / blocks.cpu;
			return `${figures.cpu.toFixed(1)} ms, ${ratio.toFixed(2)}×${verdict(ratio, most)}`;
		};
		say(
			`${name} CPU a frame, all of it`,
			`blocks ${blocks.cpu.toFixed(1)} ms; fine ${times(fine, 1.3)}; octants ${times(octants, 1.6)}; stock Ink ${other.cpu.toFixed(1)} ms: 1/${(1 / cpu).toFixed(1)}${verdict(cpu, 1 / 4)}`,
		);
	}
}

async function paused(): Promise<void> {
	const program = run([cli], 120, 40);
	await program.until(lines => tickOf(lines) >= 3);
	program.type(' ');
	await later(1000);
	const [bytes, cpu] = [program.bytes(), cpuOf(program.pid)];
	await later(5000);
	say('paused for 5 s', `${program.bytes() - bytes} bytes, ${(cpuOf(program.pid) - cpu).toFixed(0)} ms of CPU`);
	await program.end();
}

/** CPU a frame at 20 ticks a second, around tick 100 and after tick 100,000. */
async function far(): Promise<void> {
	const file = join(directory, 'far.cast');
	const program = run([cli, '--speed', '20', '--fps', '20', ...restless, '--record', file], 120, 40);
	const early = await watch(program, () => recorded(file));
	program.type('+'.repeat(8));
	await program.until(lines => tickOf(lines) >= 100_000);
	program.type('-'.repeat(8));
	const late = await watch(program, () => recorded(file), false);
	await program.end();
	const ratio = late.cpu / early.cpu;
	say(
		'CPU a frame, 120×40',
		`${early.cpu.toFixed(1)} ms by tick ${early.tick}, ${late.cpu.toFixed(1)} ms by tick ${late.tick}: ${ratio.toFixed(2)}×${verdict(ratio, 1.3)}; ${late.bytes} bytes`,
	);
}

/** From a key to what it shows, as fast as it goes; then what a million ticks take. */
async function fast(): Promise<void> {
	const program = run([cli, '--speed', '10000', ...restless], 120, 40);
	await program.until(lines => tickOf(lines) >= 0);
	program.type('+');
	await program.until(lines => / max /.test(lines[0]));
	const waits: number[] = [];
	for (let n = 0; n < 60; n++) {
		await later(50 + 100 * Math.random());
		const opens = n % 2 === 0;
		// The second page of the help is what words mean.
		program.type(opens ? '?' : '??');
		waits.push(await program.until(lines => /Keys/.test(lines.join('\n')) === opens));
	}
	const slow = quantile(waits, 0.95);
	say(
		'from a key to what it shows, max speed',
		`median ${quantile(waits, 0.5).toFixed(0)} ms, 95 % ${slow.toFixed(0)} ms${verdict(slow, 50)}`,
	);
	await program.until(lines => tickOf(lines) >= 1_000_000, 300_000);
	const [resident, tick] = [residentOf(program.pid), tickOf(await program.see())];
	say(
		'memory after a million ticks of six racers',
		`${resident.toFixed(0)} MB${verdict(resident, 250)}, at tick ${tick}`,
	);
	await program.end();
}

type Engine = typeof import('../../source/engine/past/timeline.js') &
	typeof import('../../source/engine/setup/resolve.js');

const {Timeline} = (await import(/* @vite-ignore */ timelines)) as Engine;
const {resolveRace} = (await import(/* @vite-ignore */ resolves)) as Engine;
const timeline = Timeline.of(resolveRace({} satisfies RaceOptions));
const million = 1_000_000;
timeline.at(million);
const anywhere = () => timeline.at(Math.floor(Math.random() * million));

await frames();
await paused();
await far();
await fast();
const seeks = Array.from({length: 300}, () => {
	const from = performance.now();
	anywhere();
	return performance.now() - from;
});
const worst = Math.max(...seeks);
say(
	'a seek to any of a million ticks',
	`median ${quantile(seeks, 0.5).toFixed(2)} ms, worst ${worst.toFixed(1)} ms${verdict(worst, 50)}`,
);
rmSync(directory, {recursive: true, force: true});

describe('the dashboard', () => {
	bench('a seek to any of a million ticks', () => void anywhere());
});
