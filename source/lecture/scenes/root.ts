import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {adagradBoard} from '../boards/adaptive/adagrad.js';
import {ratesExhibit} from '../exhibits/rates/exhibit.js';
import {short} from '../numbers.js';
import {lossAt, placeAt} from '../witness.js';

export const root: Scene = {
	id: 'root',
	board: adagradBoard,
	section: 'AdaGrad',
	title: 'Without the root',
	systems: [21],
	race: {problem: 'toy', racers: ['adagrad', 'adagrad:root=off,name=no root']},
	text: [
		'“no root” divides by v itself. On the plain g is tiny, so g/g² is huge. AdaGrad steps by η or less and takes its time: it is not home by tick 1,000.',
	],
	exhibit: ratesExhibit,
	selected: 'no root',
	speed: 20,
	end: 1000,
	checkpoints: [
		{
			at: 0,
			shownAt: 1,
			question: 'Where does the first step of “no root” land?',
			choices: ['hardly anywhere', 'nearer the pit', 'off the map'],
			answer(witness) {
				const {problem} = witness.timeline.setup;
				const place = placeAt(witness, 'no root', 1);
				const [w = Number.NaN] = place;
				const isOff = place.some((value, k) => !(value >= problem.domain[k]![0] && value <= problem.domain[k]![1]));
				const [before, after] = each([0, 1], tick => lossAt(witness, 'no root', tick));
				const because = `w goes from −2 to ${short(w, 3)}, and L from ${short(before, 3)} to ${short(after, 3)}.`;
				return {right: isOff ? 2 : after < before / 2 ? 1 : 0, because};
			},
		},
	],
};
