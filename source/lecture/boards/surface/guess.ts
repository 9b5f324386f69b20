import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {guesses} from '../../exhibits/guesses/numbers.js';
import {fourPlaces} from '../../numbers.js';
import {now} from '../lines.js';

/** What the lecture prints for the six guesses, worked out in three-digit steps. */
const printed = ['0.0730', '0.1481', '0.0214', '0.0028', '0.0003', '0.0000'];

const cell = (value: number) => String(value).replace('-', '−').padEnd(6);

/** Six guesses and their losses: exact, and as the lecture prints them. */
export const guessBoard: Chalkboard = ({timeline: {setup}, tick}) => [
	{
		of: 'the guess',
		lines: [
			'w      b      L       printed',
			...guesses.map(([w, b], at) => {
				const loss = fourPlaces(setup.problem.loss(Float64Array.of(w, b)));
				const text = `${cell(w)} ${cell(b)} ${loss}  ${printed[at]}`;
				return at === Math.min(tick, guesses.length - 1) ? now(text) : text;
			}),
			'printed: by the lecture, 3 digits',
		],
	},
	{
		lines: [
			'L says how good a guess is,',
			'not where to turn w and b next',
			'two knobs: an eye on f may do it',
			'a thousand knobs: who looks?',
			'wanted: a rule that reads from L',
			'which way to turn each knob',
		],
	},
];
