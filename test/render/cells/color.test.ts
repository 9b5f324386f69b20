import {expect, it} from 'vitest';
import {contrast, inkOn, luminance} from '../../../source/render/cells/color.js';

it('luminance and contrast are those of WCAG', () => {
	expect([luminance(0x000000), luminance(0xffffff)]).toEqual([0, 1]);
	// Up to 10 of 255 a channel is linear.
	expect(luminance(0x0a0a0a)).toBeCloseTo(10 / 255 / 12.92, 12);
	expect(luminance(0x0b0b0b)).toBeCloseTo(((11 / 255 + 0.055) / 1.055) ** 2.4, 12);
	expect([luminance(0xff0000), luminance(0x00ff00), luminance(0x0000ff)]).toEqual([0.2126, 0.7152, 0.0722]);
	// The lightest grey that is text on white, and the two ends.
	expect(contrast(0x767676, 0xffffff)).toBeCloseTo(4.54, 2);
	expect(contrast(0x777777, 0xffffff)).toBeLessThan(4.5);
	expect([contrast(0, 0xffffff), contrast(0xffffff, 0), contrast(0x123456, 0x123456)]).toEqual([21, 21, 1]);
});

it('a badge is written in whichever of black and white reads better: never under 4.5 to 1', () => {
	for (let red = 0; red < 256; red += 15)
		for (let green = 0; green < 256; green += 15)
			for (let blue = 0; blue < 256; blue += 15) {
				const color = (red << 16) | (green << 8) | blue;
				const other = inkOn(color) === 0 ? 0xffffff : 0;
				expect(contrast(inkOn(color), color)).toBeGreaterThanOrEqual(Math.max(4.5, contrast(other, color)));
			}
});
