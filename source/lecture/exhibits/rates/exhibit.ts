import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {formatNumber} from '../../../render/cells/numbers.js';
import {drawFoot, drawTitle} from '../../../render/cells/rows.js';
import {drawCurves} from '../../../render/chart/curves.js';
import {ratesPicture} from './picture.js';

/** The rate that every parameter really gets, over time. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const picture = ratesPicture(state, capabilities);
	if (!picture) return;
	const {labels, formula, curves, now} = picture;
	const [label = ''] = labels;
	const whose = labels.length === 1 ? `${label}: ` : '';
	const titles = [
		`${whose}the rate each parameter gets, ${formula}`,
		`${whose}rate by parameter, ${formula}`,
		`${whose}${formula}`,
		label,
	];
	const below = drawTitle(grid, area, titles, capabilities);
	const values = now.map(({name, value}) => `${name} ${formatNumber(value, 8).trim()}`);
	const lines = values.map((_, at) => `${label} now: ${values.slice(0, values.length - at).join('  ')}`);
	drawCurves(grid, drawFoot(grid, below, lines, capabilities, 6), curves, capabilities);
};

const words: Exhibit['words'] = state => {
	const picture = ratesPicture(state, {color: 'none', charset: 'ascii'});
	if (!picture) return [];
	const values = picture.now.map(({name, value}) => `${name} ${numberWords(value)}`).join(', ');
	return [`The rate that each parameter of ${picture.labels[0]} gets now: ${values}`];
};

export const ratesExhibit: Exhibit = {id: 'rates', draw, words};
