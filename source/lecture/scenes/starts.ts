import type {Scene} from '../../app/lesson/scene.js';
import {startsBoard} from '../boards/surface/starts.js';
import {gapText, short, whole} from '../numbers.js';
import {gapAt, homeFrom, placeAt, stepsOf} from '../witness.js';

const starts = ['-2/-2', '0/-4', '4/4', '2/-6', '-4/0'];

/** Where the last one has come home, as far as anyone can see. */
const end = 2600;

export const otherStarts: Scene = {
	id: 'starts',
	board: startsBoard,
	section: 'Other starts',
	title: 'Five starts, one pit',
	systems: [6],
	race: {problem: 'toy', racers: starts.map(start => `gd:start=${start},name=${start}`)},
	text: [
		'Five times GD, called by their starts, w/b. A point adds this to the slope in b, and x times this to that in w:',
		'(f − y) f (1 − f).',
	],
	selected: '4/4',
	speed: 50,
	end,
	checkpoints: [
		{
			at: 0,
			shownAt: 50,
			question: 'At 4/4 f is 1.00 at both points, and y is 0.2 and 0.9. How long is its first step?',
			choices: ['the longest of the five', 'about like the others', 'the shortest of the five'],
			answer(witness) {
				const lengths = starts.map(name => stepsOf(witness, name, 1)[0]!);
				const own = lengths[starts.indexOf('4/4')]!;
				const most = Math.max(...lengths.filter(Number.isFinite));
				const right = own === most ? 0 : own === Math.min(...lengths.filter(Number.isFinite)) ? 2 : 1;
				const because = `${short(own)} long; 2/-6 makes ${short(lengths[3]!)}. Where f is 1.00, 1 − f is all but 0, and so is the slope: very wrong, yet gentle.`;
				return {right, because, mark: {place: placeAt(witness, '4/4', 0)}};
			},
		},
		{
			at: 300,
			shownAt: end,
			speed: 500,
			question: `-4/0 counts as stalled: its gap was 99.2% at tick 100, and is so still. What will it be at ${whole(end)}?`,
			choices: ['99.2% still', 'about 95%', 'about 50%', 'under 0.1%: it is home'],
			answer(witness) {
				const gap = gapAt(witness, '-4/0', end);
				const home = homeFrom(witness, '-4/0', end);
				const right = Number.isFinite(home) ? 3 : gap > 0.97 ? 0 : gap > 0.7 ? 1 : 2;
				const step = stepsOf(witness, '-4/0', 301)[300]!;
				const because = Number.isFinite(home)
					? `From tick ${whole(home)}. At tick 300 its steps are ${short(step)} long, gentle but not 0, and from there each leads to where it is a little steeper.`
					: `Its gap is ${gapText(gap, 3)}.`;
				return {right, because, mark: {lane: '-4/0', tick: Math.min(home, end)}};
			},
		},
	],
};
