import {expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {sampleField} from '../../../source/render/land/field.js';
import {initialCamera} from '../../../source/render/relief/camera.js';
import {meshOf} from '../../../source/render/relief/mesh.js';
import {solidOf} from '../../../source/render/relief/solid.js';
import {Viewer} from '../../../source/render/relief/view.js';

it.each(['toy', 'ravine', 'two-well', 'styblinski-tang'])('a low relief of %s stands on an edge, not on dashes', id => {
	const {domain, loss} = problems[id];
	const field = sampleField((x, y) => loss(Float64Array.of(x, y)), {x: domain[0], y: domain[1]}, 72, 36);
	const solid = solidOf(meshOf(field), true);
	for (const [columns, rows] of [
		[19, 18],
		[34, 20],
		[70, 34],
	] as const) {
		for (const turn of [0.2, initialCamera.turn, 1, 2.5, 4]) {
			const bounds = {left: 0, top: 0, right: columns, bottom: rows};
			const {raster} = new Viewer().view(solid, {...initialCamera, turn}, columns, rows, bounds);
			const lowest = Array.from({length: columns}, (_, column) => {
				const seen = Array.from({length: rows}, (_, row) => row * columns + column).filter(at => raster.near[at] > 0);
				return seen.length > 2 ? raster.heights[seen.at(-1)!] : undefined;
			});
			// The outermost columns may show no more than a corner.
			const edge = lowest.filter(height => height !== undefined).slice(2, -2);
			expect(edge.length).toBeGreaterThan(0);
			// Beside a corner that points at the eye a single pixel may go.
			expect(edge.filter(height => height >= 0).length).toBeLessThanOrEqual(1);
		}
	}
});
