import type {Capabilities} from '../../render/cells/capabilities.js';
import type {Grid, Rectangle} from '../../render/cells/grid.js';
import type {Field} from '../../render/land/field.js';
import type {Viewport} from '../../render/lines/viewport.js';
import type {JobName} from '../jobs/job.js';
import type {State} from '../state.js';

/** Panels of the dashboard that a scene may show beside its words. */
export type PanelExhibit = 'chart' | 'inspector' | 'fit';

/** A picture beside the words of a scene, made of the race as it stands. All there is of it is in its folder of the lecture. */
export type Exhibit = {
	readonly id: string;
	/** Draws it into a rectangle, and nowhere else. */
	readonly draw: (grid: Grid, area: Rectangle, state: State, capabilities: Capabilities) => void;
	/** What it shows, a line each, for those who hear it; signs are spelled out by who tells them. */
	readonly words: (state: State) => readonly string[];
	/** It says what is asked: while a question is open, it is not shown. */
	readonly tells?: true;
	/** Rows in which it says all that a scene speaks of; 6 when absent. */
	readonly rows?: number;
	/** What has to be worked out for it. */
	readonly job?: JobName;
};

/** The map that something is drawn over: the cells of its plot, what they show, and the land it is made of. */
export type DrawnMap = {
	readonly plot: Rectangle;
	readonly viewport: Viewport;
	readonly field: Field;
	readonly levels: readonly number[];
};

/** What is drawn over the map of a scene besides trails and heads; it stands in an exhibit's folder. */
export type Overlay = {
	readonly id: string;
	/** Draws over a map, inside its plot only. */
	readonly draw: (grid: Grid, map: DrawnMap, state: State, capabilities: Capabilities) => void;
	/** Where the relief is cut: at the level of this index, of so many from the lowest up; `undefined`: it is whole. */
	readonly cutAt?: (state: State, levels: number) => number | undefined;
};
