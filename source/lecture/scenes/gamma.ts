import type {Scene} from '../../app/lesson/scene.js';
import {momentumAt} from '../../engine/lane/schedule.js';
import {each} from '../../render/cells/each.js';
import {howMany, whichOnes} from '../answers.js';
import {gammaBoard} from '../boards/memory/gamma.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';
import {gapText, short, whole} from '../numbers.js';
import {firstTick, gapAt, homeFrom, laneAt, placeAt} from '../witness.js';

const caps = ['0.999', '0.995', '0.99', '0.9', '0'];
const named = (cap: string) => `cap ${cap}`;
const [parted, last] = [2000, 20_000];

/** What the steps of a cap add up to on a steady slope, in its gradient: the sum of all η/(1 − γ). */
export const reachOf = (cap: number): number =>
	Array.from({length: last}, (_, tick) => 0.001 / (1 - momentumAt(0.9, {kind: 'sutskever', max: cap}, tick))).reduce(
		(sum, step) => sum + step,
	);

export const gamma: Scene = {
	id: 'gamma',
	board: gammaBoard,
	section: 'A schedule for γ',
	title: 'A memory that grows',
	systems: [18],
	race: {
		problem: 'valley',
		learningRate: 0.001,
		racers: caps.map(cap => `momentum:momentum-schedule=sutskever:${cap},name=${named(cap)}`),
	},
	text: [
		'γ = 1 − 1/(2n): 1/2, 3/4, 5/6 … n grows by one every 250 steps, until γ is at the racer’s cap. So the memory is short at first and long later on. η is 0.001; on a steady slope Momentum comes to steps of η/(1 − γ).',
	],
	exhibit: scheduleExhibit,
	selected: 'cap 0.99',
	speed: 250,
	end: last,
	checkpoints: [
		howMany(
			{
				at: 200,
				shownAt: parted,
				hides: ['exhibit'],
				question: 'Four are on one path. When does the cap of 0.9 leave it?',
			},
			[
				['about tick 250', 250],
				['about tick 1,250', 1250],
				['about tick 12,500', 12_500],
			],
			witness => {
				const apart = (tick: number) =>
					placeAt(witness, 'cap 0.9', tick).some((value, k) => value !== placeAt(witness, 'cap 0.99', tick)[k]);
				const value = firstTick(parted, apart);
				const [low, high] = each(
					['cap 0.9', 'cap 0.99'],
					name => laneAt(witness, name, Math.min(value, parted))?.nextHyper().momentum ?? Number.NaN,
				);
				return {
					value,
					because: `n = 5 makes 0.9, n = 6 makes ${short(high, 3)}, and that begins after 5 · 250 steps: one stays at ${short(low, 3)}, three go on.`,
					mark: {lane: 'cap 0.9', tick: value},
				};
			},
		),
		whichOnes(
			{
				at: parted,
				shownAt: last,
				question:
					'GD at η = 1 needs 1,154 steps here. γ = 0.9 makes 0.01 of our η, γ = 0.99 makes 0.1. Who is home in 20,000?',
			},
			[
				['all but cap 0', caps.slice(0, 4).map(named)],
				['the upper three caps', caps.slice(0, 3).map(named)],
				['the uppermost only', caps.slice(0, 1).map(named)],
				['nobody', []],
			],
			witness => {
				const from = homeFrom(witness, 'cap 0.99', last);
				const gap = gapText(gapAt(witness, 'cap 0.9', last));
				return {
					names: caps.map(named).filter(name => Number.isFinite(homeFrom(witness, name, last))),
					because: `cap 0.9 adds its η/(1 − γ) up to ${whole(reachOf(0.9))}: a gap of ${gap}. cap 0.99 is at γ = 0.99 from tick 12,250 and adds up to ${whole(reachOf(0.99))}: home from ${whole(from)}.`,
					mark: {lane: 'cap 0.9', tick: last},
				};
			},
		),
	],
};
