import {fitPicture} from '../../app/picture/fit.js';
import type {State} from '../../app/state.js';
import {fitted} from '../../render/cells/columns.js';
import {drawText, type Rectangle} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {drawFitChart} from '../../render/chart/fit-chart.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';

/** The points, and every racer's curve through them as it is now. */
export function FitPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return (
		<Canvas
			area={area}
			draw={grid => {
				const {muted} = themeOf(capabilities);
				drawText(grid, 0, 0, fitted(' fit: f(x) = σ(wx + b)', area.columns, capabilities), muted);
				const picture = fitPicture(state, capabilities);
				const below = {left: 0, top: 1, columns: area.columns, rows: area.rows - 1};
				if (picture) drawFitChart(grid, below, picture, capabilities);
			}}
		/>
	);
}
