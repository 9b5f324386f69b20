import type {Scene} from '../../app/lesson/scene.js';
import {ladderBoard} from '../boards/rates/ladder.js';
import {short, whole} from '../numbers.js';
import {firstTick, gapAt, homeFrom, standingAt} from '../witness.js';

const rates = [0.5, 1, 2, 3, 10];

/** How steep ∇L grows with the distance from the pit, on its steepest line: the greater eigenvalue of the Hessian. */
export const steepest = 1.71;

export const rateLadder: Scene = {
	id: 'rates',
	board: ladderBoard,
	section: 'A rate too high',
	title: 'How high is too high?',
	systems: [15, 16],
	race: {problem: 'six-points', racers: rates.map(rate => `gd:lr=${rate},name=η ${rate}`)},
	text: [
		'GD at five rates. The pit is a bowl: s away from its floor, on its steepest line, ∇L is 1.71s and points away from the floor. A step goes η times that, towards it, and past it where that is more than s.',
	],
	speed: 50,
	end: 600,
	checkpoints: [
		{
			at: 0,
			shownAt: 600,
			question: 'Which is the highest of these rates that settles?',
			choices: rates.map(rate => `η ${rate}`),
			answer(witness) {
				const homes = rates.map(rate => homeFrom(witness, `η ${rate}`, 600));
				const right = Math.max(0, homes.findLastIndex(Number.isFinite));
				const next = rates[right + 1] ?? rates[right]!;
				const off = (rate: number) => `${short(Math.abs(1 - rate * steepest), 3)}s`;
				const reached = standingAt(witness, `η ${next}`, 600)?.reached ?? 600;
				const out = firstTick(600, tick => tick > reached && gapAt(witness, `η ${next}`, tick) > 0.001);
				const there = out > 600 ? '' : `: in the pit at tick ${whole(reached)}, out of it at ${whole(out)}`;
				return {
					right,
					because: `η ${rates[right]} lands ${off(rates[right]!)} past the floor, nearer than before. η ${next} lands ${off(next)} past it, farther${there}.`,
					mark: {lane: `η ${next}`, tick: out},
				};
			},
		},
	],
};
