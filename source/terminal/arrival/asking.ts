import {fstatSync} from 'node:fs';
import {type Environment, isRemote} from '../session/environment.js';

/** Whether two descriptors are one terminal: what is asked on one is answered on the other, and to nobody else. */
function isOneTerminal(input: number, output: number): boolean {
	try {
		const [from, to] = [fstatSync(input), fstatSync(output)];
		return from.isCharacterDevice() && to.isCharacterDevice() && from.rdev === to.rdev;
	} catch {
		return false;
	}
}

/**
 * When the terminal is asked what has arrived: over SSH always, elsewhere where it stalls; never where its answers would
 * come to somebody else.
 */
export function whenToAsk(env: Environment, input: number, output: number): 'always' | 'stalled' | 'never' {
	if (!isOneTerminal(input, output)) return 'never';
	return isRemote(env) ? 'always' : 'stalled';
}
