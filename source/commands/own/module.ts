import process from 'node:process';
import {setImmediate} from 'node:timers/promises';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import {quoted} from '../parse/quoted.js';
import {lineOf} from '../print/progress-line.js';
import {leaveSignalsAlone} from '../signals.js';
import {type Bring, checkingModule, loadModule} from './module/load.js';
import {leaveAnyhow, type Shared, teachManners} from './module/manners.js';
import {moduleFile} from './module/path.js';
import {isForeign, placeOf} from './module/place.js';
import {withRecipe} from './recipe.js';

/** What modules are run in: this process, unless a test stands in for it. */
export type Surroundings = {
	readonly shared: Shared;
	readonly global: {console: Console};
	readonly bring?: Bring;
};

const here: Surroundings = {shared: process, global: globalThis};

/** Keeps a way out, for who sits at a terminal. */
async function heldLifeline(path: string): Promise<void> {
	const {holdLifeline} = await import('../lifeline/lifeline.js');
	const file = moduleFile(path);
	holdLifeline(() => {
		leaveAnyhow();
		const error = new Error('Where is it?');
		return isForeign(error) ? placeOf(error, file) : undefined;
	});
}

/** Milliseconds after which the event loop gets a turn. */
const longest = 30;

/**
 * The problem of a module and its optimizers, once they hold. What it is at is said from the beginning, as a module may
 * come to no end; ctrl-c leaves. Throws as `loadModule` does.
 */
export async function moduleOf(
	path: string,
	around: Surroundings = here,
): Promise<Pick<RaceOptions, 'problem' | 'optimizers'>> {
	const {shared, global, bring} = around;
	teachManners(shared, global);
	if (around === here) {
		leaveSignalsAlone();
		if (process.stdin.isTTY && process.stdout.isTTY) await heldLifeline(path);
	}
	const line = lineOf((what: string) => what, process.stderr, 0);
	line.show(`loading and checking ${quoted(path)}`);
	try {
		const {problem, optimizers} = await loadModule(path, bring);
		let until = performance.now() + longest;
		for (const _ of checkingModule({problem, optimizers}, path)) {
			if (performance.now() < until) continue;
			await setImmediate();
			until = performance.now() + longest;
		}
		return {problem: withRecipe(problem, {kind: 'module', path}), optimizers};
	} finally {
		line.clear();
	}
}
