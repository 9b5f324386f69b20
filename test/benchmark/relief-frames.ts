import {openState} from '../../source/app/open-state.js';
import {createSurveyor, reliefSurvey} from '../../source/app/picture/landscape.js';
import {mapPicture} from '../../source/app/picture/pictures.js';
import {reduce} from '../../source/app/reduce.js';
import type {Capabilities, GlyphLevel} from '../../source/render/cells/capabilities.js';
import {areaOf, createGrid, type Grid} from '../../source/render/cells/grid.js';
import {bandCount} from '../../source/render/land/band-tiles.js';
import {moved} from '../../source/render/relief/camera.js';
import {createRelief} from '../../source/render/relief/relief.js';

/** Draws the relief of a race at some tick with all its trails, the camera a notch farther each time. */
export function turningRelief(problem: string, ticks: number, columns: number, rows: number, glyphs: GlyphLevel) {
	const capabilities: Capabilities = {color: 'truecolor', charset: 'unicode', theme: 'dark', glyphs};
	const opened = openState({options: {problem}, size: {columns, rows}, playing: false, glyphs});
	const state = reduce(opened, {type: 'step', by: ticks});
	const {field, terrain, camera} = reliefSurvey(
		state,
		createSurveyor(() => bandCount(capabilities)),
	);
	const picture = {...mapPicture(state, terrain, capabilities), field};
	const relief = createRelief();
	return (notch: number): Grid => {
		const grid = createGrid(columns, rows);
		relief(grid, areaOf(grid), {...picture, camera: moved(camera(), (notch * Math.PI) / 16, 0)}, capabilities);
		return grid;
	};
}
