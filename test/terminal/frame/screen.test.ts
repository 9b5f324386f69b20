import {PassThrough} from 'node:stream';
import headless from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createGrid, drawText, type Grid} from '../../../source/render/cells/grid.js';
import {createScreen, type ScreenOptions, type Sink} from '../../../source/terminal/frame/screen.js';
import {differences, frameBytes, shownBy, someFrames} from '../frames.js';

/** A sink that takes what it is given when told to, and wants so many bytes of it at once. */
function createSink({takes = true, most = undefined as number | undefined} = {}) {
	const written: string[] = [];
	const done: (() => void)[] = [];
	let listeners: (() => void)[] = [];
	const sink: Sink = {
		write(text, call) {
			written.push(text);
			done.push(call);
			return takes;
		},
		once(_, listener) {
			listeners.push(listener);
		},
		most,
	};
	return {
		sink,
		written,
		/** The other end has taken everything. */
		take() {
			for (const call of done.splice(0)) call();
			const calls = listeners;
			listeners = [];
			for (const call of calls) call();
		},
		get waiting() {
			return listeners.length;
		},
	};
}

function openScreen(options: Partial<ScreenOptions> = {}, takes = true, most?: number) {
	const sink = createSink({takes, most});
	const screen = createScreen({sink: sink.sink, depth: 'none', ...options});
	return {...sink, screen, take: sink.take};
}

function frame(text: string, columns = 8, rows = 2): Grid {
	const grid = createGrid(columns, rows);
	drawText(grid, 0, 0, text);
	return grid;
}

const noise = (seed: number) => {
	const grid = createGrid(80, 24);
	for (let at = 0; at < 1920; at++) grid.glyphs[at] = 0x21 + ((at * 31 + seed * (at % 17)) % 90);
	return grid;
};

describe('createScreen', () => {
	it('draws the first frame whole, then what changes, and nothing where nothing does', () => {
		const {screen, written, take} = openScreen();
		const bytes = screen.show(frame('one'));
		expect(written).toEqual([frameBytes(null, frame('one'), 'none')]);
		expect(bytes).toBe(Buffer.byteLength(written[0]));
		take();
		expect(screen.show(frame('one'))).toBe(0);
		expect(screen.show(frame('ode'))).toBe(6);
		expect(written.slice(1)).toEqual(['\x1b[;2Hd']);
	});

	it('keeps a copy: the grid may be drawn on again', () => {
		const {screen, written} = openScreen();
		const grid = frame('one');
		screen.show(grid);
		drawText(grid, 0, 0, 'two');
		screen.show(grid);
		expect(written[1]).toBe(frameBytes(frame('one'), frame('two'), 'none'));
	});

	it('skips frames while the sink wants no more, and shows the latest when it does', () => {
		const {screen, written, take} = openScreen({}, false);
		screen.show(frame('1'));
		expect(screen.busy).toBe(true);
		for (let n = 2; n < 100; n++) expect(screen.show(frame(String(n)))).toBe(0);
		expect(written).toHaveLength(1);
		take();
		expect(written.slice(1)).toEqual([frameBytes(frame('1'), frame('99'), 'none')]);
	});

	it('shows nothing late where the latest frame is the one that is shown', () => {
		const {screen, written, take} = openScreen({}, false);
		screen.show(frame('1'));
		screen.show(frame('2'));
		screen.show(frame('1'));
		take();
		expect(written).toHaveLength(1);
	});

	it('counts the bytes on their way itself, for a sink that takes everything', () => {
		const {screen, written, take} = openScreen({inFlight: 100});
		screen.show(noise(1));
		expect(screen.busy).toBe(true);
		screen.show(noise(2));
		screen.show(noise(3));
		expect(written).toHaveLength(1);
		take();
		expect(written).toHaveLength(2);
		expect(screen.busy).toBe(true);
		take();
		expect(screen.busy).toBe(false);
	});

	it('waits for what someone else wrote', () => {
		const sink = createSink();
		let isFull = true;
		const screen = createScreen({
			sink: {
				...sink.sink,
				get writableNeedDrain() {
					return isFull;
				},
			},
			depth: 'none',
		});
		screen.show(frame('1'));
		screen.show(frame('2'));
		expect(sink.waiting).toBe(1);
		expect(sink.written).toEqual([]);
		isFull = false;
		sink.take();
		expect(sink.written).toEqual([frameBytes(null, frame('2'), 'none')]);
	});

	it('repaints the latest frame', () => {
		const {screen, written, take} = openScreen();
		screen.repaint();
		expect(written).toEqual([]);
		screen.show(frame('1'));
		take();
		screen.repaint();
		expect(written[1]).toBe(written[0]);
		screen.show(frame('1'));
		expect(written).toHaveLength(2);
	});

	it('repaints a frame that waits, once', () => {
		const {screen, written, take} = openScreen({}, false);
		screen.show(frame('1'));
		screen.show(frame('2'));
		screen.repaint();
		take();
		expect(written.slice(1)).toEqual([frameBytes(null, frame('2'), 'none')]);
	});

	it('draws the next frame whole after a resize, and none that was meant for the old size', () => {
		const {screen, written, take} = openScreen({}, false);
		screen.show(frame('1'));
		screen.show(frame('2'));
		screen.resized();
		take();
		expect(written).toHaveLength(1);
		screen.show(frame('2', 9));
		expect(written[1]).toBe(frameBytes(null, frame('2', 9), 'none'));
	});

	it('writes nothing once it is closed', () => {
		const {screen, written, take} = openScreen({}, false);
		screen.show(frame('1'));
		screen.show(frame('2'));
		screen.close();
		take();
		screen.repaint();
		expect(screen.show(frame('3'))).toBe(0);
		expect(written).toHaveLength(1);
	});

	it('tells what it writes, also later', () => {
		const told: string[] = [];
		const {screen, written, take} = openScreen({onWrite: text => told.push(text)}, false);
		screen.show(frame('1'));
		screen.show(frame('2'));
		take();
		expect(told).toEqual(written);
		expect(told).toHaveLength(2);
	});

	it('shows of a large frame what the sink wants at once, the last row always, and of a later one the rows that are left', () => {
		const {screen, written, take} = openScreen({}, true, 300);
		screen.show(noise(1));
		take();
		expect(written[0]).toContain(String.fromCodePoint(...noise(1).glyphs.subarray(23 * 80)));
		const next = noise(2);
		screen.show(next);
		for (let part = 0; part < 20; part++) take();
		expect(Math.max(...written.map(text => Buffer.byteLength(text)))).toBeLessThanOrEqual(300);
		const parts = written.length;
		screen.show(next);
		take();
		expect([written.length, parts > 5]).toEqual([parts, true]);
	});

	it('asks for what there is by now where the rest of a frame would be old, and for nothing once all is shown', () => {
		let latest = noise(1);
		let asked = 0;
		const {screen, written, take} = openScreen(
			{
				more() {
					asked++;
					screen.show(latest);
				},
			},
			true,
			300,
		);
		screen.show(latest);
		take();
		expect([asked, written.length]).toEqual([1, 2]);
		latest = noise(1);
		latest.glyphs.fill(0x23, 23 * 80);
		take();
		expect(written[2]).toContain('#'.repeat(80));
		for (let part = 0; part < 20; part++) take();
		const [parts, count] = [written.length, asked];
		screen.repaint();
		screen.show(latest);
		for (let part = 0; part < 20; part++) take();
		expect(written.length).toBeGreaterThan(parts);
		expect(asked).toBeGreaterThan(count);
		const ended = asked;
		take();
		expect(asked).toBe(ended);
	});

	it('holds little for a reader that has stalled, and shows it the latest frame first', async () => {
		const stream = new PassThrough();
		const screen = createScreen({sink: stream, depth: 'none'});
		const emulator = new headless.Terminal({cols: 80, rows: 24, allowProposedApi: true, scrollback: 0});
		// 300 frames are 10 s at 30 a second.
		for (let n = 0; n < 300; n++) {
			screen.show(noise(n));
			if (n % 10 === 0) await new Promise(resolve => setImmediate(resolve));
		}
		const held = stream.readableLength + stream.writableLength;
		expect(held).toBeLessThan(50_000);
		let received = '';
		stream.on('data', chunk => {
			received += chunk;
		});
		await new Promise(resolve => setTimeout(resolve, 20));
		await shownBy(emulator, received);
		expect(differences(emulator, noise(299), 'none')).toEqual([]);
		const latest = received.split('\x1b[?2026h').length - 1;
		expect(Buffer.byteLength(received) - held).toBeLessThan(10_000);
		expect(latest).toBeLessThan(30);
	});

	it('ends with the latest frame on the terminal, whenever the sink takes what', async () => {
		await fc.assert(
			fc.asyncProperty(
				someFrames,
				fc.array(fc.constantFrom('take', 'repaint', 'nothing'), {maxLength: 8}),
				fc.boolean(),
				fc.constantFrom(undefined, 0, 30, 200),
				async (frames, acts, takes, most) => {
					const {screen, written, take} = openScreen({depth: '256', inFlight: 20}, takes, most);
					const {columns, rows} = frames[0];
					const same = frames.filter(grid => grid.columns === columns && grid.rows === rows);
					for (const [n, grid] of same.entries()) {
						screen.show(grid);
						if (acts[n] === 'take') take();
						if (acts[n] === 'repaint') screen.repaint();
					}
					// A row at a time, where not more is wanted.
					for (let row = 0; row <= rows; row++) take();
					const emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
					await shownBy(emulator, written.join(''));
					expect(differences(emulator, same.at(-1)!, '256')).toEqual([]);
					emulator.dispose();
				},
			),
			{numRuns: 60},
		);
	});
});
