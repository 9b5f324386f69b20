import type {Chalkboard, ChalkLine, ChalkPage, ChalkView} from '../../../app/lesson/chalkboard.js';
import {chalked, now} from '../lines.js';

/** Of the second page: epochs between two halvings, and how fast the exponential falls. */
const [often, seldom, decay] = [5, 20, 0.02];

/** The rates of up to four racers now, in two lines. */
function ratesNow({timeline, tick}: ChalkView): readonly ChalkLine[] {
	const rates = timeline.tracks.slice(0, 4).map(track => {
		const lane = track.at(tick);
		return `${lane.name} ${chalked(lane.nextHyper().learningRate ?? Number.NaN, 2)}`;
	});
	const half = Math.ceil(rates.length / 2);
	return [now(rates.slice(0, half).join(', ')), now(rates.slice(half).join(', '))];
}

/** How far a rate that shrinks still carries. */
const sums: ChalkPage = {
	lines: [
		'η₀: the first rate, k: how fast',
		'halved every m steps: mη₀ + mη₀/2',
		'   + mη₀/4 + … = 2mη₀',
		`m = ${often}: ${2 * often}η₀; m = ${seldom}: ${2 * seldom}η₀`,
		'η₀e^(−kt): η₀/(1 − e^(−k)) in all,',
		`   for k = ${decay} ${chalked(1 / (1 - Math.exp(-decay)))}η₀`,
		'η₀/(1 + kt): no end to the sum',
		'too small a sum freezes it halfway',
	],
};

/** Why an epoch of a few points is no epoch of many. */
const meant = ({timeline}: ChalkView): ChalkPage => ({
	lines: [
		'halving by epochs was meant for',
		'long runs over large data:',
		'an epoch of a million points, in',
		'batches of 64, is 15,625 steps',
		`here all ${timeline.setup.problem.exampleCount} points make one step:`,
		'five epochs are five steps',
	],
});

/** The ways to let a rate shrink, and how far each still carries. */
export const annealingBoard: Chalkboard = view => {
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
				...ratesNow(view),
			],
		},
		sums,
		meant(view),
	];
};

/** Why a rate that is halved too soon freezes the race. */
export const frozenBoard: Chalkboard = view => [
	{
		of: 'η',
		lines: [
			'each step moves by η‖∇‖',
			'the sum of all η: how far it gets',
			'a sum that ends can stop halfway',
			...ratesNow(view),
		],
	},
	sums,
	meant(view),
];

/** Halving by the loss of held-out points. */
export const validationBoard: Chalkboard = view => [
	{
		of: 'η',
		lines: [
			'some points are held out:',
			'no step uses their gradients',
			'their loss rose over an epoch?',
			'then halve η and go on from there',
			'it did not rise: η stays',
			...ratesNow(view),
		],
	},
];
