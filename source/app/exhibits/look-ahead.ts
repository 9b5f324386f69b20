import {explainNext} from '../../engine/lane/explain.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import type {Place} from '../../render/map/markers.js';
import type {State} from '../state.js';
import {keptAt} from './kept.js';
import {drawn, subjectOf} from './subject.js';

/** The two parts of a step with momentum: the jump, and what the gradient adds to it. */
export type LookAhead = {
	readonly from: Place;
	/** θ − γu. */
	readonly point: Place;
	/** Where the step ends. */
	readonly to: Place;
	/** Whether the gradient is taken at the point, as NAG does. */
	readonly looks: boolean;
	readonly slot: number;
};

/** The selected racer's next step in its two parts; `undefined` where it has no momentum. */
export const lookAheadOf = keptAt((state: State): LookAhead | undefined => {
	const subject = subjectOf(state);
	const velocity = subject?.lane.state.slots.velocity;
	if (!subject || !velocity) return undefined;
	const {parameters, hyper, look, lane} = subject;
	const point = parameters.map((value, k) => value - hyper.momentum * velocity[k]);
	const {update} = explainNext(lane);
	return {
		from: drawn(parameters, state),
		point: drawn(point, state),
		to: drawn(update.after.parameters, state),
		looks: lane.optimizer.id === 'nag',
		slot: look.slot,
	};
});

/** A colour beside the racer's own, for what the gradient adds. */
export const addedColor = (slot: number, by: Capabilities): number => racerColor(slot === 6 ? 4 : 6, by);
