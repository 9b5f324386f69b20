import type {State} from '../../../app/state.js';
import {explainNext} from '../../../engine/lane/explain.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import type {Place} from '../../../render/map/markers.js';
import {keptAt} from '../kept.js';
import {drawn, subjectOf} from '../subject.js';

/** The two parts of a step with a velocity: the jump, and what the gradient adds to it. */
export type LookAhead = {
	readonly from: Place;
	/** θ − γu. */
	readonly point: Place;
	/** Where the step ends. */
	readonly to: Place;
	/** Whether the gradient is taken there, as NAG does, and not at θ. */
	readonly looks: boolean;
	readonly slot: number;
};

/** The selected racer's next step in its two parts; `undefined` where it has no velocity. */
export const lookAheadOf = keptAt((state: State): LookAhead | undefined => {
	const subject = subjectOf(state);
	const memory = subject?.lane.optimizer.memory;
	if (!subject || memory?.kind !== 'sum') return undefined;
	const {parameters, hyper, look, lane} = subject;
	const velocity = lane.slots[memory.slot]!;
	const point = parameters.map((value, k) => value - hyper[memory.decay]! * velocity[k]!);
	const {update} = explainNext(lane);
	return {
		from: drawn(parameters, state),
		point: drawn(point, state),
		to: drawn(update.after.parameters, state),
		looks: lane.optimizer.lookAhead !== undefined,
		slot: look.slot,
	};
});

/** A colour beside the racer's own, for what the gradient adds. */
export const addedColor = (slot: number, by: Capabilities): number => racerColor(slot === 6 ? 4 : 6, by);
