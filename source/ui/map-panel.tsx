import {mapSurvey, type Surveyor} from '../app/landscape.js';
import type {Layout} from '../app/layout.js';
import {mapPicture} from '../app/pictures.js';
import type {State} from '../app/state.js';
import {glyphsOf} from '../render/glyphs.js';
import {bold, drawText, inverse, type Rectangle} from '../render/grid.js';
import {drawMap, mapLayout} from '../render/map.js';
import {cellOf} from '../render/viewport.js';
import {Canvas} from './canvas.js';
import {usePaint} from './paint.js';

type Props = {
	readonly state: State;
	readonly area: Rectangle;
	readonly layout: Layout;
	readonly survey: Surveyor;
};

/** The map with its trails, and the cross hairs while a start is picked. */
export function MapPanel({state, area, layout, survey}: Props) {
	const {capabilities} = usePaint();
	const terrain = mapSurvey(state, layout, survey)?.terrain;
	if (!terrain) return null;
	const own = {left: 0, top: 0, columns: area.columns, rows: area.rows};
	return (
		<Canvas
			area={area}
			draw={grid => {
				drawMap(grid, own, mapPicture(state, terrain, capabilities.color), capabilities);
				if (state.prompt?.kind !== 'start') return;
				const {plot} = mapLayout(own);
				const cell = cellOf(terrain.viewport, ...state.prompt.at, plot.columns, plot.rows);
				if (!cell) return;
				const [column, row] = [plot.left + cell[0], plot.top + cell[1]];
				const glyphs = glyphsOf(capabilities.charset);
				const style = {attributes: bold | inverse};
				drawText(grid, column - 1, row, `${glyphs.right}+${glyphs.left}`, style, plot);
			}}
		/>
	);
}
