import type {ChalkLine, ChalkView} from '../../app/lesson/chalkboard.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Problem} from '../../engine/problem.js';
import {gapText, short} from '../numbers.js';
import {labelOf} from '../witness.js';

/** A line with this race's numbers at the tick shown put in. */
export const now = (text: string): ChalkLine => ({now: text});

/** A number on a board: three digits that count, two and a power of ten under 0.0001; `−` below 0; 0 where it is rounding. */
export function chalked(value: number, digits = 3): string {
	const size = Math.abs(value);
	if (size < 1e-15) return '0';
	return size < 1e-4
		? value.toExponential((digits > 3 ? digits : Math.min(digits, 2)) - 1).replace(/^-/, '−')
		: short(value, digits);
}

/** A gap on a board: what is under a billionth is nothing. */
export const chalkedGap = (gap: number, digits = 2): string => (Math.abs(gap) < 1e-9 ? '0%' : gapText(gap, digits));

/** A sum written out: `0.12 − 3`. */
export const summed = (values: readonly number[], digits = 2): string =>
	values
		.map((value, at) =>
			at === 0 ? chalked(value, digits) : `${value < 0 ? '−' : '+'} ${chalked(Math.abs(value), digits)}`,
		)
		.join(' ');

/** A point or a vector: `(0.12, −3)`. */
export const tuple = (values: ArrayLike<number>, digits = 3): string =>
	`(${Array.from(values, value => chalked(value, digits)).join(', ')})`;

/** γ where the racer that has one is gone. */
export const usualMomentum = 0.9;

/** How a lane is called on a board, as on the leaderboard. */
export const called = (lane: ReadonlyLane | undefined, otherwise: string): string => labelOf(lane?.name ?? otherwise);

const laneWhere = ({timeline, tick}: ChalkView, name: string | undefined) =>
	timeline.tracks.find(({setup}) => setup.name === name)?.at(tick);

/** A lane that such an optimizer drives: the selected one, or the first there is. */
export function laneBy(view: ChalkView, ...optimizers: readonly string[]): ReadonlyLane | undefined {
	const fit = view.timeline.setup.lanes.filter(({optimizer}) => optimizers.includes(optimizer.id));
	const chosen = fit.find(({name}) => name === view.selected) ?? fit[0];
	return laneWhere(view, chosen?.name);
}

/** The selected lane, or the first of all. */
export const laneSelected = (view: ChalkView): ReadonlyLane =>
	laneWhere(view, view.selected) ?? view.timeline.tracks[0]!.at(view.tick);

/** A line of a lane's numbers, or, where someone took it out of the race, that it is gone. */
export const nowOf = (lane: ReadonlyLane | undefined, text: (lane: ReadonlyLane) => string): ChalkLine =>
	now(lane ? text(lane) : '(it has left the race)');

/** ∇L over all examples at a place. */
export function gradientOf(problem: Problem, place: ArrayLike<number>): Float64Array {
	const into = new Float64Array(problem.dimension);
	problem.gradient(Float64Array.from(place), into);
	return into;
}

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
	Array.from(a).reduce((sum, value, k) => sum + value * b[k]!, 0);

export const lengthOf = (vector: ArrayLike<number>): number => Math.hypot(...Array.from(vector));

/** The best minimum of a problem. */
export const pitOf = ({minima}: Problem): readonly number[] => minima.find(({best}) => best)?.parameters ?? [];
