import {isSamePlane} from '../../engine/plane/plane.js';
import type {LaneSetup} from '../../engine/setup/setup.js';
import {pointText} from '../../render/cells/numbers.js';
import type {Message} from '../message.js';
import {calledAs} from '../picture/board.js';
import {planeOf, planeText} from '../plane/plane.js';
import {laneNames, type State} from '../state.js';

/** Who is in one list and not in another. */
const missing = (names: readonly string[], from: readonly string[]) => names.filter(name => !from.includes(name));

const startOf = ({start}: LaneSetup) => start.join(', ');

/** What a change was, in words that the status line has room for. */
export function changeText(before: State, state: State, message: Message): string {
	const [{source, lanes}, was] = [state.timeline.setup, before.timeline.setup];
	if (source !== was.source) return `problem ${source.id}`;
	if (state.timeline === before.timeline && !isSamePlane(planeOf(before), planeOf(state)))
		return `plane ${planeText(state)}`;
	if (message.type === 'reset') return 'back to the start';
	if (message.type === 'job-done') return 'rates tuned';
	const [joined] = missing(laneNames(state), laneNames(before));
	if (joined !== undefined) return `${calledAs(state, joined)} added`;
	const [gone] = missing(laneNames(before), laneNames(state));
	if (gone !== undefined) return `${calledAs(before, gone)} removed`;
	if (state.timeline === before.timeline) {
		const [left] = missing([...state.out], [...before.out]);
		const [back] = missing([...before.out], [...state.out]);
		return left === undefined ? `${calledAs(state, back ?? '')} in again` : `${calledAs(state, left)} out`;
	}
	if (lanes.some((lane, at) => startOf(lane) !== startOf(was.lanes[at]!)))
		return `start at ${pointText(lanes[0]!.start)}`;
	// What a setting was changed to has just been said; what came of it may be said behind.
	return state.notice.split(';')[0]!;
}
