#!/usr/bin/env node
import {writeSync} from 'node:fs';
import {version} from './commands/version.js';

/** Whether the version is all that is asked for, and was told; where it cannot be written, main says why. */
function toldVersion(args: readonly string[]): boolean {
	if (args.length !== 1 || (args[0] !== '--version' && args[0] !== '-v')) return false;
	try {
		writeSync(1, `${version}\n`);
		return true;
	} catch {
		return false;
	}
}

// The version needs nothing but itself: all else is loaded when it is known to be asked for. Nor is process imported, for
// which Node would open all three standard streams.
const args = process.argv.slice(2);
if (!toldVersion(args)) {
	// Stack traces name our files, not what the bundler made of them.
	process.setSourceMapsEnabled(true);
	const {main} = await import('./commands/main.js');
	await main(args, version);
}
