import type {Exhibit} from '../../../app/lesson/exhibit.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {clamp} from '../../../render/cells/clamp.js';
import {glyphsOf} from '../../../render/cells/glyphs.js';
import type {Span} from '../../../render/cells/grid.js';
import {drawFoot, drawRow, drawTitle} from '../../../render/cells/rows.js';
import {themeOf} from '../../../render/cells/styles.js';
import {type EstimatesPicture, type ExampleRow, estimatesPicture} from './picture.js';

/** An angle beyond which a step that suits one goes against all. */
const uphill = 90;

/** Columns of a row before and behind its bar. */
const frame = 18;

const degreesOf = (angle: number) => (Number.isNaN(angle) ? '   –' : `${Math.round(angle)}°`.padStart(4));

/** One example: how far its gradient points away from that of all. */
function rowOf({number, isNext, angle}: ExampleRow, columns: number, capabilities: Capabilities): Span[] {
	const theme = themeOf(capabilities);
	const {select, horizontal, full} = glyphsOf(capabilities.charset);
	const room = clamp(columns - frame, 4, 36);
	const length = clamp(Math.round((angle / 180) * room) || 0, 0, room);
	const bar = (isNext ? full : horizontal).repeat(length).padEnd(room);
	const isAgainst = angle > uphill;
	return [
		{text: `${isNext ? select : ' '}${String(number).padStart(3)} `, ...(isNext ? theme.strong : theme.muted)},
		{text: bar, ...(isAgainst ? theme.bad : theme.good), ...(isNext ? {} : {attributes: 0})},
		{text: degreesOf(angle), ...(isNext ? theme.strong : theme.muted)},
		{text: isAgainst ? ' against' : ' with', ...(isAgainst ? theme.bad : theme.muted)},
	];
}

function footLines({angle, batchSize, rows, stepsPerEpoch}: EstimatesPicture): string[] {
	const steps = `${stepsPerEpoch} update${stepsPerEpoch === 1 ? '' : 's'} an epoch`;
	if (batchSize >= rows.length) return [`all ${rows.length} points at once: ${steps}`, steps];
	const way = angle > uphill ? 'uphill' : 'downhill';
	const between = `next step at ${degreesOf(angle).trim()} to −∇L: ${way}`;
	return [`${between}; ${steps}`, `${between}; ${stepsPerEpoch}/epoch`, between, steps];
}

/** How much the examples agree on the way down, the next update's marked. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const picture = estimatesPicture(state);
	if (!picture) return;
	const {label, rows, batchSize} = picture;
	const titles = [
		`${label} goes by ${batchSize} of ${rows.length} points: angle of each −∇L to the sum`,
		`each point's −∇L: angle to the sum`,
		'angle to the sum',
	];
	const below = drawFoot(grid, drawTitle(grid, area, titles, capabilities), footLines(picture), capabilities);
	// Of many points the next update's come first.
	const sorted = rows.length <= below.rows ? rows : [...rows].sort((a, b) => Number(b.isNext) - Number(a.isNext));
	for (const [row, example] of sorted.slice(0, below.rows).entries()) {
		drawRow(grid, below, row, rowOf(example, below.columns, capabilities), capabilities);
	}
};

const words: Exhibit['words'] = state => {
	const picture = estimatesPicture(state);
	if (!picture) return [];
	const {label, rows, batchSize, angle} = picture;
	const against = rows.filter(row => row.angle > uphill).length;
	const next = Number.isNaN(angle) ? '' : `, its next step at ${Math.round(angle)}° to −∇L`;
	return [`${label} goes by ${batchSize} of ${rows.length} points${next}; ${against} of them point against the sum`];
};

export const estimatesExhibit: Exhibit = {id: 'estimates', rows: 8, draw, words};
