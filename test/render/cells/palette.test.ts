import {describe, expect, it} from 'vitest';
import {black, contrast, fromLab, inkOn, luminance, mix, toLab, white} from '../../../source/render/cells/color.js';
import {bandColors, indexedRamps, palettes} from '../../../source/render/cells/palette.js';
import {lightRacerColors, racerColor, racerColors} from '../../../source/render/cells/racer-colors.js';
import {ansiColors} from '../../../source/render/cells/xterm-colors.js';
import {bandCount, bandTiles} from '../../../source/render/land/band-tiles.js';
import {to16, to256} from '../../../source/terminal/color/colors.js';
import {xterm240} from '../../../source/terminal/color/palettes.js';
import {allCapabilities} from '../capabilities.js';
import {difference, seenBy} from '../colour-vision.js';

const dark = {color: 'truecolor', theme: 'dark'} as const;

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

const brightnesses = ['dark', 'light'] as const;
const racersOn = {dark: racerColors, light: lightRacerColors};
const grounds = {dark: 0x121212, light: 0xffffff};

/** The smallest difference between neighbouring bands, as the eye sees it. */
const leastStep = (colors: readonly number[]) =>
	Math.min(...colors.slice(1).map((color, at) => difference(color, colors[at])));

describe.each(brightnesses)('%s band colours', brightness => {
	const everyRamp = palettes.flatMap(palette => [
		[palette, 'truecolor', bandColors(palette, 12, 'truecolor', brightness)] as const,
		[palette, '256', bandColors(palette, indexedRamps[brightness][palette].length, '256', brightness)] as const,
	]);

	it.each(everyRamp)('%s in %s: rise from the valley in steps that show', (_palette, depth, colors) => {
		expect(leastStep(colors)).toBeGreaterThan(depth === '256' ? 0.035 : 0.02);
		const lightness = colors.map(color => toLab(color)[0]);
		for (const [at, light] of lightness.slice(1).entries()) expect(light).toBeGreaterThan(lightness[at] - 0.03);
		if (brightness === 'light') expect(lightness[0]).toBeGreaterThan(0.6);
		else expect(lightness[0]).toBeLessThan(0.2);
		if (brightness === 'dark') expect(Math.max(...colors.map(luminance))).toBeLessThan(0.24);
	});

	it.each(everyRamp)('%s in %s: leave every racer visible', (_palette, _depth, colors) => {
		for (const racer of racersOn[brightness])
			for (const band of colors) expect(difference(racer, band)).toBeGreaterThan(0.13);
	});
});

describe('band colours', () => {
	it.each(palettes)('of %s: faded trails are as visible on light land as on dark', palette => {
		const leastOn = (brightness: 'dark' | 'light', depth: '256' | 'truecolor') => {
			const trails = racersOn[brightness].map(racer =>
				brightness === 'dark' ? mix(racer, black, 0.26) : mix(racer, white, 0.22),
			);
			const bands = bandColors(palette, 12, depth, brightness);
			return Math.min(...trails.flatMap(trail => bands.map(band => difference(trail, band))));
		};
		for (const depth of ['256', 'truecolor'] as const)
			expect(leastOn('light', depth)).toBeGreaterThanOrEqual(leastOn('dark', depth));
	});

	it('of 256 are colours that such a terminal has', () => {
		for (const palette of palettes)
			for (const brightness of brightnesses)
				for (const color of bandColors(palette, 7, '256', brightness)) expect(xterm240).toContain(color);
	});

	it('come in any number', () => {
		for (const count of [Number.NaN, -1, 0, 1, 2, 40]) {
			expect(bandColors('viridis', count).length).toBe(Math.min(32, Math.max(1, count || 1)));
		}
	});
});

describe('racer colours', () => {
	it.each(brightnesses)('differ from each other for any colour vision, on %s ground', brightness => {
		for (const [vision, least, leastOfSix] of [
			['normal', 0.1, 0.15],
			['protan', 0.04, 0.07],
			['deutan', 0.04, 0.07],
			['tritan', 0.03, 0.05],
		] as const) {
			const seen = racersOn[brightness].map(color => seenBy(color, vision));
			for (const [at, one] of seen.entries()) {
				for (const [other, color] of seen.slice(0, at).entries()) {
					const apart = difference(one, color);
					expect(apart, `${vision}: ${other} and ${at}`).toBeGreaterThan(at < 6 ? leastOfSix : least);
				}
			}
		}
	});

	it.each(brightnesses)('can be read as text on %s ground, and are of the 240 that terminals share', brightness => {
		for (const color of racersOn[brightness]) {
			expect(contrast(color, grounds[brightness])).toBeGreaterThanOrEqual(4.5);
			expect(xterm240).toContain(color);
			expect(to256(color) - 16).toBe(xterm240.indexOf(color));
		}
	});

	it('are nine different ones of the sixteen, and arrive as such', () => {
		const slots = racerColors.map((_, slot) => racerColor(slot, {color: '16'}));
		expect(new Set(slots).size).toBe(9);
		for (const color of slots) expect(ansiColors[to16(color)]).toBe(color);
	});

	it('carry a digit that can be read', () => {
		for (const color of [...racerColors, ...lightRacerColors])
			expect(contrast(color, inkOn(color))).toBeGreaterThan(4.5);
	});

	it('go round, and are none without colour', () => {
		expect(racerColor(10, dark)).toBe(racerColor(1, dark));
		expect(racerColor(Number.NaN, dark)).toBe(racerColor(0, dark));
		expect(racerColor(3, {color: 'none'})).toBe(-1);
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
