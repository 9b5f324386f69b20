#!/usr/bin/env node
import {toldVersion, version} from './commands/version.js';

const args = process.argv.slice(2);
if (!toldVersion(args)) {
	// Stack traces name our files, not what the bundler made of them.
	process.setSourceMapsEnabled(true);
	const {main} = await import('./commands/main.js');
	await main(args, version);
}
