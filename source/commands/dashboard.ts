import process from 'node:process';
import {resolveRace} from '../engine/resolve.js';
import {defaultFps, isInteractive} from '../terminal/capabilities.js';
import type {Arguments} from './arguments.js';
import {palettes} from './flag-table.js';
import {choiceOf, wholeOf} from './flag-values.js';
import {paperOf} from './paper-of.js';
import {defaultTicks, readRaceOptions, readTicks} from './race-options.js';

const defaultSpeed = 10;

/** The dashboard where there is a person at a terminal, else one report. All flags are checked either way. */
export async function dashboard(given: Arguments): Promise<void> {
	const {env, stdin, stdout} = process;
	const options = readRaceOptions(given);
	const ticks = readTicks(given);
	const palette = choiceOf(given, 'palette', palettes) ?? 'viridis';
	const fps = wholeOf(given, 'fps', 1, 120, 'from 1 to 120') ?? defaultFps(env);
	const speed = wholeOf(given, 'speed', 1, 10_000, 'from 1 to 10000') ?? defaultSpeed;
	const paper = paperOf(given);
	const setup = resolveRace(options);
	if (isInteractive({stdinIsTTY: stdin.isTTY === true, stdoutIsTTY: stdout.isTTY === true, env})) {
		// The one place where the dashboard is opened.
		const {runDashboard} = await import('./run-dashboard.js');
		const {color, charset} = paper;
		await runDashboard({
			opening: {options, palette, speed, ...(ticks === undefined ? {} : {end: ticks})},
			capabilities: {color, charset},
			fps,
		});
		return;
	}
	const {report} = await import('./report.js');
	await report(setup, ticks ?? defaultTicks, palette, paper);
}
