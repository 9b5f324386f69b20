import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {wholeCells} from '../../../render/cells/area.js';
import {formatRate} from '../../../render/cells/numbers.js';
import {drawFoot, drawTitle} from '../../../render/cells/rows.js';
import {cellsIn} from '../../../render/cells/width.js';
import {drawBars} from '../../../render/chart/bars.js';
import {memoryPicture} from './picture.js';

/** Columns of the bars' axis, and of a bar with its gap. */
const [axis, pitch] = [7, 2];

/** How much every past gradient weighs in the next step: one bar more with every step made. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const most = Math.max(1, Math.floor((wholeCells(area).columns - axis) / pitch));
	const picture = memoryPicture(state, capabilities, most);
	if (!picture) return;
	const {label, weights, range, color, formula, within, unit, keeps, sum, limit} = picture;
	const what = within === undefined ? formula : `${formula} in ${within}`;
	const titles = [`${label}: the gradient k steps ago weighs ${what}`, `gradient k steps ago: ${what}`, formula];
	const below = drawTitle(grid, area, titles, capabilities);
	const [now, atLast] = [formatRate(sum), formatRate(limit)];
	const ofSlope =
		within === undefined ? `a step of ${now}${unit} on a steady slope` : `${within} is ${now} of a steady slope`;
	const lines =
		keeps === 0
			? ['nothing is remembered', 'no memory']
			: [
					`so far ${ofSlope}, at last ${atLast}${unit}`,
					`all weights: ${now}${unit}, at last ${atLast}${unit}`,
					`sum ${now}${unit} of ${atLast}${unit}`,
				];
	const bars = drawFoot(grid, below, lines, capabilities);
	const name = keeps === 0 ? 'k' : `k   (each ${formatRate(keeps)} of the one before)`;
	const fits = cellsIn(name) <= bars.columns / 2;
	drawBars(grid, bars, {values: weights, range, color, name: fits ? name : 'k'}, capabilities);
};

const words: Exhibit['words'] = state => {
	const picture = memoryPicture(state, {color: 'none', charset: 'ascii'}, 3);
	if (!picture) return [];
	const {label, keeps, sum, limit} = picture;
	if (keeps === 0) return [`${label} remembers nothing of past gradients`];
	return [
		`${label}: each past gradient weighs ${numberWords(keeps)} of the one after it; all weights so far ${numberWords(sum)}, at last ${numberWords(limit)}`,
	];
};

export const memoryExhibit: Exhibit = {id: 'memory', draw, words};
