import type {Scene} from '../../app/lesson/scene.js';
import {whichOnes} from '../answers.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, homeFrom} from '../witness.js';

const names = ['k 1', 'k 2', 'k 3', 'all 6'];

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
		'One pass is 6, 3, 2 or 1 updates. In the first ten L rises 24, 19, 10 and 0 times. Yet pass by pass all four keep together, down to the pit.',
	],
	speed: 10,
	end: 200,
	checkpoints: [
		whichOnes(
			{at: 100, shownAt: 200, question: 'Now the last stretch. Who is home to stay by pass 200?'},
			[
				['nobody', []],
				['k 1 and k 2', ['k 1', 'k 2']],
				['k 3 and all 6', ['k 3', 'all 6']],
				['all four', names],
			],
			witness => {
				const first = whole(homeFrom(witness, 'all 6', 200));
				const gap = gapText(gapAt(witness, 'k 1', 200));
				return {
					names: names.filter(name => Number.isFinite(homeFrom(witness, name, 200))),
					because: `all 6 is home from pass ${first}; k 1 staggers on at a gap of ${gap}.`,
				};
			},
		),
	],
};
