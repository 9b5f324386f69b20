import {formulaPairs, type Loop} from './formula-pairs.js';

// A program of its own: prints how fast formulas that are typed are, measured in a process in which nothing else runs.

/** What is owed: at most so many times the time of the same in TypeScript, the median over all. */
const owed = {compiled: 1.2, interpreted: 25};
const count = 20_000;
const rounds = 60;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

function timed(run: Loop): number {
	const from = performance.now();
	run(count);
	return ((performance.now() - from) / count) * 1e6;
}

const ratios = {compiled: [] as number[], interpreted: [] as number[]};
const rows = formulaPairs.map(({name, compiled, interpreted, byHand}) => {
	const seen = {hand: [] as number[], compiled: [] as number[], interpreted: [] as number[]};
	for (let round = 0; round < rounds; round++) {
		// In turns, so that whatever slows the machine slows all; the first third warms up.
		const times = [timed(byHand), timed(compiled), timed(interpreted), timed(compiled), timed(byHand)];
		if (round < rounds / 3) continue;
		const hand = Math.min(times[0], times[4]);
		seen.hand.push(hand);
		seen.compiled.push(Math.min(times[1], times[3]) / hand);
		seen.interpreted.push(times[2] / hand);
	}
	const [fast, slow] = [median(seen.compiled), median(seen.interpreted)];
	ratios.compiled.push(fast);
	ratios.interpreted.push(slow);
	const hand = median(seen.hand).toFixed(1).padStart(7);
	return `  ${name.padEnd(22)}${hand} ns ${fast.toFixed(2).padStart(8)} × ${slow.toFixed(1).padStart(8)} ×`;
});
const [fast, slow] = [median(ratios.compiled), median(ratios.interpreted)];
console.log(
	[
		`Formulas that are typed, against the same in TypeScript (median; owed ${owed.compiled} × and ${owed.interpreted} ×)`,
		`  ${''.padEnd(22)}   by hand   compiled interpreted`,
		...rows,
		`  ${'median'.padEnd(32)} ${fast.toFixed(2).padStart(8)} × ${slow.toFixed(1).padStart(8)} ×${fast > owed.compiled || slow > owed.interpreted ? '  over what is owed' : ''}`,
	].join('\n'),
);
