import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {numberWords} from '../../../app/words/standing-words.js';
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

/** Rows of the table beside which a fit is drawn: its head, and two guesses to compare. */
const leastTable = 3;

function rowOf(guess: Guess, capabilities: Capabilities): Span[] {
	const theme = themeOf(capabilities);
	const style = guess.isPresent ? theme.strong : theme.plain;
	const [w, b] = guess.place;
	const numbers = `${w.toFixed(2).padStart(7)}${b.toFixed(2).padStart(7)}${fourPlaces(guess.loss).padStart(9)}`;
	const mark = guess.isBest ? ` ${glyphsOf(capabilities.charset).check}` : '';
	return [
		{text: ' '},
		{text: `${String(guess.number).padStart(2)} `, ...badgeStyle(guess.color, guess.isPresent, capabilities)},
		{text: numbers, ...style},
		{text: mark, ...theme.good},
		{text: guess.isBest ? 'best' : '', ...theme.good},
	];
}

/** The last guesses, as many as have room, by their numbers; the best one is among them. */
function shownIn(guesses: readonly Guess[], rows: number): readonly Guess[] {
	const last = guesses.slice(-rows);
	const best = guesses.find(({isBest}) => isBest);
	const shown = best && rows > 1 && !last.includes(best) ? [best, ...last.slice(1)] : last;
	return shown.toSorted((a, b) => a.number - b.number);
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
	const own = picture.guesses.filter(({isOwn}) => isOwn).length;
	const below = drawTitle(grid, area, [...(own > 0 ? [`${head}  ${own} own`] : []), head], capabilities);
	const shown = shownIn(picture.guesses, Math.max(1, below.rows));
	for (const [row, guess] of shown.entries()) drawRow(grid, below, row, rowOf(guess, capabilities), capabilities);
}

/** The guesses made so far with what they cost, and the curve of the last where there is room. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const picture = guessesPicture(state, capabilities);
	const tableRows = Math.min(leastTable + Math.max(0, area.rows - leastTable - fitRows), picture.guesses.length + 1);
	const isWide = area.columns >= tableColumns + 1 + fitColumns && area.rows >= fitRows;
	const isTall = area.rows >= leastTable + fitRows;
	if (picture.fit && isWide) {
		drawTable(grid, inset(area, 0, 0, tableColumns, area.rows), picture, capabilities);
		const rows = Math.min(area.rows, 16);
		const right = inset(area, tableColumns + 1, 0, area.columns - tableColumns - 1, rows);
		drawFitChart(grid, right, picture.fit, capabilities);
		return;
	}
	if (!picture.fit || !isTall) {
		drawTable(grid, area, picture, capabilities);
		return;
	}
	drawTable(grid, inset(area, 0, 0, area.columns, tableRows), picture, capabilities);
	const below = inset(area, 0, tableRows, area.columns, area.rows - tableRows);
	drawFitChart(grid, below, picture.fit, capabilities);
};

const words: Exhibit['words'] = state => {
	const {guesses, names} = guessesPicture(state, {color: 'none', charset: 'ascii'});
	return guesses.map(({number, place: [x, y], loss, isBest}) => {
		const place = `${names[0]} ${numberWords(x)}, ${names[1]} ${numberWords(y)}`;
		return `Guess ${number}: ${place}, loss ${numberWords(loss)}${isBest ? ', the best' : ''}`;
	});
};

export const guessesExhibit: Exhibit = {id: 'guesses', rows: 10, draw, words};
