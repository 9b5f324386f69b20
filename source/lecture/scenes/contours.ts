import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {contoursBoard} from '../boards/surface/contours.js';
import {sliceOverlay} from '../exhibits/slice/overlay.js';
import {short} from '../numbers.js';
import {firstTick, lossesOf, stepsOf} from '../witness.js';

export const contours: Scene = {
	id: 'contours',
	board: contoursBoard,
	section: 'Contours',
	title: 'From relief to map',
	systems: [8],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'Space: cut the relief at even heights. Every rim is a line of the map. Lines close together: steep. Far apart: gentle. C: the lines alone.',
	],
	main: 'both',
	view: 'domain',
	overlay: sliceOverlay,
	contours: 'bands+lines',
	evenLevels: true,
	exhibit: 'chart',
	linear: true,
	speed: 20,
	end: 200,
	checkpoints: [
		howMany(
			{
				at: 0,
				shownAt: 100,
				question: 'Where lines lie twice as close, one step of GD crosses how many?',
			},
			[
				['as many as before', 1],
				['twice as many', 2],
				['four times as many', 4],
				['eight times as many', 8],
			],
			witness => {
				const losses = lossesOf(witness, 'gd', 100);
				const steps = stepsOf(witness, 'gd', 100);
				// At one η a step is twice as long where the slope is twice as steep.
				const twice = firstTick(99, index => steps[index]! >= 2 * steps[0]!);
				const [before, there] = [0, Math.min(twice, 99)].map(index => losses[index]! - losses[index + 1]!);
				return {
					value: there! / before!,
					because: `Tick ${twice + 1} lowers L by ${short(there!)}, tick 1 by ${short(before!)}: twice the slope makes the step twice as long, over lines twice as close.`,
					mark: {lane: 'gd', tick: twice + 1},
				};
			},
		),
	],
};
