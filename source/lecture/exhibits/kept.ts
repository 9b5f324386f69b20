import type {State} from '../../app/state.js';
import type {Timeline} from '../../engine/past/timeline.js';

/**
 * Keeps the last answer of a costly look at the selected racer: one picture and one overlay ask for the same in a frame,
 * and a paused race asks again and again.
 */
export function keptAt<Value>(look: (state: State) => Value): (state: State) => Value {
	let last: {timeline: Timeline; key: string; value: Value} | undefined;
	return state => {
		const key = JSON.stringify([state.tick, state.selected, state.axes, state.lesson?.scene.id ?? null]);
		if (last?.timeline !== state.timeline || last.key !== key)
			last = {timeline: state.timeline, key, value: look(state)};
		return last.value;
	};
}
