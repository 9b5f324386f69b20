import {Box} from 'ink';
import {useMemo} from 'react';
import type {Surveyor} from '../../app/picture/landscape.js';
import {problemOf, type State} from '../../app/state.js';
import {quizMaps} from '../../lecture/exhibits/quiz/maps.js';
import {isQuizAnswered, type QuizMap, quizMapsFor} from '../../lecture/exhibits/quiz/picture.js';
import {inset} from '../../render/cells/area.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {longestThatFits} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Grid, Rectangle, Span} from '../../render/cells/grid.js';
import {drawRow} from '../../render/cells/rows.js';
import {themeOf} from '../../render/cells/styles.js';
import {bandCount} from '../../render/land/band-tiles.js';
import {drawMap} from '../../render/map/map.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';
import {ReliefPanel} from './relief-panel.js';

/** The parts of the panel: the surface, and the gallery of maps below it or, where it is wide, beside it. */
export type QuizLayout = {
	readonly isWide: boolean;
	readonly relief: Rectangle;
	readonly gallery: Rectangle;
	/** Inside the gallery, from its own corner. */
	readonly maps: readonly Rectangle[];
};

/** Divides the panel; all from its own corner. */
function quizLayout({columns, rows}: Pick<Rectangle, 'columns' | 'rows'>): QuizLayout {
	const own = {left: 0, top: 0, columns, rows};
	const isWide = columns >= 3 * rows;
	const part = (left: number, top: number, wide: number, high: number) => inset(own, left, top, wide, high);
	if (isWide) {
		const side = Math.floor(columns / 3);
		const high = Math.floor(rows / 3);
		const maps = [0, 1, 2].map(at => part(1, at * high, side - 1, high));
		return {isWide, relief: part(0, 0, columns - side, rows), gallery: part(columns - side, 0, side, rows), maps};
	}
	const wide = Math.floor((columns - 2) / 3);
	// A map's cells are twice as high as they are wide, and above it stands its letter.
	const high = Math.min(Math.floor(rows / 2), Math.ceil(wide / 2) + 1);
	const maps = [0, 1, 2].map(at => part(at * (wide + 1), 0, wide, high));
	return {isWide, relief: part(0, 0, columns, rows - high), gallery: part(0, rows - high, columns, high), maps};
}

/** A map's plot: all but the row of its letter. */
const plotOf = (map: Rectangle) => inset(map, 0, 1, map.columns, map.rows - 1);

/** Columns from which a map has contour lines of its own accord. */
const leastForLines = 30;

/** A map's letter, and its name once it may be told. */
function headOf({letter, label, isRight}: QuizMap, isTold: boolean, columns: number, by: Capabilities): Span[] {
	const theme = themeOf(by);
	const {check} = glyphsOf(by.charset);
	const name = isTold ? longestThatFits([label, label.split(/[ :(]/)[0]!], columns - (isRight ? 6 : 4), by) : '';
	const style = isTold && isRight ? theme.good : theme.plain;
	return [
		{text: ` ${letter} `, ...theme.badge},
		{text: isTold && isRight ? ` ${check}` : '', ...theme.good},
		{text: ` ${name}`, ...style},
	];
}

function drawOne(grid: Grid, area: Rectangle, map: QuizMap, isTold: boolean, state: State, by: Capabilities): void {
	drawRow(grid, area, 0, headOf(map, isTold, area.columns, by), by);
	const {contours, palette} = state;
	// On a small map lines would be all there is.
	const landscape = contours === 'bands' && area.columns >= leastForLines ? 'bands+lines' : contours;
	const nothing = {lanes: [], starts: [], minima: [], names: ['', ''] as const};
	drawMap(grid, plotOf(area), {...nothing, terrain: map.terrain, landscape, palette}, by);
}

type Props = {readonly state: State; readonly area: Rectangle; readonly survey: Surveyor};

/** A surface in relief and three maps, one of which is its own; named once the question is answered. */
export function QuizPanel({state, area, survey}: Props) {
	const {capabilities} = useStage();
	const {columns, rows} = area;
	const {palette} = state;
	const {relief, gallery, maps: places, isWide} = quizLayout(area);
	const problem = problemOf(state);
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the state only the problem and the palette count.
	const maps = useMemo(
		() => quizMapsFor(state, quizMaps, plotOf(places[0]!), bandCount(capabilities, palette)),
		[problem, columns, rows, capabilities, palette],
	);
	const isTold = isQuizAnswered(state);
	return (
		<Box flexDirection={isWide ? 'row' : 'column'}>
			<ReliefPanel state={state} area={relief} survey={survey} />
			<Canvas
				area={gallery}
				draw={grid => {
					for (const [at, map] of maps.entries()) drawOne(grid, places[at]!, map, isTold, state, capabilities);
				}}
			/>
		</Box>
	);
}
