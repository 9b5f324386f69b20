import type {Rectangle} from '../../render/cells/grid.js';
import {pointOfCell} from '../../render/lines/viewport.js';
import {mapLayout} from '../../render/map/map.js';
import type {Message} from '../message.js';
import {viewportOf} from '../picture/camera.js';
import {layoutFor} from '../picture/layout.js';
import {overviewOf} from '../picture/overview.js';
import type {State} from '../state.js';

/** What the mouse did at a cell of the terminal, counted from 0. */
export type Pointer = {
	readonly kind: 'press' | 'release' | 'move' | 'wheel';
	readonly button: 'left' | 'middle' | 'right' | 'up' | 'down' | 'none';
	readonly column: number;
	readonly row: number;
};

/** Whether a cell is in a rectangle. */
const isInside = ({left, top, columns, rows}: Rectangle, column: number, row: number) =>
	column >= left && row >= top && column < left + columns && row < top + rows;

/** What the mouse means: a click on the map a start, the wheel over it a zoom; nothing anywhere else, nor on the overview in its corner. */
export function pointed(state: State, {kind, button, column, row}: Pointer): Message | undefined {
	const isClick = kind === 'press' && button === 'left';
	if (!isClick && kind !== 'wheel') return undefined;
	// The help hides the map; a click beside a question must not throw its race away.
	if (state.prompt?.kind === 'help' || state.prompt?.kind === 'card' || (isClick && state.prompt?.kind === 'question'))
		return undefined;
	const layout = layoutFor(state);
	if (!layout.map) return undefined;
	const {left, top, columns, rows} = mapLayout(layout.map).plot;
	const [across, down] = [column - left, row - top];
	if (across < 0 || down < 0 || across >= columns || down >= rows) return undefined;
	// A click on the overview is for a place that cannot be seen.
	const overview = overviewOf(state, layout);
	if (overview && isInside(overview, across, down)) return undefined;
	const at = pointOfCell(viewportOf(state, layout), across, down, columns, rows);
	return isClick ? {type: 'start-at', at} : {type: 'zoom-at', direction: button === 'up' ? 1 : -1, at};
}
