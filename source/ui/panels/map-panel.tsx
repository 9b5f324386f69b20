import {isHidden} from '../../app/lesson/hidden.js';
import {markedPlace} from '../../app/lesson/verdict-mark.js';
import {curveMapPicture, isCurve} from '../../app/picture/curve-map-picture.js';
import {mapSurvey, overviewSurvey, type Surveyor} from '../../app/picture/landscape.js';
import type {Layout} from '../../app/picture/layout.js';
import {mechanismPicture, showsMechanism, withoutTrails} from '../../app/picture/mechanism.js';
import {overviewOf} from '../../app/picture/overview.js';
import {mapPicture} from '../../app/picture/pictures.js';
import {planeOf} from '../../app/plane/plane.js';
import type {State} from '../../app/state.js';
import {placeOn} from '../../engine/plane/plane.js';
import {inset} from '../../render/cells/area.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import {bold, drawText, type Grid, inverse, type Rectangle} from '../../render/cells/grid.js';
import {curveViewport, drawCurveMap} from '../../render/chart/curve-map.js';
import {cellOf, type Viewport} from '../../render/lines/viewport.js';
import {drawHeads} from '../../render/map/heads.js';
import {drawMap, mapLayout} from '../../render/map/map.js';
import type {Place} from '../../render/map/markers.js';
import {drawMechanism} from '../../render/map/mechanism.js';
import {drawLegend} from '../../render/map/mechanism-legend.js';
import {drawOverview} from '../../render/map/overview.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';

type Props = {
	readonly state: State;
	readonly area: Rectangle;
	readonly layout: Layout;
	readonly survey: Surveyor;
};

/** The cross hairs while a start is picked. */
function drawHairs(grid: Grid, plot: Rectangle, at: Place, viewport: Viewport, {charset}: Capabilities): void {
	const cell = cellOf(viewport, ...at, plot.columns, plot.rows);
	if (!cell) return;
	const [column, row] = [plot.left + cell[0], plot.top + cell[1]];
	const glyphs = glyphsOf(charset);
	drawText(grid, column - 1, row, `${glyphs.right}+${glyphs.left}`, {attributes: bold | inverse}, plot);
}

/** Points at a place from both sides, and leaves it as it is. */
function drawBrackets(grid: Grid, plot: Rectangle, at: Place, viewport: Viewport, {charset}: Capabilities): void {
	const cell = cellOf(viewport, ...at, plot.columns, plot.rows);
	if (!cell) return;
	const [column, row] = [plot.left + cell[0], plot.top + cell[1]];
	const glyphs = glyphsOf(charset);
	for (const [offset, glyph] of [
		[-1, glyphs.right],
		[1, glyphs.left],
	] as const)
		drawText(grid, column + offset, row, glyph, {attributes: bold | inverse}, plot);
}

/** The map with its trails, what a scene lays over it, and the cross hairs while a start is picked. */
export function MapPanel({state, area, layout, survey}: Props) {
	const {capabilities} = useStage();
	if (isCurve(state)) return <CurvePanel state={state} area={area} layout={layout} />;
	const land = mapSurvey(state, layout, survey);
	if (!land) return null;
	const {terrain, field} = land;
	const own = {left: 0, top: 0, columns: area.columns, rows: area.rows};
	const overlay = isHidden(state, 'overlay') ? undefined : state.lesson?.scene.overlay;
	const marked = markedPlace(state);
	const corner = overviewOf(state, layout);
	// Two columns and rows are its frame.
	const domain = corner && overviewSurvey(state, corner.columns - 2, corner.rows - 2, survey);
	return (
		<Canvas
			area={area}
			draw={grid => {
				const step = showsMechanism(state) ? mechanismPicture(state, capabilities) : undefined;
				const whole = mapPicture(state, terrain, capabilities);
				const picture = step ? {...whole, lanes: withoutTrails(whole.lanes)} : whole;
				const goals = drawMap(grid, own, picture, capabilities);
				const {plot} = mapLayout(own);
				const {viewport, levels} = terrain;
				const drawn = step && drawMechanism(grid, plot, step.mechanism, viewport, capabilities);
				if (overlay && !step) overlay.draw(grid, {plot, viewport, field, levels}, state, capabilities);
				if (corner && domain) {
					const place = inset(plot, corner.left, corner.top, corner.columns, corner.rows);
					drawOverview(grid, place, {...picture, terrain: domain.terrain, window: viewport}, capabilities);
				}
				// Arrows begin at a racer: its number stays on top.
				if (overlay || step || corner) drawHeads(grid, plot, picture.lanes, viewport, capabilities, goals);
				if (marked) drawBrackets(grid, plot, placeOn(planeOf(state), marked), viewport, capabilities);
				if (step && drawn) drawLegend(grid, plot, step.legend, drawn, capabilities);
				if (state.prompt?.kind === 'start') drawHairs(grid, plot, state.prompt.at, viewport, capabilities);
			}}
		/>
	);
}

/** The map of one parameter: the curve of its loss with the racers on it. */
export function CurvePanel({state, area, layout}: Omit<Props, 'survey'>) {
	const {capabilities} = useStage();
	const own = {left: 0, top: 0, columns: area.columns, rows: area.rows};
	return (
		<Canvas
			area={area}
			draw={grid => {
				const picture = curveMapPicture(state, layout, capabilities);
				drawCurveMap(grid, own, picture, capabilities);
				const {plot} = mapLayout(own);
				const marked = markedPlace(state)?.[0];
				if (marked !== undefined)
					drawBrackets(grid, plot, [marked, picture.loss(marked)], curveViewport(picture), capabilities);
				const step = showsMechanism(state) ? mechanismPicture(state, capabilities) : undefined;
				if (step) {
					const drawn = drawMechanism(grid, plot, step.mechanism, curveViewport(picture), capabilities);
					drawLegend(grid, plot, step.legend, drawn, capabilities);
				}
				if (state.prompt?.kind !== 'start') return;
				const [x] = state.prompt.at;
				drawHairs(grid, plot, [x, picture.loss(x)], curveViewport(picture), capabilities);
			}}
		/>
	);
}
