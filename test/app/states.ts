import fc from 'fast-check';
import {keymap} from '../../source/app/keys/keymap.js';
import {meaningOf} from '../../source/app/keys/keys.js';
import {lossOver} from '../../source/app/land/land.js';
import type {Message} from '../../source/app/message.js';
import {type Opening, openState} from '../../source/app/open-state.js';
import {throughOf} from '../../source/app/picture/landscape.js';
import {planeOf} from '../../source/app/plane/plane.js';
import {reduce} from '../../source/app/reduce.js';
import {laneNames, problemOf, type State} from '../../source/app/state.js';
import {standingsOf} from '../../source/engine/standings.js';
import {reportOf} from './jobs.js';

/** A paused dashboard of 80×24, but for what is asked. */
export function stateOf(opening: Partial<Opening> = {}): State {
	return openState({options: {}, size: {columns: 80, rows: 24}, playing: false, ...opening});
}

/** A state with the ticks computed that it waits for, and so with the answer to what needs them. */
export function computed(state: State): State {
	let next = state;
	while (next.jobs.compute) next = reduce(next, reportOf(next.jobs.compute.job));
	return next;
}

/** A state after keys, by the names of the keymap; those that only the world outside can follow do nothing. */
export function pressed(state: State, ...keys: readonly string[]): State {
	let next = state;
	for (const key of keys) {
		const meaning = meaningOf(next, key);
		if (meaning !== undefined && typeof meaning !== 'string') next = computed(reduce(next, meaning));
	}
	return next;
}

/** A state after messages. */
export const sent = (state: State, ...messages: readonly Message[]): State =>
	messages.reduce((next, message) => computed(reduce(next, message)), state);

export const ahead = (state: State, ticks: number): State => sent(state, {type: 'step', by: ticks});

/** The bits of every lane at the tick shown. */
export const bitsOf = (state: State): string =>
	state.timeline
		.at(state.tick)
		.map(lane => Buffer.from(lane.save().buffer).toString('base64'))
		.join('\n');

/** The leaderboard's names as the engine has them, the racers that are out left out. */
export const rankedNow = (state: State): string[] =>
	standingsOf(state.timeline.at(state.tick).filter(lane => !state.out.has(lane.setup.name))).map(({name}) => name);

/** What must hold in every state. Answers what does not; empty where all does. */
export function troubleIn(state: State): string[] {
	const names = laneNames(state);
	const looks = names.map(name => state.looks[name]);
	const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;
	const rules: Readonly<Record<string, boolean>> = {
		'1 to 9 racers': names.length >= 1 && names.length <= 9,
		'names are unique': distinct(names),
		'the selected racer is there': names.includes(state.selected),
		'tick is a whole number from 0 to the last tick raced': Number.isInteger(state.tick) && state.tick >= 0,
		'the last tick raced is not behind the tick': state.raced >= state.tick && Number.isInteger(state.raced),
		'every racer has a look, and no one else':
			Object.keys(state.looks).length === names.length && !looks.includes(undefined!),
		'numbers are unique, 1 to 9':
			distinct(looks.map(look => look?.number)) && looks.every(look => look?.number >= 1 && look.number <= 9),
		'slots are unique, 0 to 8':
			distinct(looks.map(look => look?.slot)) && looks.every(look => look?.slot >= 0 && look.slot <= 8),
		'who is out is in the race': [...state.out].every(name => names.includes(name)),
		'the ranking has those that are in': state.ranking.order.join() === rankedNow(state).join(),
		'only those who are in have moved': Object.keys(state.ranking.moves).every(name =>
			state.ranking.order.includes(name),
		),
		'no move lies ahead': Object.values(state.ranking.moves).every(move => move.tick <= state.tick),
		'axes are parameters': state.axes.every(axis => axis >= 0 && axis < state.timeline.setup.problem.dimension),
		'the view is finite': state.view === null || [...state.view.center, ...state.view.span].every(Number.isFinite),
		'the notice is one line': !/\p{Cc}/u.test(state.notice),
	};
	return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

export const allKeys: readonly string[] = keymap.flatMap(binding => binding.keys);

const otherKeys = [
	'0',
	'.',
	'e',
	'E',
	'backspace',
	'escape',
	'enter',
	'up',
	'down',
	'left',
	'right',
	'shift+up',
	'pagedown',
	'é',
	'𝒳',
];

/** Keys of the keymap, what prompts take, and what nobody knows. */
export const anyKey = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...allKeys)},
	{weight: 3, arbitrary: fc.constantFrom(...otherKeys)},
	{weight: 1, arbitrary: fc.string({maxLength: 4})},
);

/** Messages that come from elsewhere than keys. */
export const anyMessage: fc.Arbitrary<Message> = fc.oneof(
	fc.record({type: fc.constant('tick' as const), count: fc.integer({min: 0, max: 60})}),
	fc.record({
		type: fc.constant('resize' as const),
		size: fc.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 70})}),
	}),
	fc.record({
		type: fc.constant('choose-problem' as const),
		id: fc.constantFrom('toy', 'valley', 'sparse', 'four-inputs', 'himmelblau', 'rosenbrock', 'no such problem'),
	}),
	fc.record({
		type: fc.constant('add-racer' as const),
		optimizer: fc.constantFrom('gd', 'adam', 'nag', 'line-search', 'no such optimizer'),
	}),
	fc.record({
		type: fc.constant('arrow' as const),
		x: fc.constantFrom(-1, 0, 1),
		y: fc.constantFrom(-1, 0, 1),
		far: fc.boolean(),
	}),
	fc.constant({type: 'accept' as const}),
	fc.record({type: fc.constant('typed' as const), character: fc.constantFrom('0', '5', '.', 'e', '-', '\b')}),
);

/** A key by its name, or a message. */
export const anyEvent: fc.Arbitrary<string | Message> = fc.oneof(
	{weight: 5, arbitrary: anyKey},
	{weight: 2, arbitrary: anyMessage},
);

export const onEvent = (state: State, event: string | Message): State =>
	typeof event === 'string' ? pressed(state, event) : reduce(state, event);

/** Races that differ in what matters to the dashboard. */
export const anyOpening: fc.Arbitrary<Partial<Opening>> = fc.record({
	options: fc.constantFrom(
		{},
		{problem: 'four-inputs', clock: 'epochs' as const},
		{problem: 'sparse', clock: 'evaluations' as const, racers: ['adam:batch=10', 'adam:batch=10,shuffle=on', 'gd']},
		{problem: 'himmelblau', start: [0, 0], seed: 7},
		{problem: 'rosenbrock', racers: ['gd:lr=1000000', 'line-search', 'gd:name=zeta']},
		{problem: 'two-well', racers: Array.from({length: 9}, () => 'gd'), patience: 0, tolerance: 0.5},
	),
	playing: fc.boolean(),
	speed: fc.constantFrom(1, 10, 10_000),
});

/** The loss over the two drawn parameters, on the cut. */
export const slicedLoss = (state: State): ((x: number, y: number) => number) =>
	lossOver(problemOf(state), {plane: planeOf(state), through: throughOf(state)});
