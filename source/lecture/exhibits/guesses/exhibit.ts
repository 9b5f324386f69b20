import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {inset} from '../../../render/cells/area.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {fitted} from '../../../render/cells/columns.js';
import {each} from '../../../render/cells/each.js';
import {glyphsOf} from '../../../render/cells/glyphs.js';
import type {Grid, Rectangle, Span} from '../../../render/cells/grid.js';
import {drawRow, drawTitle} from '../../../render/cells/rows.js';
import {themeOf} from '../../../render/cells/styles.js';
import {drawFitChart} from '../../../render/chart/fit-chart.js';
import {badgeStyle} from '../../../render/map/heads.js';
import {fourPlaces} from '../../numbers.js';
import {type Guess, guessesPicture} from './picture.js';

/** Columns that the table fills, and of a fit that is worth a look. */
const [tableColumns, fitColumns, fitRows] = [33, 26, 6];

function rowOf(guess: Guess, capabilities: Capabilities): Span[] {
	const theme = themeOf(capabilities);
	const style = guess.isPresent ? theme.strong : theme.plain;
	const [w, b] = guess.place;
	const numbers = `${w.toFixed(2).padStart(7)}${b.toFixed(2).padStart(7)}${fourPlaces(guess.loss).padStart(9)}`;
	const mark = guess.isBest ? ` ${glyphsOf(capabilities.charset).check}` : '';
	return [
		{text: ' '},
		{text: ` ${guess.number} `, ...badgeStyle(guess.color, guess.isPresent, capabilities)},
		{text: numbers, ...style},
		{text: mark, ...theme.good},
		{text: guess.isBest ? 'best' : '', ...theme.good},
	];
}

/** The table with its head; the last guesses where there is no room for all. */
function drawTable(
	grid: Grid,
	area: Rectangle,
	picture: ReturnType<typeof guessesPicture>,
	capabilities: Capabilities,
) {
	const [w, b] = each(picture.names, name => fitted(name, 7, capabilities, 'right'));
	const head = `guess${w.slice(1)}${b}${'loss'.padStart(9)}`;
	const below = drawTitle(grid, area, [head], capabilities);
	const shown = picture.guesses.slice(-Math.max(1, below.rows));
	for (const [row, guess] of shown.entries()) drawRow(grid, below, row, rowOf(guess, capabilities), capabilities);
}

/** The guesses made so far with what they cost, and the curve of the last where there is room. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const picture = guessesPicture(state, capabilities);
	const tableRows = 7;
	const isWide = area.columns >= tableColumns + 1 + fitColumns && area.rows >= fitRows;
	const isTall = area.rows >= tableRows + 1 + fitRows;
	if (picture.fit && isWide) {
		drawTable(grid, inset(area, 0, 0, tableColumns, area.rows), picture, capabilities);
		const rows = Math.min(area.rows, 16);
		const right = inset(area, tableColumns + 1, 0, area.columns - tableColumns - 1, rows);
		drawFitChart(grid, right, picture.fit, capabilities);
		return;
	}
	drawTable(grid, area, picture, capabilities);
	if (!picture.fit || !isTall) return;
	const below = inset(area, 0, tableRows + 1, area.columns, area.rows - tableRows - 1);
	drawFitChart(grid, below, picture.fit, capabilities);
};

export const guessesExhibit: Exhibit = {id: 'guesses', draw};
