import headless from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ColorDepth} from '../../source/render/capabilities.js';
import {defaultColor, type Grid} from '../../source/render/grid.js';
import {diffFrames} from '../../source/terminal/diff.js';
import {cellAt} from '../helpers/pty-screen.js';
import {depths, differences, shownBy, someFrames} from './frames.js';

const off = '\x1b[?7l';

async function play(frames: readonly Grid[], depth: ColorDepth, modes = off): Promise<void> {
	const screen = new headless.Terminal({cols: 1, rows: 1, allowProposedApi: true, scrollback: 0});
	let before: Grid | null = null;
	for (const frame of frames) {
		if (before === null || before.columns !== frame.columns || before.rows !== frame.rows) {
			screen.resize(frame.columns, frame.rows);
		}
		await shownBy(screen, `${modes}${diffFrames(before, frame, depth)}`);
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
		await shownBy(screen, `\x1b[${cursorY + 1};${cursorX + 1}H`);
	}
	screen.dispose();
}

describe('diffFrames', () => {
	it.each(depths)('a terminal shows the grid after every frame, cell by cell, colour by colour: %s', async depth => {
		await fc.assert(
			fc.asyncProperty(someFrames, frames => play(frames, depth)),
			{numRuns: 120},
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
				for (const frame of frames) {
					const again = {...frame, glyphs: frame.glyphs.slice()};
					expect(diffFrames(frame, again, depth)).toBe('');
				}
			}),
			{numRuns: 100},
		);
	});
});
