import type {Lane} from '../../engine/lane/lane.js';
import type {History} from './history.js';
import {type NonFinite, nonFiniteIn, nonFiniteRuns} from './non-finite.js';
import type {RaceResult} from './result.js';

/** What is not finite is null, and told beside; full doubles otherwise. */
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

/** What nulls in a history stand for: the first of each unbroken run. */
function* historyNonFinite(
	history: History,
	lane: Lane,
	ticks: number,
	racer: number,
): Generator<[path: string, kind: NonFinite]> {
	const path = `racers.${racer}.history`;
	yield* nonFiniteRuns(
		ticks + 1,
		tick => history.loss(lane, tick),
		tick => `${path}.loss.${tick}`,
	);
	for (const k of lane.state.parameters.keys()) {
		yield* nonFiniteRuns(
			ticks + 1,
			tick => history.parameters(lane, tick)[k],
			tick => `${path}.parameters.${tick}.${k}`,
		);
	}
}

/** The nulls of a result that stand for numbers, by their paths. */
function* allNonFinite(result: RaceResult, lanes: readonly Lane[], history?: History) {
	yield* nonFiniteIn(result);
	if (!history) return;
	for (const [index, lane] of lanes.entries()) yield* historyNonFinite(history, lane, result.ticks, index);
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
	yield `\n  ],\n  "nonFinite": ${json(Object.fromEntries(allNonFinite(result, lanes, history)))}\n}\n`;
}
