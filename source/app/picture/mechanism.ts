import {stepOf, stepParts} from '../../engine/lane/step-parts.js';
import type {StepPart} from '../../engine/optimizer.js';
import {isDirections, placeOn, vectorOn} from '../../engine/plane/plane.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import type {MapLane} from '../../render/map/map-lane.js';
import type {Mechanism, MechanismArrow} from '../../render/map/mechanism.js';
import type {Legend, LegendRow} from '../../render/map/mechanism-legend.js';
import {planeNames, planeOf} from '../plane/plane.js';
import {explanationOf} from '../race/explained.js';
import {problemOf, type State} from '../state.js';
import {labelOf} from './board.js';
import {layoutFor} from './layout.js';

/** How the parts of a step are called: a letter on the map, and what that is. */
const called: Readonly<Record<StepPart['of'], readonly [letter: string, name: string]>> = {
	gradient: ['g', 'gradient'],
	memory: ['m', 'memory'],
	parameters: ['w', 'weight decay'],
};

/** Colours that parts may have, by racers' slots: told apart from each other, and from whose step it is. */
const partSlots = [6, 2, 5, 4];

/** A step as a drawing, and what is said of it. */
export type MechanismPicture = {readonly mechanism: Mechanism; readonly legend: Legend};

/** Whether the mechanism is to be seen: asked for, and nothing moves or is picked on the map. */
export const showsMechanism = (state: State): boolean =>
	state.mechanism && !state.playing && state.prompt?.kind !== 'start' && !state.lesson?.scene.quiet;

/** The lanes of a map on which a mechanism is drawn: only the trail of whose step it is, which arrows can be told from. */
export const withoutTrails = (lanes: readonly MapLane[]): readonly MapLane[] =>
	lanes.map(lane => (lane.selected ? lane : {...lane, path: {xs: [], ys: []}}));

/** The selected racer's next step in its parts, over the drawn parameters; `undefined` where it has no place. */
export function mechanismPicture(state: State, by: Capabilities): MechanismPicture | undefined {
	const lane = state.timeline.at(state.tick).find(({setup}) => setup.name === state.selected);
	if (!lane) return undefined;
	const problem = problemOf(state);
	const isLine = problem.dimension === 1;
	const {optimizer} = lane;
	const explained = explanationOf(state, lane);
	if (!explained) return undefined;
	const {update, terms} = explained;
	const {slot} = state.looks[state.selected]!;
	const slots = partSlots.filter(one => one !== slot);
	const plane = planeOf(state);
	const shown = isLine ? 1 : 2;
	const valuesOf = (value: (k: number) => number) => vectorOn(plane, value).slice(0, shown);
	const vectorOf = ([x = 0, y = 0]: readonly number[]) => [x, y] as const;
	const rows: LegendRow[] = stepParts(optimizer, update).map(({of, value}, index) => {
		const [letter, name] = called[of];
		const isAhead = of === 'gradient' && optimizer.lookAhead !== undefined;
		const color = racerColor(slots[index % slots.length]!, by);
		return {letter, name: isAhead ? `${name} ahead` : name, color, values: valuesOf(value)};
	});
	const step: LegendRow = {
		letter: 's',
		name: 'step',
		color: racerColor(slot, by),
		values: valuesOf(k => stepOf(update, k)),
	};
	// Rates are the parameters' own: along a direction there is none.
	const rate = isDirections(plane) ? undefined : terms.find(({effectiveRate}) => effectiveRate);
	const rates = rate && valuesOf(k => rate.value(k));
	const arrowOf = ({letter, color, values}: LegendRow): MechanismArrow => ({
		letter,
		color: color!,
		vector: vectorOf(values),
	});
	const theta = update.before.parameters;
	const [x, y] = placeOn(plane, theta);
	return {
		mechanism: {
			origin: [x, isLine ? problem.loss(theta) : y],
			parts: rows.map(arrowOf),
			step: arrowOf(step),
			rates: rates && !isLine ? vectorOf(rates) : undefined,
			isLine,
		},
		legend: {
			titles: [`${labelOf(lane.setup)} ${update.step}`, labelOf(lane.setup), `${update.step}`],
			columns: planeNames(state).slice(0, shown),
			rows: [
				...rows,
				step,
				...(rates ? [{letter: '', name: isLine ? `rate ${rate.symbol}` : `box: ${rate.symbol}`, values: rates}] : []),
			],
		},
	};
}

/** The key: on and off; while the race plays it says what it takes, as where there is no map to draw on. */
export function mechanismToggled(state: State): State {
	if (state.playing) return {...state, mechanism: true, notice: 'the step is drawn while paused: space pauses'};
	const mechanism = !state.mechanism;
	const {map, relief} = layoutFor({...state, prompt: null});
	if (!mechanism || map || (relief && problemOf(state).dimension === 1)) return {...state, mechanism};
	return {
		...state,
		mechanism,
		notice: `the step is drawn on the map: ${state.page === 'chart' ? 'tab' : 'v'} shows it`,
	};
}
