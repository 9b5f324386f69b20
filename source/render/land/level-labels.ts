import {covers, wholeCells} from '../cells/area.js';
import {inkOn} from '../cells/color.js';
import {defaultColor, type Grid, type Rectangle} from '../cells/grid.js';
import {formatNumber} from '../cells/numbers.js';
import {pixelColor} from '../lines/pixels.js';
import type {Isolines} from './isolines.js';

/** A level written on its line: from which cell on, and as which level, from 0. */
export type LevelLabel = {readonly column: number; readonly row: number; readonly text: string; readonly level: number};

/** Columns of a level, cells that keep labels apart, and the least map that has room for any. */
const mostText = 5;
const apart = {columns: 3, rows: 2};
const leastMap = {columns: 30, rows: 10};

/** Whether a label would come near another. */
const isNear = (column: number, row: number, width: number, {column: left, row: top, text}: LevelLabel) =>
	Math.abs(row - top) < apart.rows &&
	column < left + text.length + apart.columns &&
	left < column + width + apart.columns;

/**
 * Where each level is written: once, where its line is most nearly level, no other passes and no other label is near; the
 * labels of neighbouring levels are sought in different parts of the map. A level that finds no such place goes without.
 */
export function levelLabels(lines: Isolines, levels: readonly number[]): LevelLabel[] {
	const {columns, rows} = lines;
	const labels: LevelLabel[] = [];
	if (columns < leastMap.columns || rows < leastMap.rows) return labels;
	for (let level = levels.length - 1; level >= 0; level--) {
		const text = formatNumber(levels[level]!, mostText).trim();
		const wanted = columns * ((0.2 + 0.382 * level) % 1);
		let best: {column: number; row: number; cost: number} | undefined;
		for (let row = 1; row < rows - 1; row++) {
			for (let column = 1; column + text.length < columns; column++) {
				let along = 0;
				let across = 0;
				for (let at = row * columns + column; at < row * columns + column + text.length; at++) {
					if (lines.levels[at] === level) along++;
					else if (lines.levels[at]! >= 0) across++;
				}
				if (along < 2 || across > 0) continue;
				const cost = 20 * (text.length - along) + Math.abs(column - wanted);
				if (best && cost >= best.cost) continue;
				if (labels.some(label => isNear(column, row, text.length, label))) continue;
				best = {column, row, cost};
			}
		}
		if (best) labels.push({column: best.column, row: best.row, text, level});
	}
	return labels;
}

/** The cells of a label, as places in a grid; undefined where it is not all in the rectangle. */
function cellsOf({column, row, text}: LevelLabel, grid: Grid, area: Rectangle): readonly number[] | undefined {
	const {left, top} = wholeCells(area);
	const columns = Array.from(text, (_, n) => left + column + n);
	if (!columns.every(at => covers(grid, area, at, top + row))) return undefined;
	return columns.map(at => (top + row) * grid.columns + at);
}

/**
 * What writes levels on their lines, once all else is drawn: only where nothing has been drawn since over any cell of
 * theirs, as part of a number is another number. In black or white, whichever reads, or the terminal's own ink on its own
 * ground, which is kept.
 */
export function labelsOver(grid: Grid, area: Rectangle, labels: readonly LevelLabel[], attributes: number): () => void {
	const places = labels.flatMap(label => {
		const cells = cellsOf(label, grid, area);
		if (!cells) return [];
		// With a digit of a trail beside it, too, a number would be another.
		const around = [cells[0]! - 1, ...cells, cells.at(-1)! + 1];
		return [{text: label.text, cells, around, glyphs: around.map(at => grid.glyphs[at])}];
	});
	return () => {
		for (const {text, cells, around, glyphs} of places) {
			if (around.some((at, n) => grid.glyphs[at] !== glyphs[n])) continue;
			for (const [n, at] of cells.entries()) {
				const ground = pixelColor(grid, at, 1);
				grid.glyphs[at] = text.codePointAt(n)!;
				grid.foregrounds[at] = ground === defaultColor ? defaultColor : inkOn(ground);
				grid.backgrounds[at] = ground;
				grid.attributes[at] = attributes;
			}
		}
	};
}
