import type {Capabilities} from '../../render/cells/capabilities.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import {createGrid, dim, drawText, type Grid} from '../../render/cells/grid.js';
import {formatNumber} from '../../render/cells/numbers.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {badgeStyle} from '../../render/map/heads.js';
import {clean} from '../../terminal/clean.js';
import type {Ended} from './picture.js';

const gap = 2;
const leastColumns = 26;
const numberColumns = 7;
const longestName = 24;

/** A grid on the left part of a wider one. */
function widened(grid: Grid, columns: number): Grid {
	const wide = createGrid(columns, grid.rows);
	for (let row = 0; row < grid.rows; row++) {
		const [from, to] = [row * grid.columns, (row + 1) * grid.columns];
		for (const part of ['glyphs', 'foregrounds', 'backgrounds', 'attributes'] as const) {
			wide[part].set(grid[part].subarray(from, to), row * columns);
		}
	}
	return wide;
}

/** The map with what its signs mean on its right, where there is room: start, minima, and where each racer ended. */
export function besideMap(map: Grid, ended: Ended, columns: number, capabilities: Capabilities): Grid {
	const left = map.columns + gap;
	if (columns - left < leastColumns) return map;
	const {timeline, standings, looks} = ended;
	const {problem} = timeline.setup;
	const grid = widened(map, columns);
	const glyphs = glyphsOf(capabilities.charset);
	const nameColumns = Math.min(longestName, columns - left - 2 - 2 * (numberColumns + 1));
	const numbers = (values: ArrayLike<number>) =>
		[0, 1].map(at => ` ${formatNumber(values[at]!, numberColumns)}`).join('');
	const at = left + 2 + nameColumns;
	let row = 1;
	drawText(grid, at, row, [0, 1].map(k => problem.parameterNames[k]!.padStart(numberColumns + 1)).join(''), {
		attributes: dim,
	});
	for (const {name, lane} of standings) {
		row++;
		const color = racerColor(looks[name]!.slot, capabilities);
		drawText(grid, left, row, String(looks[name]!.number), badgeStyle(color, false, capabilities));
		drawText(grid, left + 2, row, clean(name, nameColumns), {foreground: color});
		drawText(grid, at, row, numbers(lane.parameters));
	}
	row += 2;
	drawText(grid, left, row, `${glyphs.start} start`);
	const starts = new Set(timeline.setup.lanes.map(({start}) => start.join(' ')));
	if (starts.size === 1) drawText(grid, at, row, numbers(timeline.setup.lanes[0]!.start));
	if (problem.dimension > 2) return grid;
	for (const minimum of problem.minima) {
		row++;
		if (row >= grid.rows) break;
		drawText(grid, left, row, minimum.best ? `${glyphs.minimum} minimum` : `${glyphs.wrongMinimum} local`);
		drawText(grid, at, row, numbers(minimum.parameters));
	}
	return grid;
}
