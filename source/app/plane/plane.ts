import {type Directions, distanceFrom, type Plane} from '../../engine/plane/plane.js';
import {shortPercent} from '../../render/cells/numbers.js';
import {calledAs} from '../picture/board.js';
import {problemOf, type State} from '../state.js';

/** What the map is of: its main directions where these were asked for, else two axes. */
export const planeOf = ({directions, axes}: Pick<State, 'directions' | 'axes'>): Plane => directions ?? axes;

/** What stands at its axes. */
export function planeNames(state: Pick<State, 'directions' | 'axes' | 'timeline'>): readonly [x: string, y: string] {
	if (state.directions) return ['dir 1', 'dir 2'];
	const {parameterNames} = state.timeline.setup.problem;
	return [parameterNames[state.axes[0]]!, parameterNames[state.axes[1]]!];
}

/** Both as they are said together: "w3 × bias". */
export const planeText = (state: Pick<State, 'directions' | 'axes' | 'timeline'>): string =>
	state.directions ? 'main directions 1 × 2' : planeNames(state).join(' × ');

/** Which racer a plane goes through, called as on the leaderboard. */
export const throughText = (state: Pick<State, 'timeline' | 'selected'>): string =>
	`through ${calledAs(state, state.selected)}`;

/** Which plane the map of more than two parameters is, the longest text first; empty where there is no other. */
export function planeTitles(state: State): readonly string[] {
	if (problemOf(state).dimension <= 2) return [];
	const [text, through] = [planeText(state), throughText(state)];
	if (!state.directions) return [`${text} ${through}, others as they are`, `${text} ${through}`, text];
	const share = shortPercent(state.directions.shares[0] + state.directions.shares[1]);
	return [
		`${text} ${through}, ${share} of the paths’ variance`,
		`${text} ${through}, ${share}`,
		`directions 1 × 2 ${through}, ${share}`,
		`directions 1 × 2, ${share}`,
		`dir 1 × 2, ${share}`,
		'directions 1 × 2',
	];
}

/**
 * How far a place is from the plane that is drawn, in widths of what the map shows first, of each parameter that is not
 * drawn, or of the map's own where it shows directions; 0 where nothing lies beside it.
 */
export function distanceOf(state: State, through: ArrayLike<number>, place: ArrayLike<number>): number {
	if (problemOf(state).dimension <= 2) return 0;
	return distanceFrom(planeOf(state), through, place, state.firstView);
}

/** Parts of a direction that are said, at most. */
const mostParts = 4;

/** What a direction is made of, so many parts of it, the largest first: "0.71 w3 − 0.70 bias …". */
export function partsOf(
	{directions, timeline}: Pick<State, 'directions' | 'timeline'>,
	which: 'across' | 'up',
	most = mostParts,
): string {
	const {parameterNames} = timeline.setup.problem;
	const direction = directions?.[which];
	if (!direction) return '';
	const order = Array.from(direction.keys()).sort((a, b) => Math.abs(direction[b]!) - Math.abs(direction[a]!));
	const told = order.slice(0, most).filter(k => Math.abs(direction[k]!) >= 0.005);
	const text = told.map((k, at) => {
		const part = direction[k]!;
		const sign = at === 0 ? (part < 0 ? '−' : '') : part < 0 ? ' − ' : ' + ';
		return `${sign}${Math.abs(part).toFixed(2)} ${parameterNames[k]}`;
	});
	const isAll = order.slice(told.length).every(k => Math.abs(direction[k]!) < 0.005);
	return text.join('') + (isAll ? '' : ' …');
}

const partsKnown = new WeakMap<Directions, readonly string[]>();

/** What both directions are made of, the longest text first; none where axes are drawn. */
export function planeParts(state: State): readonly string[] {
	const {directions} = state;
	if (!directions) return [];
	const counts = Array.from({length: mostParts}, (_, at) => mostParts - at);
	const parts =
		partsKnown.get(directions) ??
		counts.map(most => `1: ${partsOf(state, 'across', most)}   2: ${partsOf(state, 'up', most)}`);
	partsKnown.set(directions, parts);
	return parts;
}
