import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {howMany} from '../answers.js';
import {gammaBoard} from '../boards/memory/gamma.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';
import {short, whole} from '../numbers.js';
import {firstTick, laneAt, placeAt} from '../witness.js';

const caps = ['0.999', '0.995', '0.99', '0.9', '0'];
const last = 20_000;

export const gamma: Scene = {
	id: 'gamma',
	board: gammaBoard,
	section: 'A schedule for γ',
	title: 'A memory that grows',
	systems: [18],
	race: {
		problem: 'valley',
		learningRate: 0.001,
		racers: caps.map(cap => `momentum:momentum-schedule=sutskever:${cap},name=cap ${cap}`),
	},
	text: [
		'γ = 1 − 1/(2n), n = 1, 2, 3 … n grows every 250 steps, up to a cap. η is tiny here, so a long memory pays: with a cap of 0.99 or more they are home by tick 20,000, with 0.9 they are not.',
	],
	exhibit: scheduleExhibit,
	selected: 'cap 0.99',
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
					placeAt(witness, 'cap 0.9', tick).some((value, k) => value !== placeAt(witness, 'cap 0.99', tick)[k]);
				const value = firstTick(2000, apart);
				const [low, high] = each(
					['cap 0.9', 'cap 0.99'],
					name => laneAt(witness, name, Math.min(value, 2000))?.nextHyper().momentum ?? Number.NaN,
				);
				return {
					value,
					because: `By tick ${whole(value)} γ has grown to ${short(high, 3)}; one lane stays at ${short(low, 3)}.`,
				};
			},
		),
	],
};
