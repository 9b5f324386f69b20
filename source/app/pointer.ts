import {mapLayout} from '../render/map.js';
import {pointOfCell, zoomed} from '../render/viewport.js';
import {drawnDomain, viewportOf} from './camera.js';
import {layoutFor} from './layout.js';
import type {Message} from './message.js';
import type {State, View} from './state.js';

/** What the mouse did at a cell of the terminal, counted from 0. */
export type Pointer = {
	readonly kind: 'press' | 'release' | 'move' | 'wheel';
	readonly button: 'left' | 'middle' | 'right' | 'up' | 'down' | 'none';
	readonly column: number;
	readonly row: number;
};

/** What the mouse means: a click on the map a start, the wheel over it a zoom; nothing anywhere else. */
export function pointed(state: State, {kind, button, column, row}: Pointer): Message | undefined {
	const isClick = kind === 'press' && button === 'left';
	if (!isClick && kind !== 'wheel') return undefined;
	// The help hides the map; a click beside a question must not throw its race away.
	if (state.prompt?.kind === 'help' || (isClick && state.prompt?.kind === 'question')) return undefined;
	const layout = layoutFor(state);
	if (!layout.map) return undefined;
	const {left, top, columns, rows} = mapLayout(layout.map).plot;
	const [across, down] = [column - left, row - top];
	if (across < 0 || down < 0 || across >= columns || down >= rows) return undefined;
	const at = pointOfCell(viewportOf(state, layout), across, down, columns, rows);
	return isClick ? {type: 'start-at', at} : {type: 'zoom-at', direction: button === 'up' ? 1 : -1, at};
}

/** One notch of the wheel: two of them double. */
const notch = Math.SQRT2;

/** The narrowest view, in widths of the domain: what is left there is rounding. */
const narrowest = 1e-9;

/** In or out about a point, which stays where it is; out to the domain and no further. */
export function zoomedAt(state: State, direction: 1 | -1, at: readonly [number, number]): View {
	const now = viewportOf(state);
	const {x, y} = zoomed(now, direction === 1 ? notch : 1 / notch, at);
	const whole = viewportOf({...state, view: null});
	const width = x[1] - x[0];
	const domain = drawnDomain(state).x;
	if (direction === 1 && width < narrowest * (domain[1] - domain[0])) return state.view;
	if (direction === -1 && width >= (whole.x[1] - whole.x[0]) * (1 - 1e-9)) return null;
	return {center: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2], span: [width, y[1] - y[0]]};
}
