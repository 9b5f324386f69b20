import fc from 'fast-check';
import {expect, it} from 'vitest';
import {areaOf, createGrid, defaultColor} from '../../../source/render/cells/grid.js';
import {dotsOf} from '../../../source/render/lines/dots.js';
import {setOctants} from '../../../source/render/lines/octants.js';

const color = fc.constantFrom(defaultColor, 0x000000, 0x102030, 0xff0000, 0xfe0100, 0xffffff);

it('a cell of octants shows two colours as they are; of more the commonest, and the rest in the nearer of two', () => {
	fc.assert(
		fc.property(fc.array(color, {minLength: 8, maxLength: 8}), colors => {
			const grid = createGrid(1, 1);
			setOctants(grid, areaOf(grid), at => colors[at], 2);
			const bits = dotsOf(grid.glyphs[0], 'octants');
			const shown = colors.map((_, dot) => ((bits >> dot) & 1 ? grid.foregrounds[0] : grid.backgrounds[0]));
			const counts = colors.map(one => colors.filter(other => other === one).length);
			if (new Set(colors).size <= 2) expect(shown).toEqual(colors);
			else {
				expect(new Set(shown).size).toBeLessThanOrEqual(2);
				const [most] = colors.filter((_, dot) => counts[dot] === Math.max(...counts));
				const places = colors.flatMap((one, dot) => (one === most ? [dot] : []));
				expect(places.map(dot => shown[dot])).toEqual(places.map(() => most));
				for (const one of shown) expect(colors).toContain(one);
			}
			if (bits !== 0) expect(grid.foregrounds[0]).not.toBe(defaultColor);
		}),
	);
});
