import {execFileSync} from 'node:child_process';
import {bench, describe} from 'vitest';
import {compile} from './compile.js';
import type {field} from './field.js';

// Compiled as the published build is and run by Node: what vitest makes of TypeScript looks every imported name up at
// every use, which is no measure of the engine.
const [report, fields] = compile('test/benchmark/report.ts', 'test/benchmark/field.ts');
console.log(execFileSync(process.execPath, [report], {encoding: 'utf8'}));

const {pairs, restart} = ((await import(/* @vite-ignore */ fields)) as {field: typeof field}).field(true);

describe.each(pairs)('1,000 ticks of $name on toy', ({engine, byHand}) => {
	bench('engine', () => engine(1000), {time: 200, warmupTime: 50, setup: restart});
	bench('by hand', () => byHand(1000), {time: 200, warmupTime: 50, setup: restart});
});
