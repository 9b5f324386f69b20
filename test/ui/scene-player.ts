import {letterOf} from '../../source/app/lesson/choice-letters.js';
import type {Scene} from '../../source/app/lesson/scene.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import {speeds} from '../../source/app/speed.js';
import type {Charset} from '../../source/render/cells/capabilities.js';
import type {Rectangle} from '../../source/render/cells/grid.js';
import {openDashboard} from './dashboard.js';

/** What stands in a region, as one text with single blanks. */
export const regionText = (screen: readonly string[], {left, top, columns, rows}: Rectangle): string =>
	screen
		.slice(top, top + rows)
		.map(line => [...line].slice(left, left + columns).join(''))
		.join(' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

type Options = {
	readonly scenes: readonly Scene[];
	readonly columns: number;
	readonly rows: number;
	readonly charset?: Charset;
};

/** A scene opened among others without colour, and played by its keys from stop to stop. */
export function playerOf(scene: Scene, {scenes, charset = 'unicode', ...size}: Options) {
	const dashboard = openDashboard({...size, capabilities: {color: 'none', charset}, opening: {scenes}});
	const {state} = dashboard;
	dashboard.dispatch({type: 'choose-scene', id: scene.id});
	/** Lets it go on until it stops by itself: at a question, an answer, the end. The seconds that takes. */
	const ahead = (): number => {
		if (!state().playing) dashboard.press('space');
		const {tick, speed} = state();
		if (state().prompt === null) dashboard.dispatch({type: 'tick', count: 1e6});
		return (state().tick - tick) / speeds[speed];
	};
	return {
		dashboard,
		state,
		ahead,
		/** Guesses at the open question, and goes on to the verdict. The seconds that takes. */
		guess(choice: number): number {
			dashboard.press(letterOf(choice));
			return state().lesson?.guess ? ahead() : 0;
		},
		/** The scene's words as they are on screen. */
		words: async () => regionText(await dashboard.text(), layoutFor(state()).lesson!),
	};
}
