import {fitPicture} from '../../app/picture/fit.js';
import type {State} from '../../app/state.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {drawFitChart} from '../../render/chart/fit-chart.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';
import {drawTitle} from './title.js';

/** The points, and every racer's curve through them as it is now. */
export function FitPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return (
		<Canvas
			area={area}
			draw={grid => {
				drawTitle(grid, 'fit: f(x) = σ(wx + b)', area.columns, !state.lesson, capabilities);
				const picture = fitPicture(state, capabilities);
				const below = {left: 0, top: 1, columns: area.columns, rows: area.rows - 1};
				if (picture) drawFitChart(grid, below, picture, capabilities);
			}}
		/>
	);
}
