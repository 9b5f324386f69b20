import {render} from 'ink';
import type {Effect} from '../app/message.js';
import {type Opening, openState} from '../app/state.js';
import {createStore} from '../app/store.js';
import type {Capabilities} from '../render/capabilities.js';
import {createGrid, drawText} from '../render/grid.js';
import {encodeGrid, encodeRow, encodeSpans} from '../terminal/encode.js';
import {openSession} from '../terminal/session.js';
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

/** Runs the dashboard on this process's terminal until someone leaves; throws `InputError` before it touches the screen. */
export async function runDashboard({opening, capabilities, fps}: Options): Promise<void> {
	const {stdin, stdout} = process;
	const store = createStore(openState({...opening, size: soundSize(stdout)}));
	const paint: Paint = {
		capabilities,
		spans: spans => encodeSpans(spans, capabilities),
		row: (grid, row) => encodeRow(grid, row, capabilities),
	};
	let due = false;
	const flush = () => {
		due = false;
		const {columns, rows} = store.state().size;
		session.write(`\x1b[H${encodeGrid(compositor.compose(columns, rows), capabilities, '\r\n')}`);
	};
	const compositor = createCompositor(() => {
		if (!due) setImmediate(flush);
		due = true;
	});
	const output = inkOutput(
		() => store.state().size,
		text => {
			const {columns, rows} = store.state().size;
			const grid = createGrid(columns, rows);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
			for (const [row, line] of text
				.replace(/\u001b\[[0-9;]*m/g, '')
				.split('\n')
				.entries())
				drawText(grid, 0, row, line);
			compositor.text(grid);
		},
	);
	const resize = () => store.dispatch({type: 'resize', size: soundSize(stdout)});
	const session = openSession({stdin, stdout, onResume: resize});
	const onEffect = (effect: Effect) => {
		if (effect === 'suspend') session.suspend();
		else if (effect === 'repaint') resize();
		else session.exit(effect === 'quit' ? 0 : 130);
	};
	render(<App store={store} paint={paint} screen={compositor} time={time} fps={fps} onEffect={onEffect} />, {
		stdin,
		stdout: output,
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	stdout.on('resize', resize);
}
