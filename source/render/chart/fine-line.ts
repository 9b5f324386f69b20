import {type Dots, dotsAcross, dotsDown, setDot} from '../lines/dots.js';

/**
 * One curve in dots. `low` and `high` are places in rows of dots, 0 (the lowest) … 4·rows − 1, one pair for each of the
 * first `count` columns of dots; every column's extremes are kept, and neighbours are joined half and half. A column whose
 * places are NaN is left out and joined to nothing.
 */
export function fineLine(
	low: ArrayLike<number>,
	high: ArrayLike<number>,
	count: number,
	columns: number,
	rows: number,
): Dots {
	const dots = new Uint8Array(Math.max(0, columns * rows));
	const most = dotsDown * rows - 1;
	const stroke = (x: number, from: number, to: number) => {
		for (let place = Math.min(from, to); place <= Math.max(from, to); place++)
			setDot(dots, {columns, rows}, x, most - place);
	};
	let last = Number.NaN;
	for (let x = 0; x < Math.min(count, dotsAcross * columns); x++) {
		const [bottom, top] = [Math.round(low[x] ?? Number.NaN), Math.round(high[x] ?? Number.NaN)];
		if (Number.isNaN(bottom) || Number.isNaN(top)) {
			last = Number.NaN;
			continue;
		}
		stroke(x, bottom, top);
		if (!Number.isNaN(last)) {
			const nearest = Math.max(bottom, Math.min(top, last));
			const middle = Math.trunc((last + nearest) / 2);
			if (middle !== last) stroke(x - 1, last, middle);
			if (nearest !== middle) stroke(x, nearest, middle + Math.sign(nearest - middle));
		}
		// Goes on from the extreme that lies farther from where it came.
		last = Number.isNaN(last) || Math.abs(top - last) < Math.abs(bottom - last) ? bottom : top;
	}
	return dots;
}
