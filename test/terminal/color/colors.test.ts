import fc from 'fast-check';
import {expect, it} from 'vitest';
import {contrast} from '../../../source/render/cells/color.js';
import {colorCode, contrasting, quantize, to16, to256} from '../../../source/terminal/color/colors.js';
import {ansi16, xterm240} from '../../../source/terminal/color/palettes.js';

it('finds every colour of a palette again', () => {
	for (const [index, rgb] of ansi16.entries()) expect(to16(rgb)).toBe(index);
	// Black, white and four greys are in the palette twice: the same colour is enough.
	for (const rgb of xterm240) expect(xterm240[to256(rgb) - 16]).toBe(rgb);
});

it('knows the layout of the 256 colours', () => {
	expect([to256(0x000000), to256(0x0000ff), to256(0xff0000), to256(0xffffff)]).toEqual([16, 21, 196, 231]);
	expect([to256(0x080808), to256(0xeeeeee)]).toEqual([232, 255]);
});

it('keeps racers apart in 16 colours', () => {
	// Okabe and Ito's seven hues.
	const racers = [0xd55e00, 0x56b4e9, 0x009e73, 0xe69f00, 0xcc79a7, 0x0072b2, 0xf0e442].map(to16);
	expect(new Set(racers).size).toBe(7);
	expect(racers.filter(index => index === 0 || index === 7 || index === 8)).toEqual([]);
});

it('keeps greys grey', () => {
	for (const grey of [0x101010, 0x606060, 0x909090, 0xd0d0d0]) expect([0, 7, 8, 15]).toContain(to16(grey));
});

it('answers in range and the same every time', () => {
	fc.assert(
		fc.property(fc.integer({min: 0, max: 0xffffff}), rgb => {
			expect(to16(rgb)).toBe(to16(rgb));
			expect(to16(rgb)).toBeLessThan(16);
			expect(to256(rgb)).toBeGreaterThan(15);
			expect(to256(rgb)).toBeLessThan(256);
		}),
	);
});

it('writes on every colour in black or white so that it reads', () => {
	const channel = Array.from({length: 18}, (_, at) => 15 * at);
	const grounds = channel.flatMap(red =>
		channel.flatMap(green => channel.map(blue => (red << 16) | (green << 8) | blue)),
	);
	const contrasts = grounds.map(ground => contrast(contrasting(ground, 'truecolor'), ground));
	// As WCAG wants it of large text, 3, and some more: what is written there is one sign.
	expect(Math.min(...contrasts)).toBeGreaterThan(3.6);
});

it('writes codes', () => {
	expect(quantize(-1, 'truecolor')).toBe(-1);
	expect(quantize(0x123456, 'none')).toBe(-1);
	expect(colorCode(-1, 'foreground', '16')).toBe('39');
	expect(colorCode(-1, 'background', '256')).toBe('49');
	expect(colorCode(0x010203, 'foreground', 'truecolor')).toBe('38;2;1;2;3');
	expect(colorCode(200, 'background', '256')).toBe('48;5;200');
	expect(colorCode(1, 'foreground', '16')).toBe('31');
	expect(colorCode(15, 'background', '16')).toBe('107');
});
