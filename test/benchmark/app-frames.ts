import {openState} from '../../source/app/open-state.js';
import type {Size} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import type {ColorDepth, GlyphLevel} from '../../source/render/cells/capabilities.js';
import type {Grid} from '../../source/render/cells/grid.js';
import {createCompositor} from '../../source/ui/compositor.js';
import {mount} from '../../source/ui/mount.js';
import {workOut} from '../app/jobs.js';

const settle = () => new Promise(resolve => setImmediate(resolve));

/** The dashboard's frames, whole, of so many ticks of a problem's race as it plays at 20 ticks a second. */
export async function appFrames(
	size: Size,
	count: number,
	problem: string,
	color: ColorDepth,
	{theme = 'dark', glyphs = 'fine'}: {theme?: 'dark' | 'light' | 'terminal'; glyphs?: GlyphLevel} = {},
): Promise<Grid[]> {
	const capabilities = {color, charset: 'unicode', theme} as const;
	const store = createStore(openState({options: {problem}, size, speed: 20, playing: true, glyphs}));
	workOut(store);
	const stage = createCompositor(() => {}, capabilities);
	const time = {now: () => 0, every: () => () => {}};
	const {unmount} = mount({store, stage, time, fps: 20, onKey() {}});
	const frames: Grid[] = [];
	await settle();
	for (let tick = 0; tick < count; tick++) {
		frames.push(stage.compose(size.columns, size.rows));
		store.dispatch({type: 'tick', count: 1});
		workOut(store);
		await settle();
	}
	unmount();
	return frames;
}
