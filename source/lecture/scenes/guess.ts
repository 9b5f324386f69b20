import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {guessBoard} from '../boards/surface/guess.js';
import {guessesExhibit} from '../exhibits/guesses/exhibit.js';
import {guesses} from '../exhibits/guesses/numbers.js';
import {guessesOverlay} from '../exhibits/guesses/overlay.js';

const [[first], [second]] = guesses;

export const guess: Scene = {
	id: 'guess',
	board: guessBoard,
	section: 'Guess work',
	title: 'Turn the knobs by hand',
	systems: [2],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'→ makes the next guess. Find it on the map, its L in the table, its curve in the fit. s: guess yourself, with arrows; enter keeps it. Six do it: the last has L = 0.0000. But who says which way to turn?',
	],
	overlay: guessesOverlay,
	exhibit: guessesExhibit,
	view: 'domain',
	quiet: true,
	places: true,
	speed: 1,
	end: guesses.length - 1,
	checkpoints: [
		{
			at: 0,
			shownAt: 1,
			question: `The next guess turns w from ${first} to ${String(second).replace('-', '−')}. What does L do?`,
			choices: ['it falls', 'it rises'],
			answer({timeline: {setup}}) {
				const [before, after] = each(guesses, place => setup.problem.loss(Float64Array.from(place)));
				const because = `L goes from ${before.toFixed(4)} to ${after.toFixed(4)}: with w below 0 the curve falls from left to right, and the points rise.`;
				return {right: after > before ? 1 : 0, because, mark: {place: guesses[1]}};
			},
		},
	],
};
