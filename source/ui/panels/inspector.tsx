import {labelOf} from '../../app/picture/board.js';
import {problemOf, type State} from '../../app/state.js';
import {explainNext} from '../../engine/lane/explain.js';
import type {Optimizer, Term, Update} from '../../engine/optimizer.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, fittedWords, longestThatFits, widthOf} from '../../render/cells/columns.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {formatNumber} from '../../render/cells/numbers.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {themeOf} from '../../render/cells/styles.js';
import {useStage} from '../stage.js';
import {curvatureLine} from './curvature-line.js';
import {type Line, TextPanel} from './text-panel.js';

/** Columns of a value, a blank before it included: the most, and how few it takes to say three digits of any number. */
const [mostValue, leastValue] = [9, 7];
/** Columns that an equation is left with where every parameter has its column. */
const leastEquation = 12;
/** Columns of a symbol that is not written shorter. */
const mostSymbol = 8;
/** Columns beyond which an equation only drifts away from its results. */
const mostEquation = 30;

/** Rows from which the curvature always has its own. */
const leastWithCurvature = 6;

/** A number inside a formula: short, without padding, and a negative one in parentheses, as it follows a sign. */
function inFormula(value: number): string {
	const text = formatNumber(value, 8).trim();
	return text.startsWith('-') ? `(${text})` : text;
}

/** A line without the parentheses of a negative number that stands between others, or between strokes. */
const plain = (text: string) => text.replaceAll(/\(\((-[^()]*)\)\)/g, '($1)').replaceAll(/\|\((-[^()]*)\)\|/g, '|$1|');

/** Lines for terms: one each with the results, and below it the numbers put in for as many parameters as there is room. */
export function inspectorLines(state: State, {columns, rows}: Rectangle, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	if (!lane) return [];
	const problem = problemOf(state);
	const {update, terms} = explainNext(lane);
	const symbols = ['θ', '∇', ...terms.map(term => term.symbol)].map(symbol => symbolFor(symbol, capabilities));
	const symbolWidth = Math.max(...symbols.map(symbol => widthOf(` ${symbol}`, capabilities)));
	const {parameters, valueWidth} = shownParameters(state, columns - symbolWidth);
	const equationWidth = Math.min(mostEquation, columns - symbolWidth - parameters.length * valueWidth);
	const look = state.looks[state.selected]!;
	const color = racerColor(look.slot, capabilities);
	const cells = (value: (k: number) => number) =>
		parameters.map(k => ({text: ` ${formatNumber(value(k), valueWidth - 1)}`}));
	const row = (symbol: string, equation: string, value: (k: number) => number): Line => [
		{text: fitted(` ${symbolFor(symbol, capabilities)}`, symbolWidth, capabilities), ...theme.strong},
		{
			text: fitted(` ${shortened(equation, equationWidth - 1, capabilities)}`, equationWidth, capabilities),
			...theme.muted,
		},
		...cells(value),
	];
	const label = ` ${labelOf(lane.setup)}`;
	const titleWidth = symbolWidth + equationWidth;
	const titles = [`${label}  update ${update.step}`, `${label}  ${update.step}`, label];
	const title = longestThatFits(titles, titleWidth, capabilities) || label;
	const lines: Line[] = [
		[
			{text: fitted(title, titleWidth, capabilities), ...theme.strong, foreground: color},
			...parameters.map(k => ({
				text: fitted(problem.parameterNames[k]!, valueWidth, capabilities, 'right'),
				...theme.muted,
			})),
		],
		row('θ', '', k => update.before.parameters[k]!),
		row('∇', gradientNote(lane.optimizer, update), k => update.gradient[k]!),
	];
	// Under the gradient, whoever is selected. Where the terms just fit without it, the smallest panel is theirs.
	if (rows >= leastWithCurvature || rows > lines.length + terms.length)
		lines.push(curvatureLine(lane, columns, capabilities));
	const room = rows - lines.length - terms.length;
	const detailed = detailedTerms(terms, room, parameters.length);
	for (const term of terms) {
		lines.push(row(term.symbol, term.equation, k => term.value(k)));
		for (const k of parameters.slice(0, detailed.get(term) ?? 0)) {
			const name = parameters.length > 1 ? `${problem.parameterNames[k]}: ` : '';
			const text = `    ${name}${plain(term.substitute(k, inFormula))}`;
			lines.push([{text: fittedWords(text, columns, capabilities), ...theme.muted}]);
		}
	}
	return lines.slice(0, rows);
}

/** A symbol as it heads its row: spelled out, as in ASCII, a change is a d, or it would take the room of a parameter. */
function symbolFor(symbol: string, capabilities: Capabilities): string {
	return longestThatFits([symbol, symbol.replace('Δ', 'd')], mostSymbol, capabilities) || symbol;
}

/** An equation whole, or without its spaces, or not at all: half of one says nothing. */
function shortened(equation: string, columns: number, capabilities: Capabilities): string {
	return longestThatFits([equation, equation.replaceAll(' ', '')], columns, capabilities);
}

/** Where the gradient was taken: at θ, or where the optimizer says that it looks. */
function gradientNote({lookAhead = 'another point'}: Optimizer, {gradientAt, before}: Update): string {
	return `at ${gradientAt.every((value, k) => Object.is(value, before.parameters[k])) ? 'θ' : lookAhead}`;
}

/**
 * The drawn parameters first, then the others, as many as have room for a column beside an equation; columns are
 * narrower where only so there is room for all of them.
 */
function shownParameters(state: State, columns: number): {parameters: number[]; valueWidth: number} {
	const {dimension} = problemOf(state);
	const each = Math.floor((columns - leastEquation) / dimension);
	const valueWidth = each < leastValue ? mostValue : Math.min(mostValue, each);
	const most = Math.max(1, Math.floor((columns - leastEquation) / valueWidth));
	const rest = Array.from({length: dimension}, (_, k) => k).filter(k => !state.axes.includes(k));
	return {parameters: [...new Set([...state.axes, ...rest])].slice(0, most), valueWidth};
}

/** How many parameters of each term get their numbers put in: the same for all if that fits, else the last terms go without. */
function detailedTerms(terms: readonly Term[], room: number, parameters: number): Map<Term, number> {
	const detailed = new Map<Term, number>();
	let left = Math.max(0, room);
	const sayMore = terms.filter(term => term.substitute(0, String) !== '');
	for (let round = 0; round < parameters; round++) {
		for (const term of sayMore) {
			if (left <= 0) return detailed;
			detailed.set(term, round + 1);
			left--;
		}
	}
	return detailed;
}

/** The selected racer's next update, its numbers put in. */
export function Inspector({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={inspectorLines(state, area, capabilities)} />;
}
