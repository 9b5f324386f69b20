import process from 'node:process';
import type {Scene} from '../../app/lesson/scene.js';
import type {Opening} from '../../app/open-state.js';
import {InputError} from '../../engine/errors.js';
import {resolveRace} from '../../engine/setup/resolve.js';
import {defaultFps, isInteractive} from '../../terminal/session/capabilities.js';
import {soundSize} from '../../terminal/session/size.js';
import {writeNow} from '../../terminal/session/write-now.js';
import type {Memory} from '../memory/memory.js';
import {preparedRace} from '../own/prepared-race.js';
import {raceOptions} from '../own/race-options.js';
import {slowWord} from '../own/slow.js';
import type {Arguments} from '../parse/arguments.js';
import {defaultTicks, palettes, recordVersions, themes} from '../parse/flag-table.js';
import {choiceOf, wholeOf} from '../parse/flag-values.js';
import {quoted} from '../parse/quoted.js';
import {readTicks} from '../parse/race-options.js';
import {paperOf} from '../print/paper-of.js';
import {exitOnSignals} from '../signals.js';
import {gauge} from '../worker/dear.js';
import type {Tape} from './record.js';
import {wantsWords} from './screen-reader.js';

const defaultSpeed = 10;

type Record = {readonly path: string; readonly version: 2 | 3};

function readRecord(given: Arguments): Record | undefined {
	const path = given.values.record;
	const version = choiceOf(given, 'record-version', recordVersions);
	if (path !== undefined) return {path, version: version === '2' ? 2 : 3};
	if (version === undefined) return undefined;
	throw new InputError('--record-version goes with --record FILE: there is nothing else to record into.');
}

/** A recording begun, or why there is none; `undefined` where none is wanted. */
async function beginRecord(record: Record | undefined): Promise<Tape | undefined | {readonly trouble: string}> {
	if (!record) return undefined;
	const {openTape} = await import('./record.js');
	const {stdout, env} = process;
	try {
		return openTape(record.path, record.version, soundSize(stdout), env.TERM);
	} catch (error) {
		return {trouble: `cannot record into ${quoted(record.path)}: ${(error as Error).message}`};
	}
}

/** What is opened in a dashboard besides the race, and what is remembered. */
export type Extras = {
	readonly scene?: Scene;
	readonly memory?: Memory;
	/** A card that stands over the scene at first. */
	readonly card?: 'opening' | 'closing';
	/** Something to say first. */
	readonly word?: string;
};

/** What a dashboard opens with besides its size and what its flags say. */
type Contents = Omit<Opening, 'size' | 'palette' | 'glyphs' | 'speed'> & Extras;

/**
 * Opens the dashboard where there is a person at a terminal; false where there is none. Its flags are checked either
 * way. Where it cannot begin what it is to record it says so, and the exit code is 1.
 */
export async function openDashboard(given: Arguments, contents: Contents): Promise<boolean> {
	const {env, stdin, stdout} = process;
	const palette = choiceOf(given, 'palette', palettes) ?? 'viridis';
	const fps = wholeOf(given, 'fps', 1, 120, 'from 1 to 120') ?? defaultFps(env);
	const speed = wholeOf(given, 'speed', 1, 10_000, 'from 1 to 10000') ?? defaultSpeed;
	const {color, charset, glyphs} = paperOf(given);
	const capabilities = {color, charset, theme: choiceOf(given, 'theme', themes) ?? 'dark'};
	const record = readRecord(given);
	const isInWords = wantsWords(given);
	if (isInWords && record) {
		throw new InputError('--record keeps what is drawn, and --screen-reader draws nothing: leave one of them out.');
	}
	const setup = resolveRace(contents.options);
	// Lines ask nothing of a terminal, not even that it knows where its cursor is.
	const asked = isInWords ? {...env, TERM: undefined} : env;
	if (!isInteractive({stdinIsTTY: stdin.isTTY === true, stdoutIsTTY: stdout.isTTY === true, env: asked})) {
		if (!record) return false;
		throw new InputError('--record needs the dashboard, and that a terminal: here there would be one report.');
	}
	const lossTime = gauge(setup, () => performance.now());
	const word = contents.word ?? slowWord(setup.source, () => lossTime);
	const opening = {...contents, ...(word === undefined ? {} : {word}), palette, speed, ...(glyphs && {glyphs})};
	if (isInWords) {
		const {runWords} = await import('./run-words.js');
		runWords({opening, charset, fps});
		return true;
	}
	const {runDashboard} = await import('./run-dashboard.js');
	const tape = await beginRecord(record);
	if (tape && 'trouble' in tape) {
		writeNow(2, `optim-race: ${tape.trouble}\n`);
		process.exitCode = 1;
		return true;
	}
	await runDashboard({opening, capabilities, fps, mouse: given.mouse, tape});
	return true;
}

/** The dashboard where there is a person at a terminal, else one report. */
export async function dashboard(given: Arguments): Promise<void> {
	const options = await raceOptions(given);
	const ticks = readTicks(given);
	if (await openDashboard(given, {options, ...(ticks === undefined ? {} : {end: ticks})})) return;
	exitOnSignals();
	const setup = await preparedRace(options, ticks);
	if (wantsWords(given)) {
		const {wordsReport} = await import('../run/result-words.js');
		await wordsReport(setup, ticks ?? defaultTicks, paperOf(given));
		return;
	}
	const {report} = await import('../report/report.js');
	await report(setup, ticks ?? defaultTicks, choiceOf(given, 'palette', palettes) ?? 'viridis', paperOf(given));
}
