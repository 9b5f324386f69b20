import {csvRow, nonFiniteCell} from '../run/csv.js';
import {nonFiniteIn} from '../run/non-finite.js';
import type {SweepResult} from './result.js';

/** What is not finite is null, and told beside; full doubles otherwise. */
const json = (value: unknown) => JSON.stringify(value);

/** A sweep as one JSON object in pieces: a line a field, a line a racer. */
export function* sweepJson({racers, ...fields}: SweepResult): Generator<string> {
	yield '{\n';
	for (const [key, value] of Object.entries(fields)) yield `  ${json(key)}: ${json(value)},\n`;
	yield '  "racers": [';
	for (const [index, racer] of racers.entries()) yield `${index === 0 ? '' : ','}\n    ${json(racer)}`;
	const told = Object.fromEntries(nonFiniteIn({...fields, racers}));
	yield `\n  ],\n  "nonFinite": ${json(told)}\n}\n`;
}

/** A header, then one row a trial: racers from the best to the worst, each from its least rate to its greatest. */
export function* sweepCsv({racers}: SweepResult): Generator<string> {
	yield csvRow(['rank', 'name', 'optimizer', 'rate', 'status', 'settled', 'gap', 'loss', 'score', 'best', 'nonFinite']);
	for (const {rank, name, optimizer, trials, score: bestScore, rate: bestRate} of racers) {
		for (const {rate, status, settled, gap, loss, score} of trials) {
			const best = bestScore !== null && rate === bestRate;
			const kinds = nonFiniteCell(Object.entries({gap, loss, score}));
			yield csvRow([rank, name, optimizer, rate, status, settled, gap, loss, score, best, kinds]);
		}
	}
}
