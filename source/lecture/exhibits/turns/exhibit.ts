import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {chartPicture} from '../../../app/picture/pictures.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {inset} from '../../../render/cells/area.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {fitted} from '../../../render/cells/columns.js';
import {glyphsOf} from '../../../render/cells/glyphs.js';
import type {Span} from '../../../render/cells/grid.js';
import {formatCount, formatNumber} from '../../../render/cells/numbers.js';
import {drawRow, drawTitle} from '../../../render/cells/rows.js';
import {themeOf} from '../../../render/cells/styles.js';
import {drawLossChart} from '../../../render/chart/loss-chart.js';
import {badgeStyle} from '../../../render/map/heads.js';
import {type TurnsRow, turnsPicture} from './picture.js';

/** Rows that a chart under the counts is worth. */
const leastChart = 5;
/** Columns of badge, name, count and loss. */
const fixedColumns = 26;

function rowOf(
	{look, color, label, selected, count, loss}: TurnsRow,
	columns: number,
	capabilities: Capabilities,
): Span[] {
	const theme = themeOf(capabilities);
	const {up, ellipsis} = glyphsOf(capabilities.charset);
	const room = Math.max(0, columns - fixedColumns);
	const marks = count <= room ? up.repeat(count) : room < 1 ? '' : up.repeat(room - 1) + ellipsis;
	return [
		{text: ` ${look.number} `, ...badgeStyle(color, selected, capabilities)},
		{text: ` ${fitted(label, 9, capabilities)}`, ...(selected ? theme.strong : theme.plain)},
		{text: formatNumber(loss, 8), ...theme.muted},
		{text: formatCount(count, 4), ...theme.strong},
		{text: ` ${marks}`, foreground: capabilities.color === 'none' ? -1 : color},
	];
}

/** How often every racer has turned round: a mark a turn; the losses below where there is room. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const rows = turnsPicture(state, capabilities);
	const head = `${'racer'.padStart(8)}${'loss'.padStart(13)}  u-turns`;
	const below = drawTitle(grid, area, [head, 'u-turns of each racer'], capabilities);
	for (const [row, turned] of rows.entries()) {
		drawRow(grid, below, row, rowOf(turned, below.columns, capabilities), capabilities);
	}
	const chart = inset(below, 0, rows.length + 1, below.columns, below.rows - rows.length - 1);
	if (chart.rows < leastChart) return;
	const picture = chartPicture(state, capabilities);
	const marked = picture.series.map(series => ({
		...series,
		marks: (rows.find(({look}) => look.number === series.number)?.turns ?? []).map(tick => ({
			tick,
			what: 'turn' as const,
		})),
	}));
	drawLossChart(grid, chart, {...picture, series: marked}, capabilities);
};

const words: Exhibit['words'] = state =>
	turnsPicture(state, {color: 'none', charset: 'ascii'}).map(
		({label, count, loss}) => `${label}: ${count} u-turn${count === 1 ? '' : 's'}, loss ${numberWords(loss)}`,
	);

export const turnsExhibit: Exhibit = {id: 'turns', draw, words, tells: true};
