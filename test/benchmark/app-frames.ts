import {render} from 'ink';
import {createElement} from 'react';
import {openState, type Size} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import {inkOutput} from '../../source/commands/dashboard/ink-output.js';
import type {ColorDepth} from '../../source/render/cells/capabilities.js';
import type {Grid} from '../../source/render/cells/grid.js';
import {textToGrid} from '../../source/terminal/color/sgr-parser.js';
import {encodeRow, encodeSpans} from '../../source/terminal/frame/encode.js';
import {createKeyboard} from '../../source/terminal/input/keyboard.js';
import {App} from '../../source/ui/app.js';
import {createCompositor} from '../../source/ui/compositor.js';
import {createSource} from '../terminal/keyboard-harness.js';

const settle = () => new Promise(resolve => setImmediate(resolve));

/** The dashboard's frames, whole, of so many ticks of a problem's race. */
export async function appFrames(
	size: Size,
	count: number,
	problem: string,
	color: ColorDepth,
	theme: 'dark' | 'light' | 'terminal' = 'dark',
): Promise<Grid[]> {
	const capabilities = {color, charset: 'unicode', theme} as const;
	const store = createStore(openState({options: {problem}, size, playing: false}));
	const paint = {
		capabilities,
		spans: (spans: Parameters<typeof encodeSpans>[0]) => encodeSpans(spans, capabilities),
		row: (grid: Grid, row: number) => encodeRow(grid, row, capabilities),
	};
	const stage = createCompositor(() => {}, capabilities);
	const output = inkOutput(
		() => size,
		text => stage.text(textToGrid(text, size.columns, size.rows)),
	);
	const time = {now: () => 0, every: () => () => {}};
	const app = render(createElement(App, {store, paint, stage, time, fps: 20, onEffect: () => {}}), {
		stdin: createKeyboard(createSource().stream),
		stdout: output,
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	const frames: Grid[] = [];
	await settle();
	for (let tick = 0; tick < count; tick++) {
		frames.push(stage.compose(size.columns, size.rows));
		store.dispatch({type: 'step', by: 1});
		await settle();
	}
	app.unmount();
	return frames;
}
