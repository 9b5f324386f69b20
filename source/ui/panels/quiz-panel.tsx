import {useMemo} from 'react';
import {problemOf, type State} from '../../app/state.js';
import {isQuizAnswered, type QuizSurface, quizMapOf, quizSurfacesOf} from '../../lecture/exhibits/quiz/picture.js';
import {inset} from '../../render/cells/area.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {longestThatFits, widthOf} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Rectangle, Span} from '../../render/cells/grid.js';
import {drawRow} from '../../render/cells/rows.js';
import {themeOf} from '../../render/cells/styles.js';
import {bandCount} from '../../render/land/band-tiles.js';
import {drawLand} from '../../render/map/map.js';
import {initialCamera, moved} from '../../render/relief/camera.js';
import {isShaded} from '../../render/relief/paint.js';
import {createRelief} from '../../render/relief/relief.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';
import {tiltNotch, turnNotch} from './relief-panel.js';

/** The parts of the panel, from its own corner: the map, and the surfaces in the order of their letters. */
type QuizLayout = {readonly map: Rectangle; readonly surfaces: readonly Rectangle[]};

/** How much of a side the map takes where it shares it with one surface: the most that leaves these their shape. */
const mapShare = 0.54;

/**
 * Divides the panel: the map and a surface over two others, or, where it is wide, all in a row. All three surfaces are of
 * one size, and the map is larger.
 */
function quizLayout({columns, rows}: Pick<Rectangle, 'columns' | 'rows'>): QuizLayout {
	const own = {left: 0, top: 0, columns, rows};
	if (columns >= 4 * rows) {
		const large = Math.min(2 * rows, Math.floor(columns / 3));
		const wide = Math.floor((columns - large) / 3);
		const surfaces = [0, 1, 2].map(at => inset(own, large + at * wide + 1, 0, wide - 1, rows));
		return {map: inset(own, 0, 0, large, rows), surfaces};
	}
	const high = Math.ceil(rows * mapShare);
	const left = Math.ceil(columns * mapShare);
	const [wide, low] = [columns - left - 1, rows - high];
	const surfaces = [
		inset(own, columns - wide, 0, wide, low),
		inset(own, 0, high, wide, low),
		inset(own, columns - wide, high, wide, low),
	];
	return {map: inset(own, 0, 0, left, high), surfaces};
}

/** What is below the row of a picture's head. */
const belowHead = (part: Rectangle) => inset(part, 0, 1, part.columns, part.rows - 1);

/** What a picture is called, and its name once it may be told. */
function headOf(word: string, name: string, isRight: boolean, columns: number, by: Capabilities): Span[] {
	const theme = themeOf(by);
	const badge = ` ${word} `;
	const check = isRight ? ` ${glyphsOf(by.charset).check}` : '';
	const room = columns - widthOf(badge, by) - widthOf(check, by) - 1;
	const told = name === '' ? '' : longestThatFits([name, name.split(/[ :(–]/)[0]!], room, by);
	const style = isRight ? theme.good : theme.plain;
	return [
		{text: badge, ...theme.badge},
		{text: check, ...theme.good},
		{text: ` ${told}`, ...style},
	];
}

/** Nobody races, and no minimum is marked, nor a side named: what stands on a surface would tell it. */
const nothing = {lanes: [], starts: [], minima: [], names: ['', ''] as const, bare: true};

/** Tilted more than a relief that stands alone: in so few rows a pit must not hide behind its rim, least so in whole cells. */
const tiltFor = (by: Capabilities) => initialCamera.tilt + (isShaded(by) ? 0.15 : 0.4);

type Props = {readonly state: State; readonly area: Rectangle};

/** A map and three surfaces in relief, one of which is its own; named once the question is answered. */
export function QuizPanel({state, area}: Props) {
	const {capabilities} = useStage();
	const {columns, rows} = area;
	const {palette, contours} = state;
	const places = quizLayout(area);
	const plot = belowHead(places.map);
	const problem = problemOf(state);
	const bands = bandCount(capabilities, palette);
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the state only the problem counts.
	const map = useMemo(() => quizMapOf(state, plot.columns, plot.rows, bands), [problem, columns, rows, bands]);
	const offered = state.lesson?.scene.surfaces;
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the state only what the scene offers counts.
	const surfaces = useMemo(
		() => quizSurfacesOf(state, bands).map(surface => ({...surface, draw: createRelief()})),
		[problem, offered, bands],
	);
	const isTold = isQuizAnswered(state);
	const {turn, tilt} = state.camera;
	const eye = moved({...initialCamera, tilt: tiltFor(capabilities)}, turn * turnNotch, tilt * tiltNotch);
	const nameOf = ({label}: Pick<QuizSurface, 'label'>) => (isTold ? label : '');
	return (
		<Canvas
			area={area}
			draw={grid => {
				drawRow(
					grid,
					places.map,
					0,
					headOf('the map', nameOf(problem), false, places.map.columns, capabilities),
					capabilities,
				);
				// A map of bands alone has no rings; in ASCII lines are made of the signs that bands are.
				const landscape = contours === 'bands' && capabilities.charset === 'unicode' ? 'bands+lines' : contours;
				drawLand(grid, plot, {terrain: map.terrain, landscape, palette}, capabilities);
				for (const [at, {draw, letter, isRight, ...surface}] of surfaces.entries()) {
					const place = places.surfaces[at]!;
					const head = headOf(letter, nameOf(surface), isTold && isRight, place.columns, capabilities);
					drawRow(grid, place, 0, head, capabilities);
					const {field, terrain} = surface;
					draw(grid, belowHead(place), {...nothing, field, terrain, camera: eye, palette}, capabilities);
				}
			}}
		/>
	);
}
