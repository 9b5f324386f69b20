import {hyperparameters} from '../hyperparameters.js';
import {checkLane} from '../setup/check-lane.js';
import {checkSetup} from '../setup/check-setup.js';
import {checkList, checkObject} from '../setup/checks.js';
import type {RaceSetup} from '../setup/setup.js';
import {askedFor, checkHyper, type RacerOptions} from '../setup/spec.js';
import {atRate, type Sweep, type Tuned} from './sweep.js';

/** Racers from the best to the worst, by their best trial; those without one last, ties in the order of the lanes. */
export function rankTuned(racers: readonly Tuned[]): Tuned[] {
	const compare = (a: Tuned, b: Tuned) => {
		if (a.best && b.best) {
			return a.best.score! - b.best.score! || Math.abs(a.best.gap) - Math.abs(b.best.gap);
		}
		return Number(a.best === null) - Number(b.best === null);
	};
	return racers.toSorted(compare);
}

/** Throws `InputError` for what is no sweep, as far as it is looked at. */
function checkSweep(value: unknown): void {
	const sweep = checkObject('sweep', value);
	const {source} = checkSetup(sweep.setup);
	for (const [index, racer] of checkList('sweep.racers', sweep.racers).entries()) {
		const field = `sweep.racers[${index}]`;
		const {lane, best} = checkObject(field, racer);
		checkLane(lane, source);
		if (best === null) continue;
		const {rate} = checkObject(`${field}.best`, best);
		if (rate !== null) checkHyper(hyperparameters.learningRate, rate);
	}
}

/** The race with everyone at its best rate; who has none keeps what it had. Throws `InputError` for what is no sweep. */
export function tunedSetup(sweep: Sweep): RaceSetup {
	checkSweep(sweep);
	const {setup, racers} = sweep;
	return {
		...setup,
		lanes: racers.map(({lane, best}) => (best === null || best.rate === null ? lane : atRate(lane, best.rate))),
	};
}

/** The same as racers to ask for, one a lane, everything said that differs from an optimizer's own defaults; throws as it does. */
export function tunedRacers(result: Sweep): RacerOptions[] {
	return tunedSetup(result).lanes.map(({name, optimizer, start, settings}) => ({
		optimizer: askedFor(optimizer),
		name,
		hyper: settings.hyper,
		batch: settings.batch,
		shuffle: settings.shuffle,
		...(settings.schedule.kind === 'constant' ? {} : {schedule: settings.schedule}),
		...(settings.momentumSchedule.kind === 'constant' ? {} : {momentumSchedule: settings.momentumSchedule}),
		start,
	}));
}
