import {History} from '../../source/commands/run/history.js';
import {raceTo} from '../../source/commands/run/race-ticks.js';
import {raceResult} from '../../source/commands/run/result.js';
import {createRace} from '../../source/engine/race.js';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';

/** A race at its end, with its history and its result. */
export async function ended(options: RaceOptions, ticks: number) {
	const race = createRace(options);
	const history = new History(race, ticks);
	await raceTo(race, ticks, () => history.record());
	const standings = race.standings();
	const lanes = standings.map(standing => standing.lane);
	return {race, history, lanes, result: raceResult(race.setup, ticks, standings)};
}

export const text = (pieces: Iterable<string>) => [...pieces].join('');
