import type {Lane} from '../engine/lane.js';
import type {History} from './history.js';
import type {RaceResult} from './result.js';

/** What is not finite is null; full doubles otherwise. */
const json = (value: unknown) => JSON.stringify(value);

function* listed(count: number, item: (index: number) => string): Generator<string> {
	yield '[';
	for (let index = 0; index < count; index++) yield index === 0 ? item(index) : `,${item(index)}`;
	yield ']';
}

function* historyJson(history: History, lane: Lane, ticks: number): Generator<string> {
	yield '"history":{"loss":';
	yield* listed(ticks + 1, tick => json(history.loss(lane, tick)));
	yield ',"parameters":';
	yield* listed(ticks + 1, tick => json([...history.parameters(lane, tick)]));
	yield '}';
}

/**
 * A result as one JSON object in pieces: a line a field, a line a racer. `lanes` are those of the racers, in their
 * order; `history`, where given, goes into each.
 */
export function* resultJson(result: RaceResult, lanes: readonly Lane[], history?: History): Generator<string> {
	const {racers, ...fields} = result;
	yield '{\n';
	for (const [key, value] of Object.entries(fields)) yield `  ${json(key)}: ${json(value)},\n`;
	yield '  "racers": [';
	for (const [index, racer] of racers.entries()) {
		yield index === 0 ? '\n    ' : ',\n    ';
		if (history) {
			yield `${json(racer).slice(0, -1)},`;
			yield* historyJson(history, lanes[index], result.ticks);
			yield '}';
		} else yield json(racer);
	}
	yield '\n  ]\n}\n';
}
