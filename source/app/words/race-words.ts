import type {RaceSetup} from '../../engine/setup/setup.js';
import {areStandingsHidden} from '../lesson/hidden.js';
import {speeds} from '../speed.js';
import {problemOf, type State} from '../state.js';
import {curvatureWords} from './curvature-words.js';
import {momentOf} from './events.js';
import {sampleWords} from './look-words.js';
import {spelled} from './spell.js';
import {gapWords, numberWords, pointWords, standingWords} from './standing-words.js';

export const speedWords = ({speed}: State): string =>
	Number.isFinite(speeds[speed]) ? `${speeds[speed]} ticks a second` : 'as fast as it goes';

export const playWords = (state: State): string =>
	state.playing ? `Playing from tick ${state.tick}, ${speedWords(state)}.` : `Paused at tick ${state.tick}.`;

/** Where a race begins: at the one start as `told` has it, or at how many there are. */
export function fromWords({lanes}: RaceSetup, told: (start: readonly number[]) => string): string {
	const starts = new Set(lanes.map(({start}) => start.join(' ')));
	return starts.size === 1 ? `from ${told(lanes[0]!.start)}` : `from ${starts.size} starts`;
}

/** What is raced on, and from where. */
export function problemWords(setup: RaceSetup): string[] {
	const {source, problem} = setup;
	const from = fromWords(setup, start => pointWords(problem.parameterNames, start));
	const sample = sampleWords(setup);
	// A module may tell neither.
	const formula = source.formula === '' ? '' : `the loss is ${spelled(source.formula)}, `;
	return [
		`${spelled(source.label)}: ${formula}${from}.`,
		...(source.story === '' ? [] : [spelled(source.story)]),
		...(sample ? [`Looked at are ${spelled(sample)} examples.`] : []),
	];
}

/** Who races: number and name. */
export function fieldWords(state: State): string {
	const racers = momentOf(state).racers.map(({number, label}) => ({number, label: spelled(label)}));
	const listed = racers.sort((a, b) => a.number - b.number).map(({number, label}) => `${number} ${label}`);
	return `${listed.length === 1 ? 'One racer' : `${listed.length} racers`}: ${listed.join(', ')}.`;
}

/** How far a tuning is that has been asked for. */
function shareWords({jobs: {tune}}: State): string[] {
	return tune && !tune.isStopped ? [`Tuning: ${Math.floor(100 * (tune.share ?? 0))} percent.`] : [];
}

/** How everyone stands. */
export const standingsWords = (state: State): string[] => [
	`Tick ${state.tick}${state.tick < state.raced ? ` of ${state.raced}` : ''}.`,
	...shareWords(state),
	...(areStandingsHidden(state)
		? ['How they stand is told after your guess.']
		: momentOf(state).racers.map(standingWords)),
];

/** A tick that was stepped to, in one line: where the race is, and who leads. */
export function tickWords(state: State): string {
	const [leader] = momentOf(state).racers;
	const behind = state.tick < state.raced ? ` of ${state.raced}` : '';
	const leads =
		!areStandingsHidden(state) && leader && leader.rank !== null
			? ` ${spelled(leader.label)} leads, ${gapWords(leader)}.`
			: '';
	return `Tick ${state.tick}${behind}.${leads}`;
}

/** The selected racer in numbers, a line a parameter, and how the ground curves there. */
export function inspectorWords(state: State): string[] {
	const {parameterNames} = problemOf(state);
	const lane = state.timeline.at(state.tick).find(({setup}) => setup.name === state.selected);
	const racer = momentOf(state).racers.find(({selected}) => selected);
	if (!lane || !racer) return [];
	const gradient = new Float64Array(parameterNames.length);
	const {parameters} = lane;
	problemOf(state).gradient(parameters, gradient);
	return [
		...(areStandingsHidden(state) ? [] : [standingWords(racer)]),
		...parameterNames.map(
			(name, k) => `${name} ${numberWords(parameters[k]!)}, gradient ${numberWords(gradient[k]!)}.`,
		),
		curvatureWords(lane),
	];
}
