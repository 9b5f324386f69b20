import {setImmediate} from 'node:timers/promises';
import {judgedLane, judging, type Past} from '../../engine/past/judging.js';
import {Milestones} from '../../engine/past/milestones.js';
import type {Race} from '../../engine/race.js';
import {type Standing, standingsOf} from '../../engine/standings.js';
import {raceTo} from './race-ticks.js';

/** Milliseconds that judging may take at least, and after which the event loop gets a turn. */
const [leastBudget, longest] = [2000, 30];

/** A clock in milliseconds, from outside. */
export type Now = () => number;

/**
 * The standings at a tick that racers have come to, each judged by the exact losses of its last updates, where there is
 * time for that: the larger of two seconds and what racing took. In slices, so that ctrl-c and other signals get through.
 */
export async function judgedStandings(
	pasts: readonly Past[],
	tick: number,
	raced: number,
	now: Now = () => performance.now(),
): Promise<Standing[]> {
	const end = now() + Math.max(leastBudget, raced);
	let until = now() + longest;
	let isLate = false;
	for (const past of pasts) {
		const steps = judging(past, tick);
		while (!isLate && !steps.next().done) {
			const time = now();
			isLate = time >= end;
			if (time < until) continue;
			await setImmediate();
			until = now() + longest;
		}
	}
	return standingsOf(pasts.map(past => judgedLane(past, tick).looked()));
}

/** Races on to a tick, `each` being called after every one, and judges who came there. */
export async function judgedRace(race: Race, tick: number, each?: () => void, now: Now = () => performance.now()) {
	const milestones = new Milestones(race);
	const begun = now();
	await raceTo(race, tick, each, () => milestones.pass());
	return judgedStandings(milestones.pasts(), tick, now() - begun, now);
}
