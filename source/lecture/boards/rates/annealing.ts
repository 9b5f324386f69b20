import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {chalked, now} from '../lines.js';

/** Of the second page: epochs between two halvings, and how fast the exponential falls. */
const [often, seldom, decay] = [5, 20, 0.02];

/** The ways to let a rate shrink, and how far each still carries. */
export const annealingBoard: Chalkboard = ({timeline, tick}) => {
	const rates = timeline.tracks.slice(0, 4).map(track => {
		const lane = track.at(tick);
		return `${lane.name} ${chalked(lane.nextHyper().learningRate ?? Number.NaN, 2)}`;
	});
	const half = Math.ceil(rates.length / 2);
	const seen = timeline.setup.problem.exampleCount;
	return [
		{
			of: 'η',
			lines: [
				'η₀: the first rate, t: steps made',
				'halve η every five epochs, or when',
				'the held-out error rose over one',
				'ηₜ = η₀e^(−kt), k: how fast',
				'   (the lecture prints η₀^(−kt))',
				'ηₜ = η₀/(1 + kt)',
				now(rates.slice(0, half).join(', ')),
				now(rates.slice(half).join(', ')),
			],
		},
		{
			lines: [
				'how far can it carry? add all η',
				'halved every m steps: mη₀ + mη₀/2',
				'   + mη₀/4 + … = 2mη₀',
				`m = ${often}: ${2 * often}η₀; m = ${seldom}: ${2 * seldom}η₀`,
				'η₀e^(−kt): η₀/(1 − e^(−k)) in all,',
				`   for k = ${decay} ${chalked(1 / (1 - Math.exp(-decay)))}η₀`,
				'η₀/(1 + kt): no end to the sum',
				'too small a sum freezes it halfway',
			],
		},
		{
			lines: [
				'halving by epochs was meant for',
				'long runs over large data:',
				'an epoch of a million points, in',
				'batches of 64, is 15,625 steps',
				`here all ${seen} points make one step:`,
				'five epochs are five steps',
			],
		},
	];
};
