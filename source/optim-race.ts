#!/usr/bin/env node
import {toldVersion} from './commands/version.js';

// What is installed as `optim-race`, built as CommonJS: the version is told before Node loads what it needs for modules,
// which takes a third as long again as Node itself. The global process, as importing it makes Node open all three
// standard streams.
if (!toldVersion(process.argv.slice(2))) import('./cli.js');
