import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {inset} from '../../../render/cells/area.js';
import {formatNumber} from '../../../render/cells/numbers.js';
import {drawFoot, drawTitle} from '../../../render/cells/rows.js';
import {drawCurves} from '../../../render/chart/curves.js';
import {biasPicture} from './picture.js';

/** Rows from which the length of the step is drawn too. */
const leastForTwo = 17;

const short = (value: number) => formatNumber(value, 4).trim();

/** Adam's two memories on a gradient that is always 1, as they are and corrected, and what that does to the step. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const {step, first, second, stretch, moments, stretches} = biasPicture(state, capabilities);
	const titles = [
		'm and v when every gradient is 1: the true mean is 1',
		'm and v on a steady gradient of 1',
		'steady gradient of 1',
	];
	const below = drawTitle(grid, area, titles, capabilities);
	const lines = [
		`step ${step}: m ${short(first)}, v ${short(second)}; uncorrected m/√v is ${short(stretch)} × too long`,
		`step ${step}: m/√v is ${short(stretch)} × too long`,
		`m/√v: ${short(stretch)} × too long`,
	];
	const pictures = drawFoot(grid, below, lines, capabilities, 5);
	if (pictures.rows < leastForTwo - 2) {
		drawCurves(grid, pictures, moments, capabilities);
		return;
	}
	const upper = Math.floor(pictures.rows / 2);
	drawCurves(grid, inset(pictures, 0, 0, pictures.columns, upper), moments, capabilities);
	const lower = inset(pictures, 0, upper, pictures.columns, pictures.rows - upper);
	const under = drawTitle(grid, lower, ['length of the step, in η', 'step, in η'], capabilities);
	drawCurves(grid, under, stretches, capabilities);
};

const words: Exhibit['words'] = state => {
	const {step, first, second, stretch} = biasPicture(state, {color: 'none', charset: 'ascii'});
	return [
		`On a steady gradient of 1, at step ${step}: m ${numberWords(first)}, v ${numberWords(second)}; uncorrected the step is ${numberWords(stretch)} times as long`,
	];
};

export const biasExhibit: Exhibit = {id: 'bias', draw, words, tells: true};
