import headless from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ColorDepth} from '../../../source/render/cells/capabilities.js';
import {
	bold,
	createGrid,
	defaultColor,
	drawText,
	type Grid,
	inverse,
	type Style,
	setCell,
} from '../../../source/render/cells/grid.js';
import {updateFrame} from '../../../source/terminal/frame/diff.js';
import {cellAt} from '../../helpers/pty-screen.js';
import {depths, differences, frameBytes, shownBy, someFrames} from '../frames.js';

const off = '\x1b[?7l';
const sync = (text: string) => `\x1b[?2026h${text}\x1b[?2026l`;

function line(text: string, style: Style = {}, columns = 7): Grid {
	const grid = createGrid(columns, 1);
	drawText(grid, 0, 0, text, style);
	return grid;
}

/** One cell. */
function gridOf(glyph: number): Grid {
	const grid = createGrid(1, 1);
	setCell(grid, 0, 0, glyph);
	return grid;
}

async function play(frames: readonly Grid[], depth: ColorDepth, modes = off): Promise<void> {
	const screen = new headless.Terminal({cols: 1, rows: 1, allowProposedApi: true, scrollback: 0});
	let before: Grid | null = null;
	let back = '';
	for (const frame of frames) {
		if (before === null || before.columns !== frame.columns || before.rows !== frame.rows) {
			screen.resize(frame.columns, frame.rows);
		}
		await shownBy(screen, `${modes}${back}${frameBytes(before, frame, depth)}`);
		expect(differences(screen, frame, depth)).toEqual([]);
		// The reset state: whatever is written next is plain.
		const {cursorX, cursorY} = screen.buffer.active;
		await shownBy(screen, '\x1b[1;1H#');
		expect(cellAt(screen, 0, 0)).toMatchObject({
			glyph: '#',
			foreground: 'default',
			background: 'default',
			bold: false,
			dim: false,
			inverse: false,
			underline: false,
		});
		const spoilt = {...frame, glyphs: frame.glyphs.slice()};
		spoilt.glyphs[0] = 0x23;
		for (const part of ['foregrounds', 'backgrounds'] as const)
			spoilt[part] = frame[part].slice().fill(defaultColor, 0, 1);
		spoilt.attributes = frame.attributes.slice().fill(0, 0, 1);
		before = spoilt;
		back = `\x1b[${cursorY + 1};${cursorX + 1}H`;
	}
	screen.dispose();
}

describe('updateFrame', () => {
	it.each(depths)('a terminal shows the grid after every frame, cell by cell, colour by colour: %s', async depth => {
		await fc.assert(
			fc.asyncProperty(someFrames, frames => play(frames, depth)),
			{numRuns: 80},
		);
	});

	it('does so too where the terminal wraps, as one that does not know the mode would', async () => {
		await fc.assert(
			fc.asyncProperty(someFrames, frames => play(frames, '256', '\x1b[?7h')),
			{numRuns: 60},
		);
	});

	it('writes nothing for frames that look alike', () => {
		fc.assert(
			fc.property(someFrames, fc.constantFrom(...depths), (frames, depth) => {
				for (const frame of frames) expect(frameBytes(frame, {...frame, glyphs: frame.glyphs.slice()}, depth)).toBe('');
			}),
			{numRuns: 100},
		);
		const style = {foreground: 0x440154, background: 0x440154};
		const nearly = {foreground: 0x450255, background: 0x450255};
		expect(frameBytes(line('▀', style), line('▀', nearly), '256')).toBe('');
		expect(frameBytes(line('▀', style), line('▀', nearly), 'truecolor')).not.toBe('');
		expect(frameBytes(line(' ', {foreground: 1, attributes: bold}), line(' ', {foreground: 2}), 'truecolor')).toBe('');
		expect(frameBytes(gridOf(0x301), gridOf(0x07), 'none')).toBe('');
	});

	it('is made of glyphs, cursor moves, colours and erasing only: no line feed, no tab', () => {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: what may be written is made of them
		const allowed = /^(?:[^\x00-\x1f\x7f-\x9f]|[\b\r]|\x1b\[[0-9;]*[ABCDHKXm]|\x1b\[\?2026[hl])*$/;
		fc.assert(
			fc.property(someFrames, fc.constantFrom(...depths), (frames, depth) => {
				for (const [n, frame] of frames.slice(1).entries()) {
					if (frames[n].columns !== frame.columns || frames[n].rows !== frame.rows) continue;
					expect(frameBytes(frames[n], frame, depth)).toMatch(allowed);
				}
			}),
			{numRuns: 100},
		);
	});

	it('draws everything anew at the start and for another size', () => {
		const clear = '\x1b[r\x1b(B\x1b[m\x1b[?7l\x1b[2J';
		expect(frameBytes(null, line('ab'), 'none')).toBe(sync(`${clear}\x1b[Hab`));
		expect(frameBytes(createGrid(3, 2), line('ab'), 'none')).toBe(sync(`${clear}\x1b[Hab`));
		expect(frameBytes(null, createGrid(3, 2), 'none')).toBe(clear);
		expect(frameBytes(null, createGrid(0, 0), 'none')).toBe(clear);
		expect(frameBytes(createGrid(0, 5), createGrid(0, 5), 'none')).toBe('');
	});

	it('writes one piece as it is, more as one update', () => {
		expect(frameBytes(line('abc'), line('abd'), 'none')).toBe('\x1b[;3Hd');
		expect(frameBytes(line('a', {}, 20), line('b                  c', {}, 20), 'none')).toBe(sync('\x1b[Hb\x1b[18Cc'));
	});

	it('goes the shortest way, over unchanged cells too', () => {
		const body = (before: string, after: string) =>
			frameBytes(line(before, {}, 20), line(after, {}, 20), 'none').slice(8, -8);
		expect(body('a..a', 'b..b')).toBe('\x1b[Hb..b');
		expect(body('a...a', 'b...b')).toBe('\x1b[Hb...b');
		expect(body('a....a', 'b....b')).toBe('\x1b[Hb....b');
		expect(body('a.....a', 'b.....b')).toBe('\x1b[Hb\x1b[5Cb');
		expect(body('a██a', 'b██b')).toBe('\x1b[Hb\x1b[2Cb');
		const [before, after] = [createGrid(9, 9), createGrid(9, 9)];
		for (let row = 2; row < 5; row++) drawText(after, 4, row, 'x');
		expect(frameBytes(before, after, 'none').slice(8, -8)).toBe('\x1b[3;5Hx\x1b[B\bx\x1b[B\bx');
	});

	it('empties the end of a row with one code, on whatever ground it is', () => {
		expect(frameBytes(line('abcdefg'), line('ab'), 'none')).toBe('\x1b[;3H\x1b[K');
		expect(frameBytes(line('abcd'), line('ab'), 'none')).toBe('\x1b[;3H  ');
		const blue = {background: 0x0000ff};
		expect(frameBytes(line('abcdefg'), line('       ', blue), '16')).toBe('\x1b[H\x1b[44m\x1b[K\x1b[m');
		// The pen is not blue any more when it erases.
		expect(frameBytes(line('abcdefg'), line(' ', blue), '16')).toBe(sync('\x1b[H\x1b[44m \x1b[m\x1b[K'));
	});

	it('erases long blanks within a row', () => {
		const [before, after] = [line('x'.repeat(20), {}, 20), line(`a${' '.repeat(18)}b`, {}, 20)];
		expect(frameBytes(before, after, 'none')).toBe('\x1b[Ha\x1b[18X\x1b[18Cb');
		const manner = {depth: 'none', erasesInColor: false} as const;
		expect(updateFrame(before, after, manner).text).toContain(`a${' '.repeat(18)}b`);
	});

	it('writes two pixels in the colours that the pen has, whichever is above', () => {
		const [valley, slope] = [0x101112, 0x202122];
		const land = createGrid(4, 1);
		setCell(land, 0, 0, 0x20, {background: valley});
		setCell(land, 1, 0, 0x2580, {foreground: valley, background: slope});
		setCell(land, 2, 0, 0x20, {background: slope});
		setCell(land, 3, 0, 0x2580, {foreground: slope, background: valley});
		const ground = '48;2;16;17;18';
		const body = (depth: 'truecolor' | '16') => updateFrame(createGrid(4, 1), land, {depth}).text;
		expect(body('truecolor')).toBe(`\x1b[H\x1b[38;2;32;33;34;${ground}m ▄█▀`);
		// Where there are sixteen colours, not all of them may be grounds.
		expect(body('16')).not.toMatch(/[▄█]/);
	});

	it('erases on the default background only where a terminal forgets the colour', () => {
		const manner = {depth: '16', erasesInColor: false} as const;
		const blue = line('       ', {background: 0x0000ff});
		expect(updateFrame(line('abcdefg'), blue, manner).text).toBe('\x1b[H\x1b[44m       ');
		expect(updateFrame(line('abcdefg'), line('ab'), manner).text).toBe('\x1b[;3H\x1b[K');
		expect(updateFrame(null, blue, manner).text).toContain('\x1b[2J\x1b[H\x1b[44m       ');
	});

	it('clears to the ground of the frame, and goes on with the pen there is', () => {
		const blue = (text: string) => {
			const grid = line('', {}, 40);
			grid.backgrounds.fill(0x0000ff);
			drawText(grid, 0, 0, text, {foreground: 0xff0000, background: 0x0000ff});
			return grid;
		};
		const first = updateFrame(null, blue('ab'), {depth: '16'});
		expect(first.text).toBe(sync('\x1b[r\x1b(B\x1b[m\x1b[?7l\x1b[44m\x1b[2J\x1b[H\x1b[91mab'));
		const next = updateFrame(blue('ab'), blue('ac'), {depth: '16', pen: first.pen});
		expect(next.text).toBe('\x1b[;2Hc');
		expect(updateFrame(blue('ac'), blue('ac'), {depth: '16', pen: next.pen})).toEqual({text: '', pen: next.pen});
	});

	it('writes what has one colour with one code', () => {
		const [before, after] = [createGrid(30, 4), createGrid(30, 4)];
		for (let row = 0; row < 4; row++) {
			drawText(after, 0, row, 'x', {foreground: 0xd55e00});
			drawText(after, 20, row, 'y', {foreground: 0x56b4e9});
		}
		expect(frameBytes(before, after, 'truecolor').match(/m/g)).toHaveLength(3);
	});

	it('keeps text readable that few colours would hide, and areas as they are, side by side', async () => {
		const grid = line('1▀2 ', {foreground: 0x050505, background: 0x000000}, 4);
		await play([createGrid(4, 1), grid], '16');
		expect(frameBytes(createGrid(4, 1), grid, '16')).toContain('\x1b[97;40m1\x1b[30m▀\x1b[97m2 \x1b');
	});

	it('begins with blanks in the pen of the letter after them', () => {
		const style = {foreground: 0xff0000, background: 0x0000ff};
		expect(frameBytes(createGrid(4, 1), line(' a b', style, 4), '16')).toBe('\x1b[H\x1b[91;44m a b\x1b[m');
	});

	it('changes the pen in the shortest way', () => {
		const next = line('ab', {foreground: 0xff0000, background: 0x0000ff, attributes: bold | inverse}, 4);
		drawText(next, 2, 0, 'cd', {foreground: 0x00ff00});
		expect(frameBytes(createGrid(4, 1), next, '16')).toBe(`${sync('\x1b[H\x1b[1;7;91;44mab\x1b[0;92mcd')}\x1b[m`);
	});

	it('takes a glyph that is not one column wide for a question mark', () => {
		for (const glyph of [0, 7, 0x1b, 0x9b, 0x200b, 0x301, 0x1f680, 0xd800, 0x110000, 0xffffffff]) {
			const grid = createGrid(1, 1);
			setCell(grid, 0, 0, glyph);
			expect(frameBytes(createGrid(1, 1), grid, 'none')).toBe('\x1b[H?');
		}
	});
});
