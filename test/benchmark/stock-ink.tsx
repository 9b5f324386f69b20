// The same dashboard as stock Ink draws it: canvases become rows of text, and Ink diffs lines. Tells on SIGTERM what its
// frames cost in bytes.
import {writeFileSync} from 'node:fs';
import {render} from 'ink';
import {openState} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import {realTime} from '../../source/commands/dashboard/time.js';
import {encodeRow, encodeSpans} from '../../source/terminal/frame/encode.js';
import {App} from '../../source/ui/app.js';
import type {Paint} from '../../source/ui/paint.js';

const {stdin, stdout} = process;
const [file, rate] = process.argv.slice(2);
const size = {columns: stdout.columns, rows: stdout.rows};
const capabilities = {color: 'truecolor', charset: 'unicode'} as const;
const paint: Paint = {
	capabilities,
	spans: spans => encodeSpans(spans, capabilities),
	row: (grid, row) => encodeRow(grid, row, capabilities),
};
const frames: number[] = [];
let bytes = 0;
const sink = Object.create(stdout, {
	// One more than there are: a frame as high as its terminal, and stock Ink clears the screen for every one.
	rows: {value: size.rows + 1},
	write: {
		value(text: string) {
			bytes += Buffer.byteLength(text);
			// The end of a synchronized update is the end of a frame.
			if (text === '\x1b[?2026l') {
				frames.push(bytes);
				bytes = 0;
			}
			return stdout.write(text);
		},
	},
}) as NodeJS.WriteStream;

process.on('SIGTERM', () => {
	writeFileSync(file, JSON.stringify(frames));
	process.exit(0);
});
const store = createStore(openState({options: {}, size, speed: Number(rate)}));
render(<App store={store} paint={paint} time={realTime} fps={Number(rate)} onEffect={() => {}} />, {
	stdin,
	stdout: sink,
	incrementalRendering: true,
	exitOnCtrlC: false,
	patchConsole: false,
});
