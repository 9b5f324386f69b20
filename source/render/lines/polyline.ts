import {clamp} from '../cells/clamp.js';

/** A picture made of square pixels. */
export type PixelSize = {readonly columns: number; readonly rows: number};

/** The part of 0…1 along a stretch in which a coordinate that goes from `from` by `delta` stays within 0…most. */
function narrowed(from: number, delta: number, most: number, span: [number, number]): boolean {
	if (delta === 0) return from >= 0 && from <= most;
	const [first, last] = [-from / delta, (most - from) / delta];
	span[0] = Math.max(span[0], Math.min(first, last));
	span[1] = Math.min(span[1], Math.max(first, last));
	return span[0] <= span[1];
}

/**
 * Visits the pixels of a straight stretch, both ends included, in order (Liang–Barsky, then Bresenham). Coordinates
 * are pixels with fractions; only pixels inside the frame are visited. Ends that are far away cost nothing; an end that
 * is not finite leaves the stretch out.
 */
export function visitSegment(
	x0: number,
	y0: number,
	x1: number,
	y1: number,
	{columns, rows}: PixelSize,
	visit: (column: number, row: number) => void,
): void {
	// Measured from the end nearer to the picture: from the farther one, rounding would move the line.
	const isForward = Math.abs(x0) + Math.abs(y0) <= Math.abs(x1) + Math.abs(y1);
	const [x, y, dx, dy] = isForward ? [x0, y0, x1 - x0, y1 - y0] : [x1, y1, x0 - x1, y0 - y1];
	if (!(Number.isFinite(dx) && Number.isFinite(dy)) || columns <= 0 || rows <= 0) return;
	const span: [number, number] = [0, 1];
	if (!narrowed(x, dx, columns, span) || !narrowed(y, dy, rows, span)) return;
	const inside = (value: number, most: number) => clamp(Math.floor(value), 0, most - 1);
	const [first, last] = isForward ? span : [span[1], span[0]];
	let column = inside(x + first * dx, columns);
	let row = inside(y + first * dy, rows);
	const lastColumn = inside(x + last * dx, columns);
	const lastRow = inside(y + last * dy, rows);
	const [wide, tall] = [Math.abs(lastColumn - column), -Math.abs(lastRow - row)];
	const [right, down] = [column < lastColumn ? 1 : -1, row < lastRow ? 1 : -1];
	let error = wide + tall;
	for (;;) {
		visit(column, row);
		if (column === lastColumn && row === lastRow) return;
		const twice = 2 * error;
		if (twice >= tall) {
			error += tall;
			column += right;
		}
		if (twice <= wide) {
			error += wide;
			row += down;
		}
	}
}
