import type {History} from './history.js';
import {type NonFinite, nonFiniteIn, nonFiniteRuns} from './non-finite.js';
import type {RaceResult, RacerResult} from './result.js';

/** What is not finite is null, and told beside; full doubles otherwise. */
const json = (value: unknown) => JSON.stringify(value);

function* listed(count: number, item: (index: number) => string): Generator<string> {
	yield '[';
	for (let index = 0; index < count; index++) yield index === 0 ? item(index) : `,${item(index)}`;
	yield ']';
}

function* historyJson(history: History, name: string, ticks: number): Generator<string> {
	yield '"history":{"loss":';
	yield* listed(ticks + 1, tick => json(history.loss(name, tick)));
	// The exceptions, as most races have none.
	const estimates = Array.from({length: ticks + 1}, (_, tick) => tick).filter(tick => history.isEstimate(name, tick));
	yield `,"estimates":${json(estimates)},"parameters":`;
	yield* listed(ticks + 1, tick => json([...history.parameters(name, tick)]));
	yield '}';
}

/** What nulls in a history stand for: the first of each unbroken run. */
function* historyNonFinite(
	history: History,
	{name, parameters}: RacerResult,
	ticks: number,
	racer: number,
): Generator<[path: string, kind: NonFinite]> {
	const path = `racers.${racer}.history`;
	yield* nonFiniteRuns(
		ticks + 1,
		tick => history.loss(name, tick),
		tick => `${path}.loss.${tick}`,
	);
	for (const k of parameters.keys()) {
		yield* nonFiniteRuns(
			ticks + 1,
			tick => history.parameters(name, tick)[k]!,
			tick => `${path}.parameters.${tick}.${k}`,
		);
	}
}

/** The nulls of a result that stand for numbers, by their paths. */
function* allNonFinite(result: RaceResult, history?: History) {
	yield* nonFiniteIn(result);
	if (!history) return;
	for (const [index, racer] of result.racers.entries()) yield* historyNonFinite(history, racer, result.ticks, index);
}

/**
 * A result as one JSON object in pieces: a line a field, a line a racer; its `history`, where given, goes into each.
 */
export function* resultJson(result: RaceResult, history?: History): Generator<string> {
	const {racers, ...fields} = result;
	yield '{\n';
	for (const [key, value] of Object.entries(fields)) yield `  ${json(key)}: ${json(value)},\n`;
	yield '  "racers": [';
	for (const [index, racer] of racers.entries()) {
		yield index === 0 ? '\n    ' : ',\n    ';
		if (history) {
			yield `${json(racer).slice(0, -1)},`;
			yield* historyJson(history, racer.name, result.ticks);
			yield '}';
		} else yield json(racer);
	}
	yield `\n  ],\n  "nonFinite": ${json(Object.fromEntries(allNonFinite(result, history)))}\n}\n`;
}
