import {decisionPicture} from '../../app/fit/decision.js';
import {fitPicture} from '../../app/fit/fit.js';
import {labelOf} from '../../app/picture/board.js';
import type {State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {longestThatFits} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Grid, Rectangle} from '../../render/cells/grid.js';
import {drawDecision, pointSigns} from '../../render/chart/decision-chart.js';
import {drawFitChart} from '../../render/chart/fit-chart.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';
import {drawTitle} from './title.js';

/** What the curves are of. */
function curveTitle(state: State): string {
	const {examples} = state.timeline.setup.source;
	if (!examples?.names) return 'fit: f(x) = σ(wx + b)';
	return `fit: ${examples.target ?? 'y'} by ${examples.names[0]}${examples.scales ? ', standardized' : ''}`;
}

/** Whose decision it is, and what its signs are, as much as there is room for. */
function decisionTitle(state: State, columns: number, capabilities: Capabilities): string {
	const {setup, tracks} = state.timeline;
	const {classes, target = 'y', scales} = setup.source.examples ?? {};
	const selected = tracks.find(track => track.setup.name === state.selected);
	const who = selected ? labelOf(selected.setup) : state.selected;
	const {raced, heldOut} = pointSigns(capabilities);
	const {horizontal} = glyphsOf(capabilities.charset);
	const of = classes ? `  ${raced[0]} ${classes[0]} ${raced[1]} ${classes[1]}` : `  ${raced[1]} ${target}`;
	const held = setup.validation ? `  ${classes ? heldOut.join('') : heldOut[1]} held out` : '';
	const border = classes ? `  ${horizontal} p = 0.5` : '';
	const scaled = scales ? '  standardized' : '';
	const texts = [
		`fit of ${who}${of}${held}${border}${scaled}`,
		`fit of ${who}${of}${held}${border}`,
		`${who}${of}${held}`,
		`${who}${of}`,
		`fit of ${who}`,
	];
	return longestThatFits(texts, columns - 3, capabilities);
}

function draw(grid: Grid, state: State, {columns, rows}: Rectangle, capabilities: Capabilities): void {
	const below = {left: 0, top: 1, columns, rows: rows - 1};
	const decision = decisionPicture(state);
	const title = decision ? decisionTitle(state, columns, capabilities) : curveTitle(state);
	drawTitle(grid, title, columns, !state.lesson, capabilities);
	if (decision) {
		drawDecision(grid, below, decision, capabilities);
		return;
	}
	const picture = fitPicture(state, capabilities);
	if (picture) drawFitChart(grid, below, picture, capabilities);
}

/** The points, and what every racer makes of them as it is now: curves, or the selected one's decision over a plane. */
export function FitPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <Canvas area={area} draw={grid => draw(grid, state, area, capabilities)} />;
}
