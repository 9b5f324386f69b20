#!/usr/bin/env node
import {version} from './commands/version.js';

// Stack traces name our files, not what the bundler made of them.
process.setSourceMapsEnabled(true);
const {main} = await import('./commands/main.js');
await main(process.argv.slice(2), version);
