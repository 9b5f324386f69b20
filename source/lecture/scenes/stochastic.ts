import type {Scene} from '../../app/lesson/scene.js';
import {greatest, howMany} from '../answers.js';
import {stochasticBoard} from '../boards/examples/stochastic.js';
import {gapText, whole} from '../numbers.js';
import {firstTick, gapAt} from '../witness.js';

/** Both with a memory are in the pit; both have overrun it and turned; SGD is there too. */
const [there, turned, late] = [60, 100, 840];

export const stochastic: Scene = {
	id: 'stochastic',
	board: stochasticBoard,
	section: 'Stochastic momentum',
	title: 'Single points, with memory',
	systems: [14],
	race: {problem: 'six-points', racers: ['gd:batch=1,name=SGD', 'momentum:batch=1', 'nag:batch=1']},
	text: [
		'All three ask one point a step and stagger. Memory adds up what the points agree on; what they do not cancels out. By tick 60 SGD is still at a gap of 89%.',
	],
	speed: 10,
	end: late,
	checkpoints: [
		{
			at: there,
			shownAt: turned,
			question: 'Momentum and NAG are in the pit, with gaps of 0.3%. How do they go on?',
			choices: ['they stay there', 'both run past it, NAG less far', 'both run past it, NAG farther'],
			answer(witness) {
				const [own, other] = ['nag', 'momentum'].map(name => {
					const gaps = Array.from({length: turned - there + 1}, (_, index) => gapAt(witness, name, there + index));
					const top = greatest(gaps);
					return {tick: there + top, gap: gaps[top]!};
				});
				const right = Math.max(own!.gap, other!.gap) < 0.01 ? 0 : own!.gap <= other!.gap ? 1 : 2;
				const because = `Momentum goes up to ${gapText(other!.gap)} (tick ${whole(other!.tick)}), NAG to ${gapText(own!.gap)}: there is speed left in u, but NAG feels the far side one jump sooner.`;
				return {right, because, mark: {lane: 'momentum', tick: other!.tick}};
			},
		},
		howMany(
			{
				at: turned,
				shownAt: late,
				speed: 200,
				question: 'Momentum is under 6% from tick 56 on. From when will SGD be, with the same η?',
			},
			[
				['from about 110', 110],
				['from about 300', 300],
				['from about 800', 800],
				['never', 1e9],
			],
			witness => {
				const first = firstTick(late, tick => gapAt(witness, 'SGD', tick) < 0.06);
				return {
					value: Number.isFinite(first) ? first : 1e9,
					because: `From ${whole(first)}: what the points agree on adds up to 1/(1 − 0.9) = 10 steps in Momentum’s memory. SGD takes each once.`,
					mark: {lane: 'SGD', tick: first},
				};
			},
		),
	],
};
