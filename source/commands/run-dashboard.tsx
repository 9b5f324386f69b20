import {render} from 'ink';
import type {Effect} from '../app/message.js';
import {type Opening, openState} from '../app/state.js';
import {createStore} from '../app/store.js';
import type {Capabilities} from '../render/capabilities.js';
import {encodeRow, encodeSpans} from '../terminal/encode.js';
import {createKeyboard} from '../terminal/keyboard.js';
import {createScreen} from '../terminal/screen.js';
import {openSession} from '../terminal/session.js';
import {textToGrid} from '../terminal/sgr-parser.js';
import {soundSize} from '../terminal/size.js';
import {App, type Time} from '../ui/app.js';
import {createCompositor} from '../ui/compositor.js';
import type {Paint} from '../ui/paint.js';
import {inkOutput} from './ink-output.js';

type Options = {
	readonly opening: Omit<Opening, 'size'>;
	readonly capabilities: Capabilities;
	/** Frames a second. */
	readonly fps: number;
};

const time: Time = {
	now: () => performance.now(),
	every(milliseconds, call) {
		const timer = setInterval(call, milliseconds);
		return () => clearInterval(timer);
	},
};

/**
 * Runs the dashboard on this process's terminal until someone leaves; throws `InputError` before it touches the screen.
 * Ink lays out and takes keys; its text and the pictures meet in the compositor, and the screen writes what changed.
 */
export async function runDashboard({opening, capabilities, fps}: Options): Promise<void> {
	const {stdin, stdout} = process;
	const store = createStore(openState({...opening, size: soundSize(stdout)}));
	const size = () => store.state().size;
	const paint: Paint = {
		capabilities,
		spans: spans => encodeSpans(spans, capabilities),
		row: (grid, row) => encodeRow(grid, row, capabilities),
	};
	let isDue = false;
	const show = () => {
		isDue = false;
		if (session.active) screen.show(compositor.compose(size().columns, size().rows));
	};
	// All that one key or one tick changes makes one frame.
	const compositor = createCompositor(() => {
		if (!isDue) setImmediate(show);
		isDue = true;
	});
	const resize = () => {
		screen.resized();
		store.dispatch({type: 'resize', size: soundSize(stdout)});
	};
	const session = openSession({stdin, stdout, onResume: resize});
	const screen = createScreen({sink: stdout, depth: capabilities.color});
	const onEffect = (effect: Effect) => {
		if (effect === 'suspend') session.suspend();
		else if (effect === 'repaint') screen.repaint();
		else session.exit(effect === 'quit' ? 0 : 130);
	};
	render(<App store={store} paint={paint} stage={compositor} time={time} fps={fps} onEffect={onEffect} />, {
		stdin: createKeyboard(stdin),
		stdout: inkOutput(size, text => compositor.text(textToGrid(text, size().columns, size().rows))),
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	stdout.on('resize', resize);
}
