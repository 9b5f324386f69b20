import {domainOn, firstAxes, isDirections, isSamePlane, lineOn, type Plane, placeOn} from '../plane/plane.js';
import {mostTraced} from './budget.js';
import {Way} from './way.js';

type Domain = readonly (readonly [number, number])[];

/**
 * What is kept of where a lane has been: of few parameters the way over all of them, of more only what is drawn of it,
 * over one plane and from the tick on from which that is.
 */
export class Trail {
	/** The two numbers of a place, where not all are kept. */
	private readonly seen: Float64Array | undefined;
	/** What came before `from`. */
	private earlier: Way | undefined;

	private constructor(
		private readonly domain: Domain,
		/** What it can be seen on; of few parameters on any other too. */
		readonly plane: Plane,
		/** The tick from which on it has been followed. */
		readonly from: number,
		private readonly way: Way,
	) {
		this.seen = domain.length > mostTraced ? new Float64Array(2) : undefined;
	}

	/** `domain`: [least, greatest] of each parameter; `place`: where the lane is at the first tick, where that is known. */
	static of(domain: Domain, plane: Plane = firstAxes(domain.length), from = 0, place?: Float64Array): Trail {
		const isWhole = domain.length <= mostTraced;
		const trail = new Trail(domain, plane, from, new Way(isWhole ? domain : domainOn(plane, domain), from));
		if (place) trail.append(place);
		return trail;
	}

	/** Ticks recorded, what came before it was followed included. */
	get ticks(): number {
		return this.way.ticks;
	}

	/** Ticks of before it was followed that nothing is known of. */
	get missing(): number {
		return this.earlier ? 0 : this.from;
	}

	get bytes(): number {
		return this.way.bytes + (this.earlier?.bytes ?? 0);
	}

	append(parameters: Float64Array): void {
		this.way.append(this.of(parameters));
	}

	/** As of a `Way`. */
	pin(parameters: Float64Array): void {
		this.way.pin(this.of(parameters));
	}

	upTo(tick: number, parameters: Float64Array): Trail {
		const {domain, plane, from, way, earlier} = this;
		if (tick >= from) {
			const copy = new Trail(domain, plane, from, way.upTo(tick, this.of(parameters)));
			copy.earlier = earlier;
			return copy;
		}
		if (earlier) return new Trail(domain, plane, 0, earlier.upTo(tick, this.of(parameters)));
		return Trail.of(domain, plane, tick, parameters);
	}

	/** One for another plane, followed from the last tick recorded on if the lane is there now, else from the next. */
	on(plane: Plane, place: Float64Array | undefined): Trail {
		const {domain, ticks} = this;
		return Trail.of(domain, plane, place ? ticks - 1 : ticks, place);
	}

	/** Whether it can be seen on a plane. */
	isSeenOn(plane: Plane): boolean {
		return this.seen === undefined || isSamePlane(plane, this.plane);
	}

	/** Takes what came before from a trail on the same plane that was followed from the start to where this one begins. */
	fill(whole: Trail): void {
		this.earlier = whole.way;
	}

	/** The line as it stood at a tick, of no length where it cannot be seen on the plane: see `Way.at`. */
	lineAt(tick: number, plane: Plane): {xs: Float64Array; ys: Float64Array} {
		if (!this.isSeenOn(plane)) return {xs: new Float64Array(0), ys: new Float64Array(0)};
		const now = this.way.at(tick);
		if (!this.seen) return lineOn(plane, now);
		if (!this.earlier) return {xs: now[0], ys: now[1]};
		const before = this.earlier.at(Math.min(tick, this.from));
		const [xs, ys] = now.map((path, k) => joined(before[k], path));
		return {xs, ys};
	}

	/** The numbers of a place that are kept. */
	private of(parameters: Float64Array): Float64Array {
		const {seen, plane} = this;
		if (!seen) return parameters;
		if (isDirections(plane)) seen.set(placeOn(plane, parameters));
		else {
			seen[0] = parameters[plane[0]];
			seen[1] = parameters[plane[1]];
		}
		return seen;
	}
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
	if (second.length === 0) return first;
	const line = new Float64Array(first.length + second.length);
	line.set(first);
	line.set(second, first.length);
	return line;
}
