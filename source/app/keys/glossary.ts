import {raceDefaults} from '../../engine/setup/setup.js';
import {shortPercent} from '../../render/cells/numbers.js';

/** A word of the dashboard and of the lecture, and what it means. */
export type GlossaryEntry = {readonly term: string; readonly meaning: string};

const {tolerance, patience} = raceDefaults;

/** The words that stand on the screen, in the order in which each needs those before it. */
export const glossary: readonly GlossaryEntry[] = [
	{term: 'θ, w, b', meaning: 'theta: the parameters, all numbers that are looked for; w and b where there are two'},
	{term: 'L, the loss', meaning: 'how bad θ is: the height of the map, and what is to be made small'},
	{term: 'L*', meaning: 'the least loss there is'},
	{term: 'gap', meaning: 'how far a loss is from L*: (L − L*)/(L₀ − L*), so 1 or less at the start, 0 at the goal'},
	{
		term: 'finish',
		meaning: `a gap of ${shortPercent(tolerance)}, but --tolerance says another; the dashed line in the chart`,
	},
	{
		term: 'settles',
		meaning: `comes to the finish and stays: from that tick on. ✓ once it has stayed ${patience} updates`,
	},
	{term: 'circling', meaning: 'with batches: keeps crossing the finish line, in and out, close to the minimum'},
	{term: 'stalled', meaning: 'not at the finish, and its best gap of 200 updates hardly below that of the 200 before'},
	{term: '∇, gradient', meaning: 'how steep L is along each parameter: it points uphill, and is 0 at the bottom'},
	{term: 'η', meaning: 'eta, the learning rate: how much of the gradient a step is'},
	{term: 'γ', meaning: 'gamma, the momentum: how much of the last step is kept for the next'},
	{term: 'β', meaning: 'beta, a decay: how much of a running mean is kept, the rest is new; β₁ of ∇, β₂ of ∇²'},
	{term: 'step, update', meaning: 'an update changes θ once; the step is what it adds to θ'},
	{term: 'batch', meaning: 'the examples that a gradient is taken over: all of them, or a few'},
	{term: 'epoch', meaning: 'one pass over all examples: as many updates as there are batches'},
	{
		term: '≈',
		meaning: 'the mean of the last batches, until the loss itself is looked at: standings are as of the last look',
	},
	{term: 'tick', meaning: 'one beat of the race’s clock: an update for everyone, but --clock says another'},
	{
		term: 'faint number',
		meaning: 'on a map of more than two parameters: a racer off the plane that it shows, the fainter the farther',
	},
	{term: 'u-turn', meaning: 'a loss that rose and falls again'},
];
