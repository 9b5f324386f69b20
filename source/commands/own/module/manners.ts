import {Console} from 'node:console';
import type {Environment} from '../../../terminal/session/environment.js';
import {wholeEnvironment} from '../../../terminal/session/variables.js';
import {writeNow} from '../../../terminal/session/write-now.js';
import {failureText} from '../../print/failure.js';
import {adopted} from './adopted.js';
import {isCalledByOthers} from './place.js';

/** As much of a process as modules share with this program. */
export type Shared = {
	env: Environment;
	exit(code?: number | string | null): never;
	on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
	listenerCount(event: string): number;
	readonly stderr: NodeJS.WritableStream;
};

/** Whether it is this program that ends, in the middle of a module's code. */
let isLeaving = false;

/** Has the end of the process be ours from here on, whatever code it is in the middle of. */
export function leaveAnyhow(): void {
	isLeaving = true;
}

/** Frames that are looked at for who calls. */
const depth = 100;

function isCalledByModule(): boolean {
	const usual = Error.stackTraceLimit;
	Error.stackTraceLimit = depth;
	const isTheirs = isCalledByOthers(String(new Error('Who calls?').stack));
	Error.stackTraceLimit = usual;
	return isTheirs;
}

/** Shows the code of modules, and what it starts, the environment as it is: we keep but a few variables of it. */
function lendVariables(shared: Shared): void {
	const kept = shared.env;
	let lent = wholeEnvironment();
	Object.defineProperty(shared, 'env', {
		configurable: true,
		enumerable: true,
		get: () => (isCalledByModule() ? lent : kept),
		// As `process.env = {...process.env, NAME: 'value'}` does.
		set(given: Environment) {
			lent = given;
		},
	});
}

/**
 * Has the code of modules leave to this program what is its own: the end of the process, and stdout, in place of which
 * `console` has stderr. And what goes wrong in a module outside all calls of ours is told in a line, exit 1.
 */
export function teachManners(shared: Shared, global: {console: Console}): void {
	const leave = shared.exit.bind(shared);
	shared.exit = code => {
		if (!isLeaving && isCalledByModule()) throw new Error('process.exit is not to be called by a module');
		return leave(code);
	};
	global.console = new Console(shared.stderr, shared.stderr);
	lendVariables(shared);
	for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
		shared.on(event, error => {
			// Who holds the terminal tells it once that is given back.
			if (shared.listenerCount(event) > 1) return;
			writeNow(2, failureText(adopted(error)));
			leave(1);
		});
	}
}
