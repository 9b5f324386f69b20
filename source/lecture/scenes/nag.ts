import type {Scene} from '../../app/lesson/scene.js';
import {turnsOf} from '../../engine/past/turns.js';
import {howMany} from '../answers.js';
import {nagBoard} from '../boards/memory/nag.js';
import {lookAheadOverlay} from '../exhibits/look-ahead/overlay.js';
import {turnsExhibit} from '../exhibits/turns/exhibit.js';
import {short, whole} from '../numbers.js';
import {lossesOf, placeAt} from '../witness.js';

const apart = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, k) => value - b[k]!));

export const nag: Scene = {
	id: 'nag',
	board: nagBoard,
	section: 'NAG',
	title: 'Look before you leap',
	systems: [11],
	race: {problem: 'valley', racers: ['momentum', 'nag']},
	text: [
		'u ← γu + η∇L(θ − γu).',
		'First the jump γu, which comes anyway; then the slope where it leads, not where NAG is. The mark on the map is where it looks.',
	],
	overlay: lookAheadOverlay,
	exhibit: turnsExhibit,
	selected: 'nag',
	speed: 5,
	end: 100,
	checkpoints: [
		{
			at: 0,
			shownAt: 10,
			question: 'The slope is much the same all round here. In ten ticks, where is NAG, seen from Momentum?',
			choices: ['far ahead', 'almost beside it', 'far behind'],
			answer(witness) {
				const [start, own, other] = [
					placeAt(witness, 'nag', 0),
					placeAt(witness, 'nag', 10),
					placeAt(witness, 'momentum', 10),
				];
				const [between, gone, theirs] = [apart(own, other), apart(own, start), apart(other, start)];
				const right = between < 0.1 * gone ? 1 : gone > theirs ? 0 : 2;
				const because = `${short(between)} apart after ${short(gone)} of way: where the slope does not change, the slope ahead is the slope here.`;
				return {right, because, mark: {lane: 'nag', tick: 10}};
			},
		},
		howMany(
			{
				at: 15,
				shownAt: 100,
				speed: 10,
				question: 'Now the valley. Momentum will make eleven u-turns by tick 100. And NAG?',
			},
			[
				['none', 0],
				['one', 1],
				['about five', 5],
				['eleven too', 11],
			],
			witness => {
				const own = turnsOf(lossesOf(witness, 'nag', 100)).turns;
				const first = own[0] ?? 100;
				return {
					value: own.length,
					because: `${own.length === 1 ? 'It was' : 'The first was'} at tick ${whole(first)}. When u leads up the far wall, θ − γu is on it already: from there ∇L points back, and NAG brakes in time.`,
					mark: {lane: 'nag', tick: first},
				};
			},
		),
	],
};
