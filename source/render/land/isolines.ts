import {contours} from 'd3-contour';
import {type Dots, setDot} from '../lines/dots.js';
import {type PixelSize, visitSegment} from '../lines/polyline.js';
import type {Field} from './field.js';

/**
 * Contour lines of a field over `columns` × `rows` cells. `dots`: those that a cell's lines touch; `pixels`: the
 * half-block pixels they touch (two rows a cell); `levels`: the highest level through a cell, from 0, or −1; `slopes`:
 * which way the line in a cell runs, in eighths of a turn from rightwards, anticlockwise (0…3).
 */
export type Isolines = PixelSize & {
	readonly dots: Dots;
	readonly pixels: Uint8Array;
	readonly levels: Int8Array;
	readonly slopes: Uint8Array;
};

type Position = readonly number[];

/**
 * Calls back with every stretch of every contour, in pixels. Those that only close a ring along the border are left
 * out; d3 lets a line that meets the border turn into it half a pixel before: it goes straight on instead.
 */
function eachStretch(field: Field, level: number, visit: (from: Position, to: Position) => void): void {
	const {columns, rows} = field;
	const isSide = ([x = 0]: Position) => x <= 0 || x >= columns;
	const isEnd = ([, y = 0]: Position) => y <= 0 || y >= rows;
	const isBorder = (point: Position) => isSide(point) || isEnd(point);
	const straight = (border: Position, inner: Position) =>
		isSide(border) ? [border[0]!, inner[1]!] : [inner[0]!, border[1]!];
	// d3 reads the values by index only, so an array of doubles will do.
	const values = field.values as unknown as number[];
	for (const ring of contours().size([columns, rows]).contour(values, level).coordinates.flat()) {
		for (const [at, to] of ring.entries()) {
			const from = ring[at - 1];
			if (from === undefined || (isBorder(from) && isBorder(to))) continue;
			visit(isBorder(from) ? straight(from, to) : from, isBorder(to) ? straight(to, from) : to);
		}
	}
}

/** Eighths of a turn that a stretch runs at, as it looks: a pixel is a square, and up is up. */
function slopeOf(from: Position, to: Position): number {
	const turn = Math.atan2(from[1]! - to[1]!, to[0]! - from[0]!) / Math.PI;
	return ((Math.round(turn * 4) % 4) + 4) % 4;
}

/**
 * Traces the contour lines of a field at levels (what is not finite is skipped). Values that are NaN count as lowest;
 * lines do not run along the border of the field. Costly: keep the result while the field is the same.
 */
export function traceIsolines(field: Field, levels: readonly number[]): Isolines {
	const [columns, rows] = [field.columns, field.rows / 2];
	const size = columns * rows;
	const traced = {
		columns,
		rows,
		dots: new Uint8Array(size),
		pixels: new Uint8Array(2 * size),
		levels: new Int8Array(size).fill(-1),
		slopes: new Uint8Array(size),
	};
	if (columns < 2 || rows < 1) return traced;
	const dots = {columns: 2 * columns, rows: 4 * rows};
	for (const [index, level] of levels.entries()) {
		if (!Number.isFinite(level)) continue;
		eachStretch(field, level, (from, to) => {
			visitSegment(2 * from[0]!, 2 * from[1]!, 2 * to[0]!, 2 * to[1]!, dots, (x, y) => {
				const cell = (y >> 2) * columns + (x >> 1);
				setDot(traced.dots, traced, x, y);
				traced.levels[cell] = index;
				traced.slopes[cell] = slopeOf(from, to);
			});
			visitSegment(from[0]!, from[1]!, to[0]!, to[1]!, field, (x, y) => {
				traced.pixels[y * columns + x] = 1;
			});
		});
	}
	return traced;
}
