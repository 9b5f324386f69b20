import {Lane} from './lane.js';
import {at} from './lane-state.js';
import type {LaneSetup, RaceSetup} from './setup.js';
import {standingsOf} from './standings.js';
import {isAsGood, scoreOf, type Trial} from './sweep-score.js';

/** Work between two looks at the outside: about so many example gradients. */
const slice = 20_000;

/** What is not a number stays so: neither θ nor what is made of it can come back. */
function isLost({state: {numbers, parameters}}: Lane): boolean {
	return Number.isNaN(numbers[at.loss]) && parameters.some(Number.isNaN);
}

/**
 * Races one lane from its start to its end; yields the ticks run in between. It stops before where the end is certain:
 * who is lost has diverged, and one that is away from home at a tick later than `bound` settles later too, if at all.
 * The latter is no more than that: its standing is that of the tick it was given up at.
 */
export function* tried(setup: RaceSetup, laneSetup: LaneSetup, ticks: number, bound: number): Generator<number, Trial> {
	const lane = new Lane(setup, laneSetup);
	const {numbers} = lane.state;
	const stride = Math.max(1, Math.floor(slice / setup.problem.exampleCount));
	const isOver = (tick: number) => isLost(lane) || (Number.isNaN(numbers[at.settled]) && !isAsGood(tick, bound));
	for (let tick = 0; tick < ticks && !isOver(tick); ) {
		const stop = Math.min(ticks, tick + stride);
		for (; tick < stop && !isOver(tick); tick++) lane.tick();
		yield tick;
	}
	const [{status, settled, gap, loss}] = standingsOf([lane]);
	const rate = laneSetup.settings.hyper.learningRate ?? null;
	return {rate, status, settled, gap, loss, score: scoreOf({status, settled, gap}, ticks)};
}
