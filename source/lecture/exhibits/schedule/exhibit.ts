import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {labelOf} from '../../../app/picture/board.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {inset, wholeCells} from '../../../render/cells/area.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import type {Grid, Rectangle} from '../../../render/cells/grid.js';
import {formatNumber, formatRate} from '../../../render/cells/numbers.js';
import {drawFoot, drawTitle} from '../../../render/cells/rows.js';
import {type CurvePicture, drawCurves} from '../../../render/chart/curves.js';
import {schedulePicture} from './picture.js';

const rateTitles = ['learning rate η of every racer over the race', 'learning rate η over time', 'η'];
const momentumTitles = ['momentum γ of every racer over the race', 'momentum γ over time', 'γ'];
const memoryTitles = ['memory: 1/(1 − γ) past gradients', 'memory 1/(1 − γ)'];

/** Rows from which two charts are drawn, one over the other. */
const leastForTwo = 14;

type Chart = {readonly titles: readonly string[]; readonly curves: CurvePicture};

function drawCharts(grid: Grid, area: Rectangle, charts: readonly Chart[], capabilities: Capabilities): void {
	const rows = Math.floor(area.rows / Math.max(1, charts.length));
	for (const [at, {titles, curves}] of charts.entries()) {
		const isLast = at === charts.length - 1;
		const part = inset(area, 0, at * rows, area.columns, isLast ? area.rows : rows);
		drawCurves(grid, drawTitle(grid, part, titles, capabilities), curves, capabilities);
	}
}

/** Learning rates over the race; momentums and what they remember where they are scheduled. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const cells = wholeCells(area);
	const {rates, momentums, memories, momentum} = schedulePicture(state, capabilities);
	const charts: Chart[] = [
		...(memories ? [{titles: memoryTitles, curves: memories}] : []),
		...(rates ? [{titles: rateTitles, curves: rates}] : []),
		...(momentums ? [{titles: momentumTitles, curves: momentums}] : []),
	];
	const shown = charts.slice(0, cells.rows >= leastForTwo ? 2 : 1);
	if (Number.isNaN(momentum) || !momentums) {
		drawCharts(grid, cells, shown, capabilities);
		return;
	}
	const now = `${state.selected}: γ ${formatNumber(momentum, 6).trim()}`;
	const steps = formatRate(1 / (1 - momentum));
	const foot = [`${now} now, some ${steps} gradients remembered`, `${now} now`];
	drawCharts(grid, drawFoot(grid, cells, foot, capabilities, 7), shown, capabilities);
};

const words: Exhibit['words'] = state =>
	state.timeline.at(state.tick).flatMap(lane => {
		if (state.out.has(lane.setup.name) && state.lesson?.scene.quiet !== true) return [];
		const {learningRate, momentum} = lane.nextHyper();
		const rate = learningRate === undefined ? [] : [`learning rate ${numberWords(learningRate)}`];
		const kept = momentum === undefined ? [] : [`momentum ${numberWords(momentum)}`];
		return [`${labelOf(lane.setup)} now: ${[...rate, ...kept].join(', ') || 'no rate of its own'}`];
	});

export const scheduleExhibit: Exhibit = {id: 'schedule', rows: 8, draw, words};
