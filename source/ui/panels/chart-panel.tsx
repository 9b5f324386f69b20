import {chartPicture} from '../../app/picture/pictures.js';
import {problemOf, type State} from '../../app/state.js';
import {fitted} from '../../render/cells/columns.js';
import {drawText, type Rectangle} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {drawLossChart} from '../../render/chart/loss-chart.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';

/** What the chart's height means. */
function title(state: State): string {
	if (!state.logLoss) return 'loss';
	return problemOf(state).minimumLoss === 0 ? 'loss, log₁₀' : 'loss − L*, log₁₀';
}

/** The loss of every racer over the ticks, with a title above. */
export function ChartPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return (
		<Canvas
			area={area}
			draw={grid => {
				drawText(grid, 0, 0, fitted(` ${title(state)}`, area.columns, capabilities), themeOf(capabilities).muted);
				const plot = {left: 0, top: 1, columns: area.columns, rows: area.rows - 1};
				const level = state.plainChart ? ({...capabilities, glyphs: 'blocks'} as const) : capabilities;
				drawLossChart(grid, plot, chartPicture(state, capabilities), level);
			}}
		/>
	);
}
