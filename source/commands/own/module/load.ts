import {basename} from 'node:path';
import process from 'node:process';
import {checkingGradient} from '../../../engine/define/gradient.js';
import {checkMinima} from '../../../engine/define/minima.js';
import {defineOptimizer} from '../../../engine/define/optimizer.js';
import {defineProblem, type ProblemDefinition} from '../../../engine/define/problem.js';
import {InputError, ProblemError} from '../../../engine/errors.js';
import type {Optimizer} from '../../../engine/optimizer.js';
import type {Problem} from '../../../engine/problem.js';
import {problems} from '../../../engine/problems/index.js';
import {checkList, checkObject} from '../../../engine/setup/checks.js';
import {type RaceOptions, resolveRace} from '../../../engine/setup/resolve.js';
import {scalingOf} from '../../../engine/setup/scale.js';
import {parseRacer} from '../../../engine/setup/spec.js';
import {shellWord} from '../../print/shell.js';
import {adoptBy} from './adopted.js';
import {faultOf} from './fault.js';
import {guardedOptimizer, guardedProblem} from './guarded.js';
import {reachable} from './hooks.js';
import {type ModuleFile, moduleFile} from './path.js';
import {isForeign} from './place.js';

/** What a module has to race on and with. */
export type Loaded = Required<Pick<RaceOptions, 'optimizers'>> & {readonly problem: Problem};

/** Imports what is at an address. */
export type Bring = (url: string) => Promise<unknown>;

/** What a module exports. */
type Exported = {readonly default?: unknown; readonly optimizers?: unknown};

/** Brings a module in; throws `DataError` where it cannot be, or waits for something that never comes. */
async function imported(file: ModuleFile, bring: Bring): Promise<Exported> {
	const library = await import('../../../index.js');
	reachable(library, file.url);
	let stop = () => {};
	const forever = new Promise<never>((_, reject) => {
		// Nothing is left that could happen, and the module is still not there.
		const idle = () => reject(new Error('it waits, outside all functions, for something that never comes'));
		process.once('beforeExit', idle);
		stop = () => process.off('beforeExit', idle);
	});
	try {
		return (await Promise.race([bring(file.url), forever])) as Exported;
	} catch (error) {
		throw faultOf(error, file);
	} finally {
		stop();
	}
}

/** The name of a problem that has none: its file's. */
function nameOf(path: string): string {
	const file = basename(path);
	const stem = file.replace(/\.\w+$/, '');
	const shortened = (text: string) =>
		Array.from(text.replaceAll(/[,=:\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '-'))
			.slice(0, 24)
			.join('')
			.trim();
	return Object.hasOwn(problems, stem) ? shortened(file) : shortened(stem) || 'module';
}

/** The problem of a default export. */
function problemIn(exported: Exported, path: string): Problem {
	if (exported.default === undefined) {
		throw new InputError('it has no default export: that is to be the problem, export default {start, loss, gradient}');
	}
	const given = checkObject('the default export', exported.default, undefined, 'a problem, as {start, loss, gradient}');
	return defineProblem({...given, ...(given.id === undefined ? {id: nameOf(path)} : {})} as ProblemDefinition);
}

/** The optimizers of the export of that name, each by an id that no other has. */
function optimizersIn({optimizers = []}: Exported): Optimizer[] {
	const ids = new Set<string>();
	return checkList('optimizers', optimizers).map((one, at) => {
		try {
			const optimizer = defineOptimizer(one as Optimizer);
			if (ids.has(optimizer.id)) throw new InputError(`optimizer.id "${optimizer.id}" is taken: give each its own.`);
			ids.add(optimizer.id);
			return optimizer;
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			throw new InputError(error.message.replaceAll(/\boptimizer(?=[. ]|$)/g, `optimizers[${at}]`));
		}
	});
}

/** A problem's own field, with what it asks for by a SPEC that names optimizers of the module. */
function withField(problem: Problem, own: readonly Optimizer[]): Problem {
	if (problem.field === undefined) return problem;
	return {...problem, field: problem.field.map(one => (typeof one === 'string' ? parseRacer(one, own) : one))};
}

/**
 * What a module has: its problem and its optimizers, as they are raced. Its code runs, with all rights of whoever runs
 * this. Throws `InputError` for a path that names none, and `DataError` for whatever is wrong in it, in one line that
 * names the file.
 */
export async function loadModule(path: string, bring: Bring = url => import(url)): Promise<Loaded> {
	const file = moduleFile(path);
	adoptBy(error => (error instanceof ProblemError || isForeign(error) ? faultOf(error, file) : error));
	const exported = await imported(file, bring);
	try {
		const fault = (thrown: unknown, during?: string) => faultOf(thrown, file, during);
		const optimizers = optimizersIn(exported).map(one => guardedOptimizer(one, fault));
		const problem = guardedProblem(withField(problemIn(exported, path), optimizers), fault);
		return {problem: {...problem, flags: [shellWord(path)]}, optimizers};
	} catch (error) {
		throw faultOf(error, file);
	}
}

/**
 * Holds a module's problem against itself: its gradients, and a race on it as it asks for one. Throws `DataError`. Yields
 * between any two losses.
 */
export function* checkingModule({problem, optimizers}: Loaded, path: string): Generator<void, void> {
	try {
		yield* checkingGradient(problem);
		checkMinima(problem);
		yield;
		// Looked at here, it need not be while somebody waits.
		if (!Number.isNaN(problem.minimumLoss)) yield* scalingOf(problem);
		resolveRace({problem, optimizers});
	} catch (error) {
		throw error instanceof InputError ? faultOf(error, moduleFile(path)) : error;
	}
}
