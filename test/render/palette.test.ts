import {describe, expect, it} from 'vitest';
import {bandCount, bandTiles} from '../../source/render/band-tiles.js';
import {black, contrast, difference, fromLab, inkOn, luminance, mix, toLab, white} from '../../source/render/color.js';
import {bandColors, indexedRamps, leastStep, palettes} from '../../source/render/palette.js';
import {racerColor, racerColors} from '../../source/render/racer-colors.js';
import {ansiColors} from '../../source/render/xterm-colors.js';
import {to16, to256} from '../../source/terminal/colors.js';
import {xterm240} from '../../source/terminal/palettes.js';
import {allCapabilities} from './capabilities.js';

describe('colours', () => {
	it('survive the way to OKLab and back', () => {
		for (const color of [...racerColors, ...ansiColors, 0x123456, black, white])
			expect(fromLab(toLab(color))).toBe(color);
	});

	it('mix from one to the other', () => {
		expect(mix(black, white, 0)).toBe(black);
		expect(mix(black, white, 1)).toBe(white);
		expect(mix(0x102030, 0x304050, 0.5)).toBe(0x203040);
	});
});

describe('band colours', () => {
	const everyRamp = palettes.flatMap(palette => [
		[palette, 'truecolor', bandColors(palette, 12)] as const,
		[palette, '256', bandColors(palette, indexedRamps[palette].length, '256')] as const,
	]);

	it.each(everyRamp)('%s in %s: rise from a dark valley in steps that show', (_palette, depth, colors) => {
		expect(leastStep(colors)).toBeGreaterThan(depth === '256' ? 0.035 : 0.025);
		const lightness = colors.map(color => toLab(color)[0]);
		expect(lightness[0]).toBeLessThan(0.2);
		for (const [at, light] of lightness.slice(1).entries()) expect(light).toBeGreaterThan(lightness[at] - 0.03);
		expect(Math.max(...colors.map(luminance))).toBeLessThan(0.24);
	});

	it.each(everyRamp)('%s in %s: leave every racer visible', (_palette, depth, colors) => {
		const shown = depth === '256' ? racerColors.map(color => xterm240[to256(color) - 16]) : racerColors;
		for (const racer of shown) for (const band of colors) expect(difference(racer, band)).toBeGreaterThan(0.13);
	});

	it('of 256 are colours that such a terminal has', () => {
		for (const palette of palettes)
			for (const color of bandColors(palette, 7, '256')) expect(xterm240).toContain(color);
	});

	it('come in any number', () => {
		for (const count of [Number.NaN, -1, 0, 1, 2, 40]) {
			expect(bandColors('viridis', count).length).toBe(Math.min(32, Math.max(1, count || 1)));
		}
	});
});

describe('racer colours', () => {
	it('differ from each other, in 256 colours too', () => {
		for (const shown of [racerColors, racerColors.map(color => xterm240[to256(color) - 16])]) {
			for (const [at, one] of shown.entries()) {
				for (const other of shown.slice(at + 1)) expect(difference(one, other)).toBeGreaterThan(0.08);
			}
		}
	});

	it('are nine different ones of the sixteen, and arrive as such', () => {
		const slots = racerColors.map((_, slot) => racerColor(slot, '16'));
		expect(new Set(slots).size).toBe(9);
		for (const color of slots) expect(ansiColors[to16(color)]).toBe(color);
	});

	it('carry a digit that can be read', () => {
		for (const color of racerColors) expect(contrast(color, inkOn(color))).toBeGreaterThan(4.5);
	});

	it('go round, and are none without colour', () => {
		expect(racerColor(10)).toBe(racerColor(1));
		expect(racerColor(Number.NaN)).toBe(racerColor(0));
		expect(racerColor(3, 'none')).toBe(-1);
	});
});

describe('band tiles', () => {
	it.each(allCapabilities)('are as many as asked for, and none like its neighbour: $color $charset', capabilities => {
		for (const palette of palettes) {
			const tiles = bandTiles(palette, bandCount(capabilities, palette), capabilities);
			expect(tiles).toHaveLength(bandCount(capabilities, palette));
			for (const [at, tile] of tiles.slice(1).entries()) expect(tile).not.toEqual(tiles[at]);
		}
	});

	it('of sixteen colours arrive as such', () => {
		for (const {base, foreground} of bandTiles('viridis', 7, {color: '16', charset: 'unicode'})) {
			for (const color of [base, foreground]) expect(ansiColors[to16(color)]).toBe(color);
		}
	});
});
