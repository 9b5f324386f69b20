import type {Ruler} from './ruler.js';

/**
 * The straight stretch that a lane is on: from an anchor ahead, in a tube as thick as what may be lost, without turning
 * back by more than half of that. So every place taken in lies within 1.2 slacks of the line from the anchor to the last.
 */
export class Tube {
	/** Where it begins, and the last place taken in. */
	readonly anchor: Float64Array;
	readonly last: Float64Array;
	/** Lost: it begins nowhere. Still: the lane has not left the anchor yet, and the tube has no direction. */
	phase: 'lost' | 'still' | 'heading' = 'lost';
	private readonly origin: Float64Array;
	private readonly heading: Float64Array;
	private readonly step: Float64Array;
	private reach = 0;

	constructor(private readonly ruler: Ruler) {
		const vector = () => new Float64Array(ruler.dimension);
		[this.anchor, this.last, this.origin, this.heading, this.step] = [vector(), vector(), vector(), vector(), vector()];
	}

	/** Begins anew at a place. */
	beginAt(place: Float64Array): void {
		for (let k = 0; k < place.length; k++) {
			this.anchor[k] = place[k];
			this.last[k] = place[k];
			this.origin[k] = this.ruler.of(k, place[k]);
		}
		this.phase = 'still';
	}

	/** Takes a place in, if it is in the tube; `slack` in widths. One with a NaN never is. */
	takes(place: Float64Array, slack: number): boolean {
		const {step, heading, origin, last, ruler} = this;
		const d = step.length;
		let moved = false;
		for (let k = 0; k < d; k++) moved ||= place[k] !== last[k];
		// At rest, as most of a long race is.
		if (!moved) return true;
		const near = slack / 2;
		let square = 0;
		let along = 0;
		for (let k = 0; k < d; k++) {
			const off = ruler.of(k, place[k]) - origin[k];
			step[k] = off;
			square += off * off;
			along += off * heading[k];
		}
		if (Number.isNaN(square)) return false;
		if (this.phase === 'still') {
			if (square > near * near) this.head(Math.sqrt(square));
		} else {
			let aside = 0;
			for (let k = 0; k < d; k++) {
				const off = step[k] - along * heading[k];
				aside += off * off;
			}
			if (aside > near * near || along < this.reach - near) return false;
			if (along > this.reach) this.reach = along;
		}
		for (let k = 0; k < d; k++) last[k] = place[k];
		return true;
	}

	/** Gets its direction from the first step that leads away. */
	private head(length: number): void {
		this.phase = 'heading';
		this.reach = length;
		for (let k = 0; k < this.step.length; k++) this.heading[k] = this.step[k] / length;
	}
}
