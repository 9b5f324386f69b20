import {labelOf} from '../../../app/picture/board.js';
import type {Look} from '../../../app/picture/looks.js';
import {problemOf, type State} from '../../../app/state.js';

/** How much of its way to the best minimum each parameter of each racer has gone, at the tick shown. */
export type WaysPicture = {
	readonly racers: readonly {readonly label: string; readonly look: Look}[];
	/** By parameter; the shares by racer, 0 at the start and 1 at the minimum; NaN where there is no way to go. */
	readonly rows: readonly {readonly name: string; readonly shares: readonly number[]}[];
};

/** `undefined` for a problem that has no minimum to go to. */
export function waysPicture(state: State): WaysPicture | undefined {
	const {timeline, tick, out} = state;
	const problem = problemOf(state);
	const goal = problem.minima.find(({best}) => best)?.parameters;
	if (!goal) return undefined;
	const [starts, now] = [timeline.at(0), timeline.at(tick)].map(lanes =>
		lanes.map(({parameters}) => Array.from(parameters)),
	);
	const racing = timeline.tracks.flatMap(({setup}, index) => (out.has(setup.name) ? [] : [{setup, index}]));
	return {
		racers: racing.map(({setup}) => ({label: labelOf(setup), look: state.looks[setup.name]!})),
		rows: problem.parameterNames.map((name, k) => ({
			name,
			shares: racing.map(({index}) => {
				const from = starts![index]![k]!;
				return (now![index]![k]! - from) / (goal[k]! - from);
			}),
		})),
	};
}
