import {labelOf} from '../../../app/picture/board.js';
import {horizonOf} from '../../../app/picture/pictures.js';
import {problemOf, type State} from '../../../app/state.js';
import {explainNext} from '../../../engine/lane/explain.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {chartRange} from '../../../render/chart/chart-scale.js';
import type {CurvePicture, NamedSeries} from '../../../render/chart/curves.js';
import {alongRace} from '../along-race.js';
import {effectiveRates} from './numbers.js';

/** The rate that each parameter really gets. */
export type RatesPicture = {
	/** Whose: the first is the selected racer where that scales its rates. */
	readonly labels: readonly string[];
	/** How the first one's rates are made; a plain η where nothing scales it. */
	readonly formula: string;
	readonly curves: CurvePicture;
	/** The first one's as they are at the tick shown, by parameter. */
	readonly now: readonly {readonly name: string; readonly value: number}[];
};

const mostParameters = 5;
/** Curves that can be told apart. */
const mostCurves = 4;
/** Slots of the racers' colours for parameters where one racer's are shown. */
const slots = [2, 4, 3, 5, 6];

/** Tracks by how much is to be seen: the selected one first, those that scale no rate last, those that are out never. */
function ranked(state: State): {index: number; formula: string}[] {
	const rank = ({index, formula}: {index: number; formula: string}) =>
		2 * Number(formula === 'η') + Number(state.timeline.tracks[index]!.setup.name !== state.selected);
	return state.timeline
		.at(state.tick)
		.flatMap((lane, index) => {
			if (state.out.has(lane.setup.name)) return [];
			const formula = explainNext(lane).terms.find(term => term.effectiveRate)?.equation ?? 'η';
			return [{index, formula}];
		})
		.sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

/**
 * The effective rates of the selected racer over time, or of the first that has any. A second racer's are beside them
 * where there are few enough to tell apart: then the curves have the racers' colours.
 */
export function ratesPicture(state: State, by: Capabilities): RatesPicture | undefined {
	const order = ranked(state);
	if (order.length === 0) return undefined;
	const names = problemOf(state).parameterNames.slice(0, mostParameters);
	const canPair = by.color !== 'none' && 2 * names.length <= mostCurves && order[1]?.formula !== 'η';
	const chosen = order.slice(0, canPair ? 2 : 1);
	const sampled = alongRace(state, 'effective rates', effectiveRates);
	const labels = chosen.map(({index}) => labelOf(state.timeline.tracks[index]!.setup));
	const series = chosen.flatMap(({index}, place) =>
		names.map((name, k): NamedSeries => {
			const look = state.looks[state.timeline.tracks[index]!.setup.name]!;
			const values = sampled.lanes[index]!.map(rates => rates[k]!);
			const isLast = k === names.length - 1;
			return {
				number: k + 1,
				sign: badgeOf(names, k),
				// Two racers' curves have one name each, behind the last of their badges; a badge that is the name needs none.
				name: chosen.length > 1 ? (isLast ? labels[place]! : '') : badgeOf(names, k) === name ? '' : name,
				color: racerColor(chosen.length === 1 ? slots[k]! : look.slot, by),
				curve: {ticks: sampled.ticks, low: values, high: values},
			};
		}),
	);
	const values = series.flatMap(({curve}) => Array.from(curve.low)).filter(value => value > 0 && value < 1e30);
	const range = chartRange(Math.min(...values), Math.max(...values), 'log', 6);
	const first = sampled.lanes[chosen[0]!.index]!;
	return {
		labels,
		formula: chosen[0]!.formula,
		curves: {series, horizon: horizonOf(state.raced), range, scale: 'log', xName: 'ticks', cursor: state.tick},
		now: names.map((name, k) => ({name, value: first[first.length - 1]![k]!})),
	};
}

/** A parameter's badge: its letter where that is its own, else its number. */
function badgeOf(names: readonly string[], k: number): string {
	const letter = names[k]!.slice(0, 1);
	const isOwn = names.filter(name => name.startsWith(letter)).length === 1;
	return isOwn && /^[a-z]$/i.test(letter) ? letter : String((k + 1) % 10);
}
