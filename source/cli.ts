#!/usr/bin/env node
import {toldVersion, version} from './commands/version.js';

const args = process.argv.slice(2);
if (!toldVersion(args)) {
	// Where it was built, stack traces name the files of source/. The package has no source maps: they would be a tenth of it.
	process.setSourceMapsEnabled(true);
	const {main} = await import('./commands/main.js');
	await main(args, version);
}
