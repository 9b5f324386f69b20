import {writeSync} from 'node:fs';

/** The build puts in what package.json says. */
declare const packageVersion: string;

/** Compiled without a build, as benchmarks do, the program has none. */
export const version: string = typeof packageVersion === 'string' ? packageVersion : 'unbuilt';

/** Whether the version is all that is asked for, and was told; where it cannot be written, main says why. */
export function toldVersion(args: readonly string[]): boolean {
	if (args.length !== 1 || (args[0] !== '--version' && args[0] !== '-v')) return false;
	try {
		writeSync(1, `${version}\n`);
		return true;
	} catch {
		return false;
	}
}
