import {labelOf} from '../../../app/picture/board.js';
import type {Look} from '../../../app/picture/looks.js';
import type {State} from '../../../app/state.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';

/** One racer's u-turns up to the tick shown. */
export type TurnsRow = {
	readonly look: Look;
	readonly color: number;
	readonly label: string;
	readonly selected: boolean;
	/** How many u-turns it has made, and the ticks of the first of them. */
	readonly count: number;
	readonly turns: readonly number[];
	readonly loss: number;
};

/** The u-turns of every racer that is in, by their numbers, so that rows hold still. */
export function turnsPicture(state: State, by: Capabilities): TurnsRow[] {
	const rows = state.timeline.tracks.flatMap((track): TurnsRow[] => {
		const {setup} = track;
		if (state.out.has(setup.name)) return [];
		const {count, ticks} = track.turnsAt(state.tick);
		const look = state.looks[setup.name]!;
		return [
			{
				look,
				color: racerColor(look.slot, by),
				label: labelOf(setup),
				selected: setup.name === state.selected,
				count,
				turns: ticks,
				loss: track.at(state.tick).loss,
			},
		];
	});
	return rows.sort((a, b) => a.look.number - b.look.number);
}
