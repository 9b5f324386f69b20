import {describe, expect, it} from 'vitest';
import {scenes} from '../../source/lecture/index.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {black, contrast, white} from '../../source/render/cells/color.js';
import {defaultColor, dim, type Grid, inverse} from '../../source/render/cells/grid.js';
import {themeOf} from '../../source/render/cells/styles.js';
import {toneOf} from '../../source/render/cells/theme.js';
import {quantize} from '../../source/terminal/color/colors.js';
import {xterm240} from '../../source/terminal/color/palettes.js';
import {openDashboard} from './dashboard.js';

const hundred = Array.from({length: 10}, () => 'L');
const states: readonly (readonly string[])[] = [
	[],
	hundred,
	[...hundred, 'v'],
	[...hundred, 'v', 'v', 'C'],
	[...hundred, 'i', 'y', 'C', 'C'],
	[...hundred, 't', '2', '5'],
	[...hundred, 'c', 'C'],
	['?'],
	['enter'],
	['p'],
	['a'],
	['s'],
	['N'],
	['R'],
];
const sizes = [
	[20, 5],
	[60, 18],
	[80, 24],
	[120, 36],
	[200, 60],
] as const;

const painted = (['dark', 'light'] as const).flatMap(theme =>
	(['truecolor', '256'] as const).map(color => ({theme, color, charset: 'unicode'}) as const),
);

/** Every frame of these states, and of the scenes, in some capabilities. */
async function framesOf(capabilities: Capabilities, look: (frame: Grid, what: string) => void): Promise<void> {
	// What 256 colours are, and light ones, is told by few sizes, and what is left alone by fewer still.
	const isWhole = capabilities.theme === 'dark' && capabilities.color === 'truecolor';
	const looked = isWhole ? sizes : sizes.slice(1, 3);
	for (const [columns, rows] of capabilities.theme === 'terminal' ? sizes.slice(2, 4) : looked) {
		for (const keys of columns > 150 || columns < 60 ? states.slice(0, 4) : states) {
			const dashboard = openDashboard({columns, rows, capabilities, opening: {scenes}});
			dashboard.press(...keys);
			look(await dashboard.frame(), `${columns}x${rows} ${keys.join(' ')}`);
			dashboard.close();
		}
	}
	// Depths differ in how a colour is written: of scenes one is enough.
	for (const {id} of capabilities.color === 'truecolor' && capabilities.theme !== 'terminal' ? scenes : []) {
		const dashboard = openDashboard({columns: 80, rows: 24, capabilities, opening: {scenes}});
		dashboard.dispatch({type: 'choose-scene', id});
		dashboard.press('L', 'L');
		look(await dashboard.frame(), id);
		dashboard.close();
	}
}

const isText = (glyph: number) => glyph > 0x20 && !(glyph >= 0x2500 && glyph <= 0x28ff);

describe.each(painted)('$theme in $color', capabilities => {
	it('paints every cell, and writes nothing that cannot be read', {timeout: 120_000}, async () => {
		await framesOf(capabilities, (frame, what) => {
			expect(frame.foregrounds.includes(defaultColor), what).toBe(false);
			expect(frame.backgrounds.includes(defaultColor), what).toBe(false);
			expect(
				frame.attributes.some(attributes => (attributes & dim) !== 0),
				what,
			).toBe(false);
			const seen = (color: number) =>
				capabilities.color === '256' ? xterm240[quantize(color, '256') - 16] : quantize(color, 'truecolor');
			// Of each pair of colours one cell.
			const pairs = new Map<number, number>();
			for (let at = 0; at < frame.glyphs.length; at++) {
				if (isText(frame.glyphs[at])) pairs.set(frame.foregrounds[at] * 0x1000000 + frame.backgrounds[at], at);
			}
			const ground = seen(toneOf(capabilities)!.ground);
			for (const at of pairs.values()) {
				const [front, back] = [seen(frame.foregrounds[at]), seen(frame.backgrounds[at])];
				// On land there are marks and a letter or two in racers' colours, on the ground there is text.
				if (contrast(front, back) > (back === ground ? 4.499 : 1.5)) continue;
				const where = `${String.fromCodePoint(frame.glyphs[at])} at ${at % frame.columns}, ${Math.floor(at / frame.columns)}`;
				expect.fail(`${what}: ${where}: ${front.toString(16)} on ${back.toString(16)}`);
			}
		});
	});

	it('has styles that can be read', () => {
		const {ground, ink, muted} = toneOf(capabilities)!;
		for (const color of [ink, muted]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
		for (const [name, style] of Object.entries(themeOf(capabilities))) {
			const [front, back] = [style.foreground ?? ink, style.background ?? ground];
			expect(contrast(front, back), name).toBeGreaterThanOrEqual(4.5);
		}
	});
});

describe("the terminal's own ground", () => {
	it.each([
		{theme: 'terminal', color: 'truecolor', charset: 'unicode'},
		{theme: 'terminal', color: '256', charset: 'unicode'},
	] as const)('is left alone in $color, and nothing is white or black', {timeout: 120_000}, async capabilities => {
		await framesOf(capabilities, (frame, what) => {
			expect(frame.backgrounds.includes(defaultColor), what).toBe(true);
			for (const colors of [frame.foregrounds, frame.backgrounds]) {
				for (const shade of [white, black]) expect(colors.includes(shade), `${what} ${shade}`).toBe(false);
			}
		});
	});

	it.each(['dark', 'light', 'terminal'] as const)('is what %s has in sixteen colours and in none', async theme => {
		for (const color of ['16', 'none'] as const) {
			const dashboard = openDashboard({capabilities: {theme, color}});
			const frame = await dashboard.frame();
			expect(frame.backgrounds.includes(defaultColor)).toBe(true);
			const written = frame.foregrounds.filter((_, at) => {
				// White text would vanish where the ground is white.
				const isOwn = frame.backgrounds[at] === defaultColor && (frame.attributes[at] & inverse) === 0;
				return isOwn && frame.glyphs[at] > 0x20;
			});
			for (const shade of [white, black]) expect(written.includes(shade)).toBe(false);
			dashboard.close();
		}
	});
});
