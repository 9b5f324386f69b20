import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {gapText} from '../numbers.js';
import {gapAt, homeFrom} from '../witness.js';

const starts = ['-2/-2', '0/-4', '4/4', '2/-6', '-4/0'];
const late = ['4/4', '2/-6', '-4/0'];
const choices = [...late, 'none of them'];

export const otherStarts: Scene = {
	id: 'starts',
	section: 'Other starts',
	title: 'Five starts, one pit',
	systems: [6],
	race: {problem: 'toy', racers: starts.map(start => `gd:start=${start},name=${start}`)},
	text: [
		'Five times GD with the same η. Each is called by its start, w/b. Only the ground differs. See ○ on the map: flat or steep there?',
	],
	speed: 50,
	end: 1000,
	checkpoints: [
		firstHome(starts, {at: 0, shownAt: 250}),
		{
			at: 300,
			shownAt: 1000,
			question: 'Three are still out. Who is not home by tick 1,000 either?',
			choices,
			answer(witness) {
				const out = late.filter(name => !Number.isFinite(homeFrom(witness, name, 1000)));
				if (out.length === 0) return {right: choices.length - 1, because: 'All are home by tick 1,000.'};
				const gap = gapText(gapAt(witness, out[0]!, 1000), 3);
				return {right: choices.indexOf(out[0]!), because: `Its gap is ${gap} still: no slope, no step.`};
			},
		},
	],
};
