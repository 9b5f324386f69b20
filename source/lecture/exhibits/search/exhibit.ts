import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {numberWords} from '../../../app/words/standing-words.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {longestThatFits} from '../../../render/cells/columns.js';
import type {Span} from '../../../render/cells/grid.js';
import {formatCount, formatNumber} from '../../../render/cells/numbers.js';
import {drawRow, drawTitle} from '../../../render/cells/rows.js';
import {themeOf} from '../../../render/cells/styles.js';
import {fourPlaces} from '../../numbers.js';
import {type SearchPicture, searchPicture} from './picture.js';

/** Points a second that the last column of the table is about. */
const pace = 1000;

const sizes: readonly (readonly [size: number, name: string])[] = [
	[1e12, 'trillion'],
	[1e9, 'billion'],
];

const units: readonly (readonly [seconds: number, name: string])[] = [
	[365.25 * 86_400, 'years'],
	[86_400, 'days'],
	[3600, 'hours'],
	[60, 'minutes'],
	[0, 'seconds'],
];

/** How long so many points take, in the unit that says it best. */
function durationOf(points: number): string {
	const seconds = points / pace;
	const [size, name] = units.find(([least]) => seconds >= 1.5 * least)!;
	const count = seconds / (size || 1);
	return `${count < 10 ? count.toFixed(1) : formatCount(count, 7).trim()} ${name}`;
}

/** The best point so far in words, as long as fits. */
function bestLine({best, names}: SearchPicture, columns: number, capabilities: Capabilities): string {
	if (!best) return ' best: none yet';
	const place = best.parameters.slice(0, 2).map((value, k) => `${names[k]} ${formatNumber(value, 6).trim()}`);
	const loss = fourPlaces(best.loss);
	const lines = [` best: ${place.join(', ')}: loss ${loss}`, ` best ${place.join(' ')} L ${loss}`, ` best L ${loss}`];
	return longestThatFits(lines, columns, capabilities);
}

/** A count that a person can take in: in digits, or in words where they are too many. */
function countOf(points: number): string {
	const size = sizes.find(([least]) => points >= least);
	if (!size) return formatCount(points, 11).trim();
	const count = points / size[0];
	return `${count < 10 ? count.toFixed(1) : Math.round(count)} ${size[1]}`;
}

function costRow(
	{parameters, evaluations}: SearchPicture['costs'][number],
	isHere: boolean,
	columns: number,
	capabilities: Capabilities,
): Span[] {
	const theme = themeOf(capabilities);
	const style = isHere ? theme.strong : theme.plain;
	const count = countOf(evaluations).padStart(columns >= 46 ? 19 : 12);
	return [
		{text: `${String(parameters).padStart(7)} `, ...style},
		{text: count, ...style},
		{text: `  ${durationOf(evaluations)}`, ...theme.muted},
	];
}

/** What a search has cost so far and found, and what the same grid would cost with more parameters. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const theme = themeOf(capabilities);
	const picture = searchPicture(state);
	const {spent, total, side, costs} = picture;
	const progress = `points tried: ${formatCount(spent, 6).trim()} of ${formatCount(total, 6).trim()}`;
	const below = drawTitle(grid, area, [progress], capabilities);
	drawRow(grid, below, 0, [{text: bestLine(picture, below.columns, capabilities), ...theme.strong}], capabilities);
	const wide = below.columns >= 46;
	const titles = [
		` knobs  ${'points of the grid'.padStart(wide ? 19 : 12)}  at ${formatCount(pace, 5).trim()} a second`,
		` knobs  ${`${side} per knob`.padStart(12)}  at ${pace}/s`,
		` knobs  ${`${side} per knob`.padStart(12)}`,
	];
	const spare = below.rows >= costs.length + 3 ? 1 : 0;
	const head = longestThatFits(titles, below.columns, capabilities);
	drawRow(grid, below, 1 + spare, [{text: head, ...theme.muted}], capabilities);
	const room = below.rows - 2 - spare;
	// Where not all have room: the first ones, and the last, which is the point.
	const shown = costs.length <= room ? costs : [...costs.slice(0, Math.max(0, room - 1)), costs[costs.length - 1]!];
	for (const [row, cost] of shown.slice(0, Math.max(0, room)).entries()) {
		const isHere = cost.parameters === picture.names.length;
		drawRow(grid, below, 2 + spare + row, costRow(cost, isHere, below.columns, capabilities), capabilities);
	}
};

const words: Exhibit['words'] = state => {
	const {spent, total, best, names} = searchPicture(state);
	const place = best?.parameters.slice(0, 2).map((value, k) => `${names[k]} ${numberWords(value)}`);
	const found = best && place ? `best ${place.join(', ')}, loss ${numberWords(best.loss)}` : 'none is best yet';
	return [`Points tried: ${spent} of ${total}; ${found}`];
};

export const searchExhibit: Exhibit = {id: 'search', draw, words, tells: true};
