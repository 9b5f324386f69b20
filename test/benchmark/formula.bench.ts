import {execFileSync} from 'node:child_process';
import {bench, describe} from 'vitest';
import {compile} from './compile.js';
import type {formulaPairs} from './formula-pairs.js';

const [report, pairs] = compile('test/benchmark/formula-report.ts', 'test/benchmark/formula-pairs.ts');
console.log(execFileSync(process.execPath, [report], {encoding: 'utf8'}));

const made = (await import(/* @vite-ignore */ pairs)) as {formulaPairs: typeof formulaPairs};

describe.each(made.formulaPairs.filter(({name}) => name.startsWith('ackley')))('1,000 of $name', pair => {
	bench('typed, compiled', () => pair.compiled(1000), {time: 200, warmupTime: 50});
	bench('typed, interpreted', () => pair.interpreted(1000), {time: 200, warmupTime: 50});
	bench('by hand', () => pair.byHand(1000), {time: 200, warmupTime: 50});
});
