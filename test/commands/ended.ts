import {History} from '../../source/commands/run/history.js';
import {judgedRace} from '../../source/commands/run/judged.js';
import {raceResult} from '../../source/commands/run/result.js';
import {createRace} from '../../source/engine/race.js';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';

/** A race at its end, with its history and its result. */
export async function ended(options: RaceOptions, ticks: number) {
	const race = createRace(options);
	const history = new History(race, ticks);
	const standings = await judgedRace(race, ticks, () => history.record());
	const lanes = standings.map(standing => standing.lane);
	return {race, history, lanes, result: raceResult(race.setup, ticks, standings)};
}

export const text = (pieces: Iterable<string>) => [...pieces].join('');
