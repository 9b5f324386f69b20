import {turnsOf} from '../../engine/turns.js';
import type {ColorDepth} from '../../render/capabilities.js';
import {racerColor} from '../../render/racer-colors.js';
import {labelOf} from '../board.js';
import type {Look} from '../looks.js';
import type {State} from '../state.js';

/** One racer's u-turns up to the tick shown. */
export type TurnsRow = {
	readonly look: Look;
	readonly color: number;
	readonly label: string;
	readonly selected: boolean;
	/** The ticks of its u-turns. */
	readonly turns: readonly number[];
	readonly loss: number;
};

/** The u-turns of every racer that is in, by their numbers, so that rows hold still. */
export function turnsPicture(state: State, depth: ColorDepth): TurnsRow[] {
	const rows = state.timeline.tracks.flatMap(({setup, trace}): TurnsRow[] => {
		if (state.out.has(setup.name)) return [];
		const losses = trace.low.subarray(0, trace.lengthAt(state.tick));
		const look = state.looks[setup.name];
		return [
			{
				look,
				color: racerColor(look.slot, depth),
				label: labelOf(setup),
				selected: setup.name === state.selected,
				turns: turnsOf(losses).turns.map(bucket => bucket * trace.stride),
				loss: losses[losses.length - 1],
			},
		];
	});
	return rows.sort((a, b) => a.look.number - b.look.number);
}
