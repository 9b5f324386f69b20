import {labelOf} from '../../../app/picture/board.js';
import {explanationOf} from '../../../app/race/explained.js';
import {problemOf, type State} from '../../../app/state.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import type {Optimizer, Term, Update} from '../../../engine/optimizer.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {fitted, fittedWords, longestThatFits, widthOf} from '../../../render/cells/columns.js';
import type {Rectangle} from '../../../render/cells/grid.js';
import {formatNumber, formatRate} from '../../../render/cells/numbers.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {themeOf} from '../../../render/cells/styles.js';
import {useStage} from '../../stage.js';
import {type Line, TextPanel} from '../text-panel.js';
import {curvatureLine} from './curvature-line.js';
import {
	inHalves,
	leastValue,
	mostValue,
	type Quantity,
	quantityRow,
	symbolColumns,
	symbolFor,
	titleRow,
} from './halves.js';
import {updateFacts} from './update-facts.js';

/** Columns that an equation is left with where every parameter has its column. */
const leastEquation = 12;
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
	const explained = explanationOf(state, lane);
	if (!explained) return [...waitingLines(state, lane, columns, capabilities)].slice(0, rows);
	const {update, terms, lossAfter} = explained;
	const head: readonly Quantity[] = [
		{symbol: 'θ', equation: '', value: k => update.before.parameters[k]!},
		{symbol: '∇', equation: gradientNote(lane.optimizer, update), value: k => update.gradient[k]!},
	];
	const label = ` ${labelOf(lane.setup)}`;
	const titles = [`${label}  update ${update.step}`, `${label}  ${update.step}`, label];
	const style = {...theme.strong, foreground: racerColor(state.looks[state.selected]!.slot, capabilities)};
	const namesOf = (parameters: readonly number[]) => parameters.map(k => problem.parameterNames[k]!);
	// Low and wide, it has room for all terms in two halves only.
	if (rows < 2 + head.length + terms.length && problem.dimension <= columns) {
		const line = (width: number) => curvatureLine(lane, width, capabilities);
		const names = namesOf(problem.parameterNames.map((_, k) => k));
		const halves = inHalves({titles, style, names, head, line, terms}, columns, rows, capabilities);
		if (halves) return halves;
	}
	const symbol = symbolColumns([...head, ...terms], capabilities);
	const {parameters, valueWidth: value} = shownParameters(state, columns - symbol);
	const widths = {symbol, equation: Math.min(mostEquation, columns - symbol - parameters.length * value), value};
	const row = (quantity: Quantity) => quantityRow(quantity, widths, parameters, capabilities);
	const lines: Line[] = [
		titleRow(titles, symbol + widths.equation, namesOf(parameters), value, style, capabilities),
		...head.map(row),
	];
	// Under the gradient, whoever is selected. Where the terms just fit without it, the smallest panel is theirs.
	if (rows >= leastWithCurvature || rows > lines.length + terms.length)
		lines.push(curvatureLine(lane, columns, capabilities));
	const room = rows - lines.length - terms.length;
	const detailed = detailedTerms(terms, room, parameters.length);
	const put = (term: Term, k: number) => {
		const name = parameters.length > 1 ? `${problem.parameterNames[k]}: ` : '';
		return `    ${name}${plain(term.substitute(k, inFormula))}`;
	};
	// Where there is no room for all, the last say what comes of them.
	for (const term of room < 0 ? terms.slice(-room) : terms) {
		lines.push(row(term));
		const shown = parameters.slice(0, detailed.get(term) ?? 0);
		const texts = shown.map(k => put(term, k));
		// Where there is a row for one of two, both stand in it if they can.
		if (shown.length === 1 && parameters.length === 2) {
			const [left, right] = parameters.map(k => put(term, k));
			const half = Math.floor(columns / 2);
			if ([left!, right!].every(text => widthOf(text, capabilities) <= half))
				texts[0] = fitted(left!, half, capabilities) + right;
		}
		for (const text of texts) lines.push([{text: fittedWords(text, columns, capabilities), ...theme.muted}]);
	}
	const names = symbolLines(lane.optimizer, update.hyper, symbol, columns, capabilities);
	const left = rows - lines.length - 1;
	if (left < names.length - 1) return lines.slice(0, rows);
	if (left < names.length) return [...lines, [], ...names.slice(1)];
	const facts = updateFacts(lossAfter, update, {label: symbol + widths.equation, value}, capabilities);
	return [...lines, [], ...names, [], ...facts].slice(0, rows);
}

/** Where an update takes long: what is known of the next one before it is made. */
function waitingLines(state: State, lane: ReadonlyLane, columns: number, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const label = ` ${labelOf(lane.setup)}`;
	const title = longestThatFits([`${label}  update ${lane.updates + 1}`, label], columns, capabilities);
	const color = racerColor(state.looks[state.selected]!.slot, capabilities);
	const says = state.playing
		? [' an update takes long here: its numbers come when the race pauses', ' its numbers come when the race pauses']
		: [' the update is being made …', ' being made …'];
	return [
		[{text: title, ...theme.strong, foreground: color}],
		[{text: fittedWords(longestThatFits(says, columns, capabilities), columns, capabilities), ...theme.muted}],
	];
}

/** What the letters are: the curvature, then the numbers of the rule that are no switch, with their values; then whose rule it is. */
function symbolLines(
	{hyperparameters, source}: Optimizer,
	hyper: Update['hyper'],
	symbol: number,
	columns: number,
	capabilities: Capabilities,
): Line[] {
	const {muted} = themeOf(capabilities);
	const free = columns - symbol - 1;
	const numbers = Object.entries(hyperparameters).filter(([, {scale}]) => scale !== 'switch');
	const row = (name: string, text: string): Line => [
		{text: fitted(` ${symbolFor(name, capabilities)}`, symbol, capabilities)},
		{text: fittedWords(` ${text}`, free + 1, capabilities), ...muted},
	];
	const rows = [
		row('λ', longestThatFits(['largest eigenvalue of the Hessian', 'largest curvature'], free, capabilities)),
		...numbers.map(([key, one]) => row(one.symbol, `${one.label} ${formatRate(hyper[key]!)}`)),
	];
	return source === '' ? rows : [...rows, [{text: fittedWords(` ${source}`, columns, capabilities), ...muted}]];
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
