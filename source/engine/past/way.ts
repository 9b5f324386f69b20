import {type Era, eraAt} from './era.js';
import {roomFor, roomy} from './room.js';
import {Ruler} from './ruler.js';
import {Segments} from './segments.js';
import {Tube} from './tube.js';

/** Vertices that a way keeps: it is exact for as many ticks. */
const capacity = 4096;

/** A place may add a break, an anchor and itself; then it may be pinned. */
const mostAtOnce = 4;

/** What is first given up, in widths of the domain: no view is narrower. Then four times as much, each time. */
const [leastSlack, coarser] = [1e-9, 4];

const noPaths = (dimension: number) => Array.from({length: dimension}, () => new Float64Array(roomFor(0)));

/**
 * Where a lane has been, as a line through some of its places. What has no room is left out by what the eye loses: a
 * place within about `slack` of the line that stays, and a stretch that was gone along before, which is all that circling
 * at a minimum consists of. NaN breaks the line: from there on the lane did nothing new, or was nowhere. The line as it
 * stood at a tick stays as it was, however long the race goes on: each time it is made coarser, some twenty times at
 * most, the finer one is put aside.
 */
export class Way {
	/** In widths of the domain; 0 while nothing is left out. */
	slack = 0;
	private eras: Era[] = [];
	private length = 0;
	private since = new Uint32Array(roomFor(0));
	private paths: Float64Array[];
	private readonly ruler: Ruler;
	private readonly tube: Tube;
	/** What the line has gone along, in cells of the slack. */
	private segments?: Segments;
	/** Whether the line is broken off, the tube's anchor not a part of it. */
	private away = true;
	/** Scratch. */
	private readonly from: Float64Array;
	private readonly to: Float64Array;

	/** `domain`: [least, greatest] of each parameter; `ticks`: those recorded, or left out before the first that is. */
	constructor(
		private readonly domain: readonly (readonly [number, number])[],
		public ticks = 0,
	) {
		this.paths = noPaths(domain.length);
		this.ruler = new Ruler(domain);
		this.tube = new Tube(this.ruler);
		[this.from, this.to] = [new Float64Array(domain.length), new Float64Array(domain.length)];
	}

	/** Records where the lane is at the next tick. */
	append(place: Float64Array): void {
		const tick = this.ticks++;
		if (this.length + (this.slack === 0 ? 1 : mostAtOnce) > capacity) this.thin(tick);
		if (this.slack === 0) this.store(tick, place);
		else this.pass(tick, place);
	}

	/** Makes the place of the last tick recorded a vertex: how the line goes on depends on the line alone from here. */
	pin(place: Float64Array): void {
		const tick = this.ticks - 1;
		if (this.slack === 0) return;
		if (isNowhere(place)) {
			this.lose(tick);
			return;
		}
		// Pinned twice it is one vertex.
		if (this.paths.some((path, k) => path[this.length - 1] !== place[k])) {
			this.store(tick, place);
			this.learnVertex(this.length - 1);
		}
		this.away = false;
		this.tube.beginAt(place);
	}

	/**
	 * The line as it stood at a tick, an array for each parameter: views, not copies. From its last vertex it goes on
	 * straight to where the lane was then; after a NaN it does not.
	 */
	at(tick: number): Float64Array[] {
		const {paths, length} = this.standing(tick);
		return paths.map(path => path.subarray(0, length));
	}

	/** A copy of the way to a tick recorded, pinned at `place`, where the lane was then. */
	upTo(tick: number, place: Float64Array): Way {
		const {slack, length, since, paths} = this.standing(tick);
		const copy = new Way(this.domain);
		copy.eras = this.eras.filter(({until}) => until <= tick);
		copy.slack = slack;
		copy.ticks = tick + 1;
		copy.since = since.slice(0, roomFor(length));
		copy.paths = paths.map(path => path.slice(0, roomFor(length)));
		copy.length = length;
		if (slack > 0) for (let vertex = 0; vertex < length; vertex++) copy.learnVertex(vertex);
		copy.away = length === 0 || paths.some(path => Number.isNaN(path[length - 1]));
		copy.pin(place);
		return copy;
	}

	/** Bytes it takes, about. */
	get bytes(): number {
		const vertices = [this.since, ...this.eras.map(era => era.since)].reduce((sum, {length}) => sum + length, 0);
		// What the line has gone along takes as much again as a whole one.
		return 8 * this.domain.length * (vertices + (this.segments ? 2 * capacity : 0));
	}

	/** The vertices that stood at a tick. */
	private standing(tick: number): Era {
		const {eras, slack, length, since, paths} = this;
		return eraAt(tick, eras, {until: Number.POSITIVE_INFINITY, slack, length, since, paths});
	}

	/** Takes a place in: into the tube, or with a vertex where it leaves it. */
	private pass(tick: number, place: Float64Array): void {
		const {tube, slack} = this;
		if (tube.phase !== 'lost' && tube.takes(place, slack)) return;
		if (isNowhere(place)) this.lose(tick);
		else if (tube.phase === 'lost') this.begin(tick, place);
		else {
			this.turn(tick);
			tube.takes(place, slack);
		}
	}

	/** A first place, or one after NaN. */
	private begin(tick: number, place: Float64Array): void {
		this.tube.beginAt(place);
		if (this.learn(place, place)) return;
		this.store(tick, place);
		this.away = false;
	}

	/** Makes the last place a vertex, unless the line has gone there from the anchor before. */
	private turn(tick: number): void {
		const {anchor, last} = this.tube;
		if (this.learn(anchor, last)) this.breakOff(tick);
		else {
			if (this.away) {
				this.store(tick, anchor);
				this.learn(anchor, anchor);
			}
			this.store(tick, last);
			this.away = false;
		}
		this.tube.beginAt(last);
	}

	/** The lane is nowhere. */
	private lose(tick: number): void {
		if (this.tube.phase === 'heading') this.turn(tick);
		this.breakOff(tick);
		this.tube.phase = 'lost';
	}

	private breakOff(tick: number): void {
		if (!this.away) this.store(tick, undefined);
		this.away = true;
	}

	/** Puts the line aside for the ticks before this one, and draws it anew, coarser. */
	private thin(tick: number): void {
		const {slack, length, since, paths, tube} = this;
		const era: Era = {until: tick, slack, length, since, paths};
		this.eras.push(era);
		const isOpen = slack > 0 && tube.phase !== 'lost';
		const after = [...(isOpen && this.away ? [tube.anchor] : []), ...(isOpen ? [tube.last] : [])];
		const rest = after.map(place => place.slice());
		this.since = new Uint32Array(roomFor(0));
		this.paths = noPaths(this.domain.length);
		do this.slack = this.slack === 0 ? leastSlack : coarser * this.slack;
		while (!this.fits(era));
		for (const place of rest) this.pass(tick, place);
	}

	/** Draws the line anew through the vertices of an old one; whether that takes half the room at most. */
	private fits({length, since, paths}: Era): boolean {
		const place = new Float64Array(this.domain.length);
		this.length = 0;
		this.segments?.clear();
		this.away = true;
		this.tube.phase = 'lost';
		for (let at = 0; at < length && this.length <= capacity / 2; at++) {
			for (let k = 0; k < place.length; k++) place[k] = paths[k][at];
			this.pass(since[at], place);
		}
		return this.length <= capacity / 2;
	}

	/** A vertex more, or a break. */
	private store(tick: number, place: Float64Array | undefined): void {
		const {length} = this;
		if (length === this.since.length) this.grow();
		const {paths} = this;
		this.since[length] = tick;
		for (let k = 0; k < paths.length; k++) paths[k][length] = place ? place[k] : Number.NaN;
		this.length++;
	}

	private grow(): void {
		const {since} = this;
		this.since = new Uint32Array(roomFor(since.length + 1));
		this.since.set(since);
		this.paths = this.paths.map(path => roomy(path, path.length + 1));
	}

	/** Takes a stretch for gone along; whether the line has done so before. */
	private learn(a: Float64Array, b: Float64Array): boolean {
		const {ruler, slack, from, to} = this;
		this.segments ??= new Segments(capacity, this.domain.length);
		ruler.cellOf(a, slack, from);
		ruler.cellOf(b, slack, to);
		return this.segments.learn(from, to);
	}

	/** Learns the stretch that leads to a vertex; after a break the vertex itself. */
	private learnVertex(vertex: number): void {
		const at = (place: number) => Float64Array.from(this.paths, path => path[place]);
		const here = at(vertex);
		if (isNowhere(here)) return;
		const before = vertex > 0 ? at(vertex - 1) : here;
		this.learn(isNowhere(before) ? here : before, here);
	}
}

/** Whether a parameter is NaN. */
function isNowhere(place: Float64Array): boolean {
	for (let k = 0; k < place.length; k++) if (Number.isNaN(place[k])) return true;
	return false;
}
