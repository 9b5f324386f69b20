// The same dashboard as stock Ink draws it: each frame becomes rows of text, and Ink diffs lines. Tells on SIGTERM what
// its frames cost in bytes.
import {writeFileSync} from 'node:fs';
import {type Instance, render, Text} from 'ink';
import {keyPresses} from '../../source/app/keys/press.js';
import {openState} from '../../source/app/open-state.js';
import {createStore} from '../../source/app/store.js';
import {realTime} from '../../source/commands/dashboard/time.js';
import {encodeRow} from '../../source/terminal/frame/encode.js';
import {createKeyboard} from '../../source/terminal/input/keyboard.js';
import {createCompositor} from '../../source/ui/compositor.js';
import {mount} from '../../source/ui/mount.js';

const {stdin, stdout} = process;
const [file, rate] = process.argv.slice(2);
const size = {columns: stdout.columns, rows: stdout.rows};
const capabilities = {color: 'truecolor', charset: 'unicode'} as const;
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

let ink: Instance | undefined;
let isDue = false;
function draw(): void {
	isDue = false;
	const grid = stage.compose(size.columns, size.rows);
	const lines = Array.from({length: grid.rows}, (_, row) => encodeRow(grid, row, capabilities));
	const text = <Text wrap="truncate">{lines.join('\n')}</Text>;
	if (ink) ink.rerender(text);
	else ink = render(text, {stdin, stdout: sink, incrementalRendering: true, exitOnCtrlC: false, patchConsole: false});
}
/** All that one commit puts in place is one frame. */
const stage = createCompositor(() => {
	if (!isDue) queueMicrotask(draw);
	isDue = true;
}, capabilities);
mount({store, stage, time: realTime, fps: Number(rate), onKey() {}});
stdin.setRawMode(true);
createKeyboard(stdin, {onKey: keyPresses(store, () => {})});
