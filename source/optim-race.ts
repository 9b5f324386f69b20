#!/usr/bin/env node
import {writeSync} from 'node:fs';
import {version} from './commands/version.js';

// What is installed as `optim-race`, built as CommonJS: the version is told before Node loads what it needs for modules,
// which takes a third as long again as Node itself.

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

// The global process, as importing it makes Node open all three standard streams.
if (!toldVersion(process.argv.slice(2))) import('./cli.js');
