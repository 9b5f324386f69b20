import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {adamBoard} from '../boards/adaptive/adam.js';
import {gapText, whole} from '../numbers.js';
import {firstTick, gapAt, homeFrom, standingAt} from '../witness.js';

/** Length of Adam's step, in η, on slopes that are +1 and −1 in turn, once its memories have filled. */
export function bouncing(beta1: number): number {
	let m = 0;
	for (let step = 0; step < 1000; step++) m = beta1 * m + (1 - beta1) * (step % 2 === 0 ? 1 : -1);
	return Math.abs(m);
}

/** RMSProp is at the finish; it has been out of it and is back. */
const [there, shown] = [60, 165];

export const adam: Scene = {
	id: 'adam',
	board: adamBoard,
	section: 'Adam',
	title: 'Momentum plus RMSProp',
	systems: [23],
	race: {problem: 'toy'},
	text: [
		'm ← β₁m + (1 − β₁)∇: momentum.',
		'v ← β₂v + (1 − β₂)∇²: RMSProp.',
		'Both are divided by 1 − βᵗ.',
		'Step: η·mˆ/√(vˆ + ε).',
		'β₁ = 0.9, β₂ = 0.999. All six race. ✓: came and stayed.',
	],
	exhibit: 'chart',
	selected: 'adam',
	speed: 10,
	end: 240,
	checkpoints: [
		{
			at: 0,
			shownAt: 0,
			question: 'Across a ravine ∇ is +1, −1, +1, −1 … RMSProp goes ±η a step. How far does Adam go?',
			choices: ['as far', 'much less far', 'ten times as far'],
			answer() {
				const share = bouncing(0.9);
				return {
					right: share > 2 ? 2 : share < 0.5 ? 1 : 0,
					because: `A ${whole(1 / share)}th of η: m, a mean of slopes, nearly cancels what changes sign, and v, of squares, does not. What keeps its sign moves by η in both.`,
				};
			},
		},
		{
			at: there,
			shownAt: shown,
			question: 'RMSProp has been at the finish since tick 48. Adam gets there at 80. Do they stay?',
			choices: ['both stay', 'only RMSProp stays', 'only Adam stays'],
			answer(witness) {
				const [rms, own] = each(['rmsprop', 'adam'], name => homeFrom(witness, name, shown));
				const reached = standingAt(witness, 'rmsprop', there)?.reached ?? there;
				const [stays, staysToo] = [rms <= reached, own <= 100];
				const line = witness.timeline.setup.problem.minima.length > 0 ? 0.001 : 0;
				const out = firstTick(shown, tick => tick > there && gapAt(witness, 'rmsprop', tick) > line);
				return {
					right: stays && staysToo ? 0 : stays ? 1 : 2,
					because: stays
						? 'RMSProp has not left.'
						: `RMSProp steps ±η even where ∇ is tiny: out at tick ${whole(out)}, at a gap of ${gapText(gapAt(witness, 'rmsprop', Math.min(out, shown)))}, and back from ${whole(rms)}. Adam’s m averages that away: home since ${whole(own)}.`,
					mark: {lane: 'rmsprop', tick: out},
				};
			},
		},
	],
};
