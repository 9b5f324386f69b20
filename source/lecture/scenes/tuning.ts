import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {tuningBoard} from '../boards/rates/tuning.js';
import {sweepExhibit} from '../exhibits/sweep/exhibit.js';

const coarse = [0.0001, 0.001, 0.01, 0.1, 1];
const fine = [0.05, 0.2, 0.3, 0.7];
const named = (rate: number) => `η ${rate}`;

export const tuning: Scene = {
	id: 'tuning',
	board: tuningBoard,
	section: 'Tuning η',
	title: 'Coarse first, then finer',
	systems: [16],
	race: {
		problem: 'six-points',
		racers: [...coarse, ...fine].map(rate => `nag:lr=${rate},name=${named(rate)}`),
	},
	text: [
		'Nine times NAG. First in powers of ten, 0.0001 to 1: only 0.1 is home by tick 200. Then finer, round that best one: 0.05, 0.2, 0.3, 0.7.',
	],
	exhibit: sweepExhibit,
	speed: 10,
	end: 200,
	checkpoints: [firstHome(['η 0.05', 'η 0.1', 'η 0.2', 'η 0.3', 'η 0.7'], {at: 20, shownAt: 130})],
};
