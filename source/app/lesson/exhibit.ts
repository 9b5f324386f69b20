import type {Capabilities} from '../../render/cells/capabilities.js';
import type {Grid, Rectangle} from '../../render/cells/grid.js';
import type {State} from '../state.js';

/** Draws an exhibit of a state into a rectangle, and nowhere else. */
export type DrawExhibit = (grid: Grid, area: Rectangle, state: State, capabilities: Capabilities) => void;
