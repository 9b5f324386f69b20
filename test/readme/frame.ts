import {openState} from '../../source/app/open-state.js';
import type {Size} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import {mostLanes} from '../../source/engine/setup/setup.js';
import type {Grid} from '../../source/render/cells/grid.js';
import {createCompositor} from '../../source/ui/compositor.js';
import {mount} from '../../source/ui/mount.js';
import {workOut} from '../app/jobs.js';

const capabilities = {color: 'truecolor', charset: 'unicode', theme: 'dark'} as const;

/** The dashboard as a true-colour terminal of that size shows it when a race has played to a tick; the leader is selected. */
export async function frameAt(problem: string, tick: number, size: Size): Promise<Grid> {
	const store = createStore(openState({options: {problem}, size, glyphs: 'fine'}));
	// One by one, as it comes to pass: the leaderboard marks who has moved.
	for (let left = tick; left > 0; left--) store.dispatch({type: 'tick', count: 1});
	workOut(store);
	for (let left = mostLanes; left > 0; left--) store.dispatch({type: 'select', direction: -1});
	const stage = createCompositor(() => {}, capabilities);
	mount({store, stage, time: {now: () => 0, every: () => () => {}}, fps: 1, onKey() {}});
	return stage.compose(size.columns, size.rows);
}
