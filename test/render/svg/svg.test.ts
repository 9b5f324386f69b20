import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createGrid, drawText, setCell} from '../../../source/render/cells/grid.js';
import {tones} from '../../../source/render/cells/theme.js';
import {dotBit, signOfDots} from '../../../source/render/lines/dots.js';
import {partsOf} from '../../../source/render/svg/glyph-shapes.js';
import {svgOf} from '../../../source/render/svg/svg.js';
import {elementsOf, parseXml} from '../../helpers/xml.js';

const color = fc.oneof(fc.constant(-1), fc.integer({min: 0, max: 0xffffff}));
const cells = fc.array(
	fc.record({
		glyph: fc.oneof(fc.integer({min: 0, max: 0x2900}), fc.integer({min: 0, max: 0x10ffff})),
		foreground: color,
		background: color,
		attributes: fc.integer({min: 0, max: 15}),
	}),
	{minLength: 12, maxLength: 12},
);

describe('a grid as SVG', () => {
	it('is XML whatever is in its cells and its title, and the same each time', () => {
		fc.assert(
			fc.property(cells, fc.string({unit: 'binary'}), (all, title) => {
				const grid = createGrid(4, 3);
				for (const [at, {glyph, ...style}] of all.entries()) setCell(grid, at % 4, Math.floor(at / 4), glyph, style);
				const svg = svgOf(grid, title, tones.light);
				const root = parseXml(svg);
				expect(root.name).toBe('svg');
				expect(root.attributes.viewBox).toBe('0 0 64 80');
				expect(svgOf(grid, title, tones.light)).toBe(svg);
			}),
		);
	});

	it('has all its text, words in one piece', () => {
		const grid = createGrid(20, 1);
		drawText(grid, 0, 0, 'a<b & "c" η → θ');
		const texts = [...elementsOf(parseXml(svgOf(grid, 't')))]
			.filter(({name}) => name === 'text')
			.map(({children}) => children.join(''));
		expect(texts.join('')).toBe('a&lt;b&amp;"c"η→θ');
	});

	it('lies on the ground of its tone', () => {
		const [, , card] = [...elementsOf(parseXml(svgOf(createGrid(1, 1), '', tones.light)))];
		expect(card).toMatchObject({name: 'rect', attributes: {fill: '#ffffff'}});
	});

	it('fills of every sign of octants its own eighths and no others', () => {
		for (let bits = 0; bits < 256; bits++) {
			const grid = createGrid(1, 1);
			setCell(grid, 0, 0, signOfDots(bits, 'octants'), {foreground: 0x123456});
			const all = [...elementsOf(parseXml(svgOf(grid, '')))];
			const areas = all.filter(({attributes}) => attributes.fill === '#123456' && attributes.d);
			const filled = areas.flatMap(({attributes}) => [...attributes.d!.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\3z/g)]);
			const eighths = filled.flatMap(([, ...numbers]) => {
				const [left, top, width, height] = numbers.map(Number);
				return Array.from({length: (width * height) / 16}, (_, n) =>
					dotBit(left / 4 + (n % (width / 4)), top / 4 + Math.floor((4 * n) / width)),
				);
			});
			expect(new Set(eighths).size, `${bits} overlaps`).toBe(eighths.length);
			expect(eighths.reduce((sum, eighth) => sum | eighth, 0)).toBe(bits);
			expect(all.some(({name}) => name === 'text')).toBe(false);
		}
	});

	it('draws each dot of braille as its eighth of the cell', () => {
		expect(partsOf(0x2800)).toEqual([]);
		expect(partsOf(0x28ff)).toHaveLength(8);
		for (let bit = 0; bit < 8; bit++) expect(partsOf(0x2800 + (1 << bit))).toHaveLength(1);
		const areas = partsOf(0x28ff)!.map(({left, top, width, height}) => `${left} ${top} ${width} ${height}`);
		expect(new Set(areas).size).toBe(8);
		// As Unicode numbers them: dots 1, 2, 3, 7 are the left column from above.
		expect([0x2801, 0x2802, 0x2804, 0x2840].map(glyph => partsOf(glyph)![0].top)).toEqual([0, 0.25, 0.5, 0.75]);
	});
});
