import type {Capabilities} from '../../render/cells/capabilities.js';
import type {Grid, Rectangle} from '../../render/cells/grid.js';
import type {Field} from '../../render/map/field.js';
import type {Viewport} from '../../render/map/viewport.js';
import type {State} from '../state.js';

/** Draws an exhibit of a state into a rectangle, and nowhere else. */
export type DrawExhibit = (grid: Grid, area: Rectangle, state: State, capabilities: Capabilities) => void;

/** The map that something is drawn over: the cells of its plot, what they show, and the land it is made of. */
export type DrawnMap = {
	readonly plot: Rectangle;
	readonly viewport: Viewport;
	readonly field: Field;
	readonly levels: readonly number[];
};

/** Draws over a map, inside its plot only. */
export type DrawOverlay = (grid: Grid, map: DrawnMap, state: State, capabilities: Capabilities) => void;
