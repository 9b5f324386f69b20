import type {Capabilities} from '../../../render/cells/capabilities.js';
import {fitted, longestThatFits, widthOf} from '../../../render/cells/columns.js';
import type {Style} from '../../../render/cells/grid.js';
import {formatNumber} from '../../../render/cells/numbers.js';
import {themeOf} from '../../../render/cells/styles.js';
import type {Line} from '../text-panel.js';

/** Columns of a value, a blank before it included: the most, and how few it takes to say three digits of any number. */
export const [mostValue, leastValue] = [9, 7];

/** Columns of a symbol that is not written shorter. */
const mostSymbol = 8;

/** Columns beside the values of the left half that the title and its equations want, and those between the halves. */
const [leftEquation, seam] = [15, 1];

/** A quantity of the update: its symbol, its right-hand side in symbols, and its value for each parameter. */
export type Quantity = {readonly symbol: string; readonly equation: string; readonly value: (k: number) => number};

/** A symbol as it heads its row: spelled out, as in ASCII, a change is a d, or it would take the room of a parameter. */
export function symbolFor(symbol: string, capabilities: Capabilities): string {
	return longestThatFits([symbol, symbol.replace('Δ', 'd')], mostSymbol, capabilities) || symbol;
}

/** Columns that the symbols of some quantities take, a blank before them included. */
export const symbolColumns = (quantities: readonly Quantity[], capabilities: Capabilities): number =>
	Math.max(...quantities.map(({symbol}) => widthOf(` ${symbolFor(symbol, capabilities)}`, capabilities)));

/** An equation whole, or without its spaces, or not at all: half of one says nothing. */
const shortened = (equation: string, columns: number, capabilities: Capabilities): string =>
	longestThatFits([equation, equation.replaceAll(' ', '')], columns, capabilities);

/** A quantity as a row: its symbol, its equation where that has columns, and the values of those parameters. */
export function quantityRow(
	{symbol, equation, value}: Quantity,
	widths: {readonly symbol: number; readonly equation: number; readonly value: number},
	parameters: readonly number[],
	capabilities: Capabilities,
): Line {
	const theme = themeOf(capabilities);
	return [
		{text: fitted(` ${symbolFor(symbol, capabilities)}`, widths.symbol, capabilities), ...theme.strong},
		{
			text: fitted(` ${shortened(equation, widths.equation - 1, capabilities)}`, widths.equation, capabilities),
			...theme.muted,
		},
		...parameters.map(k => ({text: ` ${formatNumber(value(k), widths.value - 1)}`})),
	];
}

/** A title as long as fits, and the name of each value's parameter over it. */
export function titleRow(
	titles: readonly string[],
	columns: number,
	names: readonly string[],
	valueWidth: number,
	style: Style,
	capabilities: Capabilities,
): Line {
	const title = longestThatFits(titles, columns, capabilities) || titles[titles.length - 1]!;
	return [
		{text: fitted(title, columns, capabilities), ...style},
		...names.map(name => ({
			text: fitted(name, valueWidth, capabilities, 'right'),
			...themeOf(capabilities).muted,
		})),
	];
}

/** What the halves are made of. `head`: what stands on top of the left one; `line`: below that, in so many columns. */
export type Halves = {
	readonly titles: readonly string[];
	readonly style: Style;
	readonly names: readonly string[];
	readonly head: readonly Quantity[];
	readonly line: (columns: number) => Line;
	readonly terms: readonly Quantity[];
};

/**
 * An explanation in a low and wide panel: left the place, the gradient, the curvature and the last terms with their
 * equations, right the terms that these are made of. `undefined` where it does not fit, or terms share a symbol.
 */
export function inHalves(
	{titles, style, names, head, line, terms}: Halves,
	columns: number,
	rows: number,
	capabilities: Capabilities,
): Line[] | undefined {
	const symbol = symbolColumns([...head, ...terms], capabilities);
	const free = columns - 2 * symbol - leftEquation - seam;
	const value = Math.min(mostValue, Math.floor(free / (2 * names.length)));
	const lasts = Math.min(terms.length, rows - 2 - head.length);
	const firsts = terms.length - lasts;
	if (value < leastValue || lasts < 1 || firsts > rows - 1) return undefined;
	if (new Set(terms.map(term => term.symbol)).size < terms.length) return undefined;
	const parameters = names.map((_, k) => k);
	const values = names.length * value;
	const right = symbol + values;
	const left = columns - seam - right;
	const leftWidths = {symbol, equation: left - symbol - values, value};
	const rightWidths = {symbol, equation: 0, value};
	const leftHalf = [
		titleRow(titles, left - values, names, value, style, capabilities),
		...head.map(one => quantityRow(one, leftWidths, parameters, capabilities)),
		line(left),
		...terms.slice(firsts).map(one => quantityRow(one, leftWidths, parameters, capabilities)),
	];
	const rightHalf = [
		titleRow([''], symbol, names, value, style, capabilities),
		...terms.slice(0, firsts).map(one => quantityRow(one, rightWidths, parameters, capabilities)),
	];
	return leftHalf.map((one, row) => [...one, {text: ' '.repeat(seam)}, ...(rightHalf[row] ?? [])]);
}
