import {areStandingsHidden} from '../../app/lesson/hidden.js';
import {chartBase, chartPicture, isLogChart} from '../../app/picture/pictures.js';
import type {State} from '../../app/state.js';
import {commentaryOf} from '../../app/words/commentary.js';
import {betweenLooks} from '../../app/words/look-words.js';
import {fittedTale} from '../../app/words/tale.js';
import {observedOf} from '../../engine/setup/observe.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {longestThatFits} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import {drawText, type Rectangle} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {drawLossChart} from '../../render/chart/loss-chart.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';
import {drawTitle} from './title.js';

/** Columns of a title's frame. */
const titleFrame = 4;

/** What the chart's height means. */
function heightName(state: State): string {
	if (!isLogChart(state)) return 'loss';
	const {setup} = state.timeline;
	const base = chartBase(setup);
	if (base === 0) return 'loss, log₁₀';
	if (!Number.isNaN(observedOf(setup).minimumLoss) || setup.found?.kind === 'proved') return 'loss − L*, log₁₀';
	return base === setup.target ? 'loss − target, log₁₀' : 'loss − best found, log₁₀';
}

/** The same, whether lines are what batches come to, and what rings are: as much of it as there is room for. */
function title(state: State, columns: number, capabilities: Capabilities): string {
	const {setup, tracks} = state.timeline;
	const held = setup.validation ? `   ${glyphsOf(capabilities.charset).start} held out` : '';
	const name = heightName(state);
	const isExact = tracks.every(track => track.at(state.tick).looksEvery === 1);
	const [sign, how] = isExact ? ['', ''] : ['≈ ', `; ${betweenLooks(setup)}`];
	const short = `${sign}${name.replace(' found', '')}`;
	const texts = [`${sign}${name}${how}${held}`, `${sign}${name}${held}`, `${short} ${held.trim()}`, short];
	return longestThatFits(texts, columns - titleFrame, capabilities) || name;
}

/** Rows below which a chart has none to spare for words. */
const leastRows = 9;

/** Whether a line under the chart is kept for what happens, whether or not there is something to say. */
const isTold = (state: State, rows: number) => state.commentary && !state.lesson?.scene.quiet && rows >= leastRows;

/** The loss of every racer over the ticks, with a title above and what happens below. */
export function ChartPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return (
		<Canvas
			area={area}
			draw={grid => {
				drawTitle(grid, title(state, area.columns, capabilities), area.columns, !state.lesson, capabilities);
				const words = isTold(state, area.rows) ? 1 : 0;
				const plot = {left: 0, top: 1, columns: area.columns, rows: area.rows - 1 - words};
				const level = state.plainChart ? ({...capabilities, glyphs: 'blocks'} as const) : capabilities;
				drawLossChart(grid, plot, chartPicture(state, capabilities), level);
				const tale = words && !areStandingsHidden(state) ? commentaryOf(state) : null;
				if (!tale) return;
				drawText(grid, 1, area.rows - 1, fittedTale(tale, area.columns - 1, capabilities), themeOf(capabilities).plain);
			}}
		/>
	);
}
