import type {JobName} from '../../app/jobs/job.js';
import {jobTable} from '../../app/jobs/table.js';
import {InputError} from '../../engine/errors.js';
import {feedOf} from '../../engine/past/supply.js';
import type {LaneSetup, RaceSetup} from '../../engine/setup/setup.js';
import {ownOptimizers, type Recipe, remade} from '../own/recipe.js';
import {Ahead} from './ahead.js';
import {type Answer, type Line, mostRaces, type Ordered, type Request} from './messages.js';
import {type Known, packed, unpacked} from './plain.js';

type Runner = {readonly ahead: Ahead; to: number};
type Work = {readonly steps: Iterator<number, unknown>; told: number};

/** Milliseconds between two words on how far a job is. */
const interval = 50;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const madeAgain = async (recipe: Recipe): Promise<Known> => ({
	problem: await remade(recipe),
	optimizers: await ownOptimizers(recipe),
});

/** Works on what it is told, a tick of a lane or a step of a job at a time, and hears what is wanted in between. */
export class Workbench {
	private known: Known | undefined;
	private readonly races = new Map<number, RaceSetup>();
	private runners = new Map<number, Runner>();
	private readonly jobs = new Map<number, Work>();
	private isRacing = false;

	constructor(
		private readonly line: Line<Answer, Request>,
		private readonly now: () => number,
		private readonly make: (recipe: Recipe) => Promise<Known> = madeAgain,
	) {}

	/** Works for as long as the thread is there. */
	async work(): Promise<never> {
		for (;;) {
			for (let message = this.line.next(); message; message = this.line.next()) await this.hear(message);
			if (!this.step()) await this.line.wait();
		}
	}

	/** Takes in what it is told. */
	async hear(request: Request): Promise<void> {
		try {
			await this.take(request);
		} catch (error) {
			this.line.send({kind: 'trouble', reason: reasonOf(error)});
		}
	}

	private async take(request: Request): Promise<void> {
		switch (request.kind) {
			case 'problem':
				this.known = await this.make(request.recipe);
				feedOf(this.known.problem).slowness = request.slowness;
				break;
			case 'race':
				this.races.set(request.race, this.unpacked(request.setup) as RaceSetup);
				this.races.delete(request.race - mostRaces);
				break;
			case 'order':
				this.order(request.lanes);
				break;
			case 'job': {
				const steps = (jobTable[request.name] as (typeof jobTable)[JobName]).steps(
					this.unpacked(request.over) as never,
				);
				this.jobs.set(request.job, {steps, told: this.now()});
				break;
			}
			case 'drop':
				this.jobs.delete(request.job);
		}
	}

	/** Does a little of what there is to do, races and jobs in turn; false where there is nothing. */
	step(): boolean {
		this.isRacing = !this.isRacing;
		return this.isRacing ? this.race() || this.job() : this.job() || this.race();
	}

	private unpacked(value: unknown): unknown {
		if (!this.known) throw new Error('no problem has been sent');
		return unpacked(value, this.known);
	}

	private order(lanes: readonly Ordered[]): void {
		const before = this.runners;
		// Whoever is not named is left at once.
		this.runners = new Map();
		for (const {lane, to, begins} of lanes) {
			if (!begins) {
				const known = before.get(lane);
				if (known) this.runners.set(lane, {...known, to});
				continue;
			}
			const race = this.races.get(begins.race)!;
			const setup = this.unpacked(begins.setup) as LaneSetup;
			this.runners.set(lane, {ahead: new Ahead(lane, race, setup, begins.edits, begins.numbers), to});
		}
	}

	/** A tick of the lane that is behind the others. */
	private race(): boolean {
		let last: Runner | undefined;
		for (const one of this.runners.values()) {
			if (one.ahead.tick < one.to && (last === undefined || one.ahead.tick < last.ahead.tick)) last = one;
		}
		if (!last) return false;
		try {
			const states = last.ahead.advance(last.to, this.now);
			if (states) this.line.send(states, [states.numbers.buffer as ArrayBuffer]);
		} catch (error) {
			this.runners.clear();
			this.line.send({kind: 'trouble', reason: reasonOf(error)});
		}
		return true;
	}

	/** A step of one job, each in turn. */
	private job(): boolean {
		const [next] = this.jobs;
		if (!next) return false;
		const [job, work] = next;
		this.jobs.delete(job);
		this.jobs.set(job, work);
		try {
			const {done, value} = work.steps.next();
			if (done) {
				this.jobs.delete(job);
				this.line.send({kind: 'done', job, result: packed(value)});
			} else if (this.now() - work.told >= interval) {
				work.told = this.now();
				this.line.send({kind: 'share', job, share: value});
			}
		} catch (error) {
			this.jobs.delete(job);
			const isTold = error instanceof InputError;
			this.line.send(
				isTold ? {kind: 'failed', job, reason: error.message} : {kind: 'trouble', reason: reasonOf(error)},
			);
		}
		return true;
	}
}
