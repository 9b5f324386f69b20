import type {Budget} from './budget.js';

/** Ticks between two checkpoints at first: a seek never runs more than one spacing. Where ticks are dear, every one. */
const firstSpacing = 16;

/** The least spacing of checkpoints where it is worth it to remember states between them. */
const leastLadder = 1024;

/** What changes in a lane and in what is counted along with it. */
export type State = {readonly lane: Float64Array; readonly turns: Float64Array};

/** A state between two checkpoints. */
type Rung = {readonly tick: number; readonly state: State};

const bytesOf = ({lane, turns}: State) => lane.byteLength + turns.byteLength;

/**
 * The states of a lane that are kept of its past: checkpoints at even distances, which double when there are too many, and
 * between two of them those that a look back came by last.
 */
export class States {
	/** checkpoints[i] is the state at tick i · spacing. */
	private checkpoints: State[];
	/** Ascending. */
	private rungs: Rung[] = [];
	/** Checkpoints that those it was forked from have too. */
	private inherited = 0;

	private constructor(
		private readonly budget: Budget,
		checkpoints: readonly State[],
		private spacing: number,
	) {
		this.checkpoints = [...checkpoints];
	}

	/** From the state at the start. */
	static from(start: State, budget: Budget, isDear: boolean): States {
		return new States(budget, [start], isDear ? 1 : firstSpacing);
	}

	/** The checkpoint before a tick, where `begin` is, and the state that is kept nearest before it, which is at `from`. */
	nearest(tick: number): {begin: number; from: number; state: State} {
		const checkpoint = Math.min(this.checkpoints.length - 1, Math.floor(tick / this.spacing));
		const begin = checkpoint * this.spacing;
		const rung = this.rungs.findLast(one => one.tick <= tick);
		if (rung !== undefined && rung.tick >= begin) return {begin, from: rung.tick, state: rung.state};
		return {begin, from: begin, state: this.checkpoints[checkpoint]};
	}

	/** Whether the next checkpoint is at this tick. */
	isDue(tick: number): boolean {
		return tick === this.checkpoints.length * this.spacing;
	}

	/** Takes the next checkpoint. */
	append(state: State): void {
		this.checkpoints.push(state);
		if (this.checkpoints.length <= this.budget.checkpoints) return;
		this.checkpoints = this.checkpoints.filter((_, index) => index % 2 === 0);
		this.spacing *= 2;
	}

	/**
	 * The ticks between a checkpoint and another tick whose states are worth it to be kept by who runs from `now`, ascending:
	 * the next look back is near then.
	 */
	stops(begin: number, now: number, tick: number): number[] {
		if (this.spacing < leastLadder || this.budget.rungs === 0) return [];
		const [lowest] = this.rungs;
		if (lowest && (lowest.tick < begin || lowest.tick >= begin + this.spacing)) this.rungs = [];
		const stride = Math.ceil(this.spacing / this.budget.rungs);
		const stops: number[] = [];
		for (let stop = stride * Math.floor(now / stride + 1); stop < tick; stop += stride) stops.push(stop);
		return stops;
	}

	/** Whether no state is kept between the checkpoints from this tick on. */
	isBeyond(tick: number): boolean {
		return tick > (this.rungs.at(-1)?.tick ?? -1);
	}

	/** Takes a state beyond all between the checkpoints. */
	climb(tick: number, state: State): void {
		this.rungs.push({tick, state});
	}

	/** Keeps the state at a tick between two checkpoints, and gives up the earliest of too many. */
	keep(tick: number, state: State): void {
		const others = this.rungs.filter(one => one.tick !== tick).slice(-Math.max(1, this.budget.rungs - 1));
		this.rungs = [...others, {tick, state}].sort((a, b) => a.tick - b.tick);
	}

	/** What is kept to a tick, where the lane has this state. */
	upTo(tick: number, here: State): States {
		return this.forked(this.checkpoints.slice(0, Math.floor(tick / this.spacing) + 1), tick, here);
	}

	/** All checkpoints, and the state the lane has at a tick. */
	with(tick: number, here: State): States {
		return this.forked(this.checkpoints, tick, here);
	}

	private forked(checkpoints: readonly State[], tick: number, state: State): States {
		const fork = new States(this.budget, checkpoints, this.spacing);
		fork.inherited = checkpoints.length;
		fork.rungs = [{tick, state}];
		return fork;
	}

	/** Bytes held beyond what is shared with those it was forked from. */
	get bytes(): number {
		const own = Math.max(0, this.checkpoints.length - this.inherited) + this.rungs.length;
		return own * bytesOf(this.checkpoints[0]);
	}
}
