import {execFileSync} from 'node:child_process';
import {bench} from 'vitest';
import {compile} from './compile.js';

const [report] = compile('test/benchmark/prepare-report.ts');
console.log(execFileSync(process.execPath, ['--expose-gc', report], {encoding: 'utf8'}));

bench('nothing: what is measured is told above', () => {}, {time: 1});
