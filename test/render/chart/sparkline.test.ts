import {expect, it} from 'vitest';
import type {Capabilities} from '../../../source/render/cells/capabilities.js';
import {cellWidth} from '../../../source/render/cells/width.js';
import {sparkGrain, sparkline} from '../../../source/render/chart/sparkline.js';

const kinds: readonly Capabilities[] = [
	{color: 'truecolor', charset: 'unicode', glyphs: 'fine'},
	{color: 'truecolor', charset: 'unicode', glyphs: 'octants'},
	{color: '16', charset: 'unicode', glyphs: 'blocks'},
	{color: 'none', charset: 'ascii', glyphs: 'fine'},
];

const fall = (columns: number, capabilities: Capabilities) => {
	const steps = columns * sparkGrain(capabilities);
	return Array.from({length: steps}, (_, at) => 1 - at / (steps - 1));
};

it.each(kinds)('is a sign a column, in the glyphs there are: %o', capabilities => {
	const text = sparkline(fall(9, capabilities), capabilities);
	expect([...text].map(sign => cellWidth(sign.codePointAt(0)!))).toEqual(Array.from({length: 9}, () => 1));
	if (capabilities.charset === 'ascii') expect(text).toMatch(/^[ -~]+$/);
	// It only falls, and comes to the ground at its end.
	expect(new Set(text).size).toBeGreaterThanOrEqual(4);
	expect(text.at(-1)).not.toBe(text.at(-2));
});

it('comes to the ground at the finish alone, and goes no higher than the start', () => {
	for (const capabilities of kinds) {
		const one = (share: number) => sparkline(new Array(sparkGrain(capabilities)).fill(share), capabilities);
		expect(one(0)).not.toBe(one(0.01));
		expect(one(-1)).toBe(one(0));
		expect(one(7)).toBe(one(1));
		expect(one(Number.NaN)).toBe(' ');
	}
});

it('looks as drawn: a fall, in dots, bars and signs', () => {
	const drawn = [kinds[0], kinds[2], kinds[3]].map(one => sparkline(fall(7, one), one));
	expect(drawn).toEqual(['⠉⠉⠓⠒⠦⠤⣄', '▇▆▅▄▃▂▁', '##+=-._']);
});
