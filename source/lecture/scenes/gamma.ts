import type {Scene} from '../../app/scene.js';
import {howMany} from '../answers.js';
import {short, whole} from '../numbers.js';
import {firstTick, laneAt, placeAt} from '../witness.js';

const caps = ['0.999', '0.995', '0.99', '0.9', '0'];
const last = 20_000;

export const gamma: Scene = {
	id: 'gamma',
	section: 'A schedule for γ',
	title: 'A memory that grows',
	systems: [18],
	race: {
		problem: 'valley',
		learningRate: 0.001,
		racers: caps.map(cap => `momentum:momentum-schedule=sutskever:${cap},name=γ to ${cap}`),
	},
	text: [
		'γ = 1 − 1/(2n), n = ⌊t/250⌋ + 1,',
		'but never above the cap a lane is',
		'called by. All but the last begin',
		'with γ = ½. η is tiny here, so a',
		'long memory pays: the caps from',
		'0.99 up are home by tick 20,000.',
	],
	exhibit: 'schedule',
	selected: 'γ to 0.99',
	speed: 1000,
	end: last,
	checkpoints: [
		howMany(
			{at: 200, shownAt: 2000, question: 'Four are on one path. When does the cap of 0.9 leave it?'},
			[
				['about tick 250', 250],
				['about tick 1,250', 1250],
				['about tick 12,500', 12_500],
			],
			witness => {
				const apart = (tick: number) =>
					placeAt(witness, 'γ to 0.9', tick).some((value, k) => value !== placeAt(witness, 'γ to 0.99', tick)[k]);
				const value = firstTick(2000, apart);
				const [low, high] = ['γ to 0.9', 'γ to 0.99'].map(
					name => laneAt(witness, name, Math.min(value, 2000))?.nextHyper().momentum ?? Number.NaN,
				);
				return {
					value,
					because: `At tick ${whole(value)}: γ is ${short(high, 3)} by then, and ${short(low, 3)} where it is capped.`,
				};
			},
		),
	],
};
