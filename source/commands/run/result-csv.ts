import {type Cell, csvRow, nonFiniteCell} from './csv.js';
import type {History} from './history.js';
import type {RaceResult, RacerResult} from './result.js';

/** A racer's fields in columns: `hyper.learningRate`, `parameters.w`. Ticks are in one, a blank between two. */
function columnsOf(racer: RacerResult, parameterNames: readonly string[]): [string, Cell][] {
	return Object.entries(racer).flatMap(([field, value]): [string, Cell][] => {
		if (Array.isArray(value)) return parameterNames.map((name, index) => [`${field}.${name}`, value[index]]);
		if (value === null || typeof value !== 'object') return [[field, value]];
		return Object.entries(value).map(([key, inner]) => [
			`${field}.${key}`,
			Array.isArray(inner) ? inner.join(' ') : (inner as Cell),
		]);
	});
}

/** A header, then one row a racer. The last column says which numbers are not finite: their cells are empty. */
export function* resultCsv({racers, problem}: RaceResult): Generator<string> {
	for (const [index, racer] of racers.entries()) {
		const columns = columnsOf(racer, problem.parameterNames);
		if (index === 0) yield csvRow([...columns.map(([name]) => name), 'nonFinite']);
		yield csvRow([...columns.map(([, cell]) => cell), nonFiniteCell(columns)]);
	}
}

/** A header, then one row a racer and tick, racers in the order of the leaderboard. */
export function* historyCsv({racers, problem, ticks}: RaceResult, history: History): Generator<string> {
	const parameters = problem.parameterNames.map(name => `parameters.${name}`);
	const numbers = ['loss', ...parameters];
	yield csvRow(['rank', 'name', 'optimizer', 'tick', ...numbers, 'lossIsEstimate', 'nonFinite']);
	for (const {rank, name, optimizer} of racers) {
		for (let tick = 0; tick <= ticks; tick++) {
			const values = [history.loss(name, tick), ...history.parameters(name, tick)];
			const kinds = nonFiniteCell(numbers.map((column, at) => [column, values[at]!]));
			yield csvRow([rank, name, optimizer, tick, ...values, history.isEstimate(name, tick), kinds]);
		}
	}
}
