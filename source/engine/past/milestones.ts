import type {ReadonlyLane} from '../lane/readonly-lane.js';
import type {Race} from '../race.js';
import {Evaluations} from './evaluations.js';
import type {Past} from './judging.js';

/** States that are kept of a race at most, and bytes that they take, but two of them. */
const [mostKept, mostBytes] = [64, 32_000_000];

/** Ticks between two of them at first. */
const firstSpacing = 64;

/**
 * A few states of a race that goes on, at even distances, which double when there are too many: enough to race its last
 * ticks once more, to judge them.
 */
export class Milestones {
	private kept: {readonly tick: number; readonly states: readonly Float64Array[]}[] = [];
	private spacing = firstSpacing;
	private readonly most: number;

	constructor(private readonly race: Race) {
		this.keep();
		const bytes = this.kept[0].states.reduce((sum, state) => sum + state.byteLength, 0);
		this.most = Math.max(2, Math.min(mostKept, Math.floor(mostBytes / bytes)));
	}

	/** Is told that the race has gone on. */
	pass(): void {
		if (this.race.tick < this.kept[this.kept.length - 1].tick + this.spacing) return;
		this.keep();
		if (this.kept.length <= this.most) return;
		this.kept = this.kept.filter((_, index) => index % 2 === 0);
		this.spacing *= 2;
	}

	private keep(): void {
		this.kept.push({tick: this.race.tick, states: this.race.running.map(lane => lane.save())});
	}

	/** The pasts of the race's lanes, where they are now. */
	pasts(): Past[] {
		const {setup} = this.race;
		return this.race.lanes.map((lane: ReadonlyLane, index) => ({
			race: setup,
			setup: lane.setup,
			evaluations: Evaluations.none(),
			at: () => lane,
			beginningBefore: tick => {
				const one = this.kept.findLast(kept => kept.tick <= tick) ?? this.kept[0];
				return {tick: one.tick, numbers: one.states[index], edits: [{tick: one.tick, settings: lane.settings}]};
			},
		}));
	}
}
