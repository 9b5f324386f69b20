import type {Scene} from '../../app/scene.js';
import {choiceOf} from '../answers.js';
import {short, whole} from '../numbers.js';
import {gapAt, homeFrom} from '../witness.js';

const names = ['k 1', 'k 2', 'k 3', 'all 6'];
const choices = ['k 1 and k 2', 'k 3 and all 6', 'all four', 'nobody'];
const settlers = [['k 1', 'k 2'], ['k 3', 'all 6'], names, []].map(list => list.join());

export const batches: Scene = {
	id: 'batches',
	section: 'Mini-batches',
	title: 'k points at a time',
	systems: [13],
	race: {
		problem: 'six-points',
		clock: 'epochs',
		racers: ['gd:batch=1,name=k 1', 'gd:batch=2,name=k 2', 'gd:batch=3,name=k 3', 'gd:name=all 6'],
	},
	text: [
		'A tick is one pass: ⌈6/k⌉ updates,',
		'so 6, 3, 2 and 1. In the first ten',
		'passes L rises 24, 19, 10 and 0',
		'times. Yet pass by pass all four',
		'keep together down to the pit.',
	],
	speed: 10,
	end: 200,
	checkpoints: [
		{
			at: 100,
			shownAt: 200,
			question: 'Now the last stretch. Who is home to stay by pass 200?',
			choices,
			answer(witness) {
				const home = names.filter(name => Number.isFinite(homeFrom(witness, name, 200)));
				const right = settlers.indexOf(home.join());
				const first = homeFrom(witness, 'all 6', 200);
				const gap = short(gapAt(witness, 'k 1', 200));
				const because = `all 6 is home from pass ${whole(first)}; k 1 staggers on at a gap of ${gap}.`;
				return {right: right < 0 ? choiceOf(choices, 'nobody') : right, because};
			},
		},
	],
};
