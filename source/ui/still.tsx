import {fullSurveyor} from '../app/picture/landscape.js';
import type {RegionName} from '../app/picture/layout.js';
import type {Size, State} from '../app/state.js';
import type {Capabilities} from '../render/cells/capabilities.js';
import type {Grid, Rectangle} from '../render/cells/grid.js';
import {bandCount} from '../render/land/band-tiles.js';
import {regions} from './body.js';
import {createCompositor} from './compositor.js';
import {createKeyInput} from './key-input.js';
import {laidOut} from './mount.js';
import {StageProvider} from './stage.js';

/** Regions that can stand by themselves. */
export type StillName = Extract<RegionName, 'map' | 'relief' | 'quiz' | 'chart' | 'fit' | 'exhibit'>;

/**
 * One region of the dashboard by itself, of any size, as the state has it: painted in the theme of the capabilities, as
 * fine as these say. All its land is sampled in full, so that it takes as long as that does.
 * Throws what is thrown while it is drawn, as the loss of a module may.
 */
export function stillOf(state: State, name: StillName, {columns, rows}: Size, capabilities: Capabilities): Grid {
	const area: Rectangle = {left: 0, top: 0, columns, rows};
	const nowhere: Rectangle = {left: 0, top: 0, columns: 0, rows: 0};
	const layout = {kind: 'wide', header: nowhere, footer: nowhere, body: area, board: nowhere, [name]: area} as const;
	const stage = createCompositor(() => {}, capabilities);
	const survey = fullSurveyor(palette => bandCount(capabilities, palette));
	const Drawn = regions[name];
	const tree = (
		<StageProvider value={stage}>
			<Drawn state={state} area={area} layout={layout} survey={survey} />
		</StageProvider>
	);
	const thrown: unknown[] = [];
	const ink = laidOut(
		tree,
		() => area,
		createKeyInput().stdin,
		error => thrown.push(error),
	);
	try {
		if (thrown.length > 0) throw thrown[0];
		return stage.compose(columns, rows);
	} finally {
		ink.unmount();
	}
}
