import {execFileSync} from 'node:child_process';
import {bench, describe} from 'vitest';
import {shuffled} from '../../source/engine/random.js';
import {compile} from './compile.js';

const [report] = compile('test/benchmark/many-examples-report.ts');
console.log(execFileSync(process.execPath, [report], {encoding: 'utf8'}));

const order = new Uint32Array(1e6);

describe('an epoch’s order', () => {
	bench('of 1,000,000 examples', () => shuffled(order, 1, 'order', 1), {time: 500});
});
