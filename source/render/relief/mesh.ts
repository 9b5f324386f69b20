import {each} from '../cells/each.js';
import type {Field} from '../land/field.js';
import {type HeightScale, heightScale} from './height.js';

/**
 * The surface as a net of `columns` × `rows` meshes over the whole view, knots in rows from the back (y high) and from
 * the left (x low): heights 0…1, NaN where the loss is. `wide` and `deep` are half its sides in space, the longer 1.
 */
export type Mesh = {
	readonly columns: number;
	readonly rows: number;
	readonly heights: Float64Array;
	readonly scale: HeightScale;
	readonly wide: number;
	readonly deep: number;
};

/** More would be finer than any terminal, and slow. */
const mostMeshes = 96;

/** The ground is as wide and deep as the map, but never narrower than this. */
const narrowest = 0.55;

/** A value between four of a row-after-row table, at a column and row with fractions inside it; NaN beside a hole. */
function bilinear(values: Float64Array, columns: number, rows: number, column: number, row: number): number {
	const left = Math.max(0, Math.min(columns - 2, Math.floor(column)));
	const top = Math.max(0, Math.min(rows - 2, Math.floor(row)));
	const [right, down] = [column - left, row - top];
	const at = top * columns + left;
	const [beside, below] = [columns > 1 ? 1 : 0, rows > 1 ? columns : 0];
	const above = values[at]! + (values[at + beside]! - values[at]!) * right;
	const under = values[at + below]! + (values[at + below + beside]! - values[at + below]!) * right;
	return above + (under - above) * down;
}

/** Makes the net of a field, no side of more than `most` meshes. Costs about 2 ms: keep it while the field is the same. */
export function meshOf(field: Field, most = mostMeshes): Mesh {
	const longest = Math.max(field.columns, field.rows, 1);
	const fewer = Math.min(1, most / longest);
	const [columns, rows] = each([field.columns, field.rows], size => Math.max(1, Math.round(size * fewer)));
	const scale = heightScale(field.values);
	const raised = Float64Array.from(field.values, scale);
	const heights = new Float64Array((columns + 1) * (rows + 1)).fill(Number.NaN);
	if (raised.length > 0) {
		for (let row = 0, at = 0; row <= rows; row++) {
			const y = Math.max(0, Math.min(field.rows - 1, (row / rows) * field.rows - 0.5));
			for (let column = 0; column <= columns; column++) {
				const x = Math.max(0, Math.min(field.columns - 1, (column / columns) * field.columns - 0.5));
				const smooth = bilinear(raised, field.columns, field.rows, x, y);
				// Beside a hole the nearest value keeps its rim as sharp as the map's.
				heights[at++] = Number.isNaN(smooth) ? raised[Math.round(y) * field.columns + Math.round(x)]! : smooth;
			}
		}
	}
	return {
		columns,
		rows,
		heights,
		scale,
		wide: Math.max(narrowest, Math.min(1, field.columns / longest)),
		deep: Math.max(narrowest, Math.min(1, field.rows / longest)),
	};
}

/** The height at a place of the net, from 0, 0 at the back left; NaN over a hole and off the net. */
export function heightAt({columns, rows, heights}: Mesh, column: number, row: number): number {
	if (!(column >= 0 && row >= 0 && column <= columns && row <= rows)) return Number.NaN;
	return bilinear(heights, columns + 1, rows + 1, column, row);
}
