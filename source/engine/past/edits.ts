import type {LaneSettings, LaneSetup} from '../setup/setup.js';

/** Settings that hold for the updates after `tick`. */
export type Edit = {readonly tick: number; readonly settings: LaneSettings};

/** What a lane is set to, and from which tick on: what it began with, and every change since. */
export class Edits {
	constructor(
		private readonly first: Pick<LaneSetup, 'settings'>,
		/** Ascending, one a tick. */
		readonly all: readonly Edit[] = [],
	) {}

	/** The settings that hold for the update after a tick. */
	settingsAt(tick: number): LaneSettings {
		return this.all.findLast(edit => edit.tick <= tick)?.settings ?? this.first.settings;
	}

	/** Whether there is one at this tick. */
	isAt(tick: number): boolean {
		return this.all.some(edit => edit.tick === tick);
	}

	/** Those after a tick. */
	after(tick: number): readonly Edit[] {
		return this.all.filter(edit => edit.tick > tick);
	}

	/** Ticks after which other settings hold than before, by a tick. */
	ticksBy(tick: number): number[] {
		return this.all.map(edit => edit.tick).filter(edited => edited > 0 && edited <= tick);
	}

	/** The same up to a tick, and from then on these settings. */
	with(tick: number, settings: LaneSettings): readonly Edit[] {
		return [...this.all.filter(edit => edit.tick < tick), {tick, settings}];
	}

	/** Whether a validation schedule holds at any tick. */
	get watches(): boolean {
		const all = this.all[0]?.tick === 0 ? this.all : [this.first, ...this.all];
		return all.some(({settings}) => settings.schedule.kind === 'validation');
	}
}
