import {type ShownRow, shownBoard} from '../../app/lesson/veiled-board.js';
import {gapLines} from '../../app/picture/gap-line.js';
import {accuracyColumns, boardTable} from '../../app/picture/layout.js';
import type {Size, State} from '../../app/state.js';
import {classifies} from '../../engine/held-out.js';
import {goalOf} from '../../engine/setup/goal.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, longestThatFits} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Rectangle, Span, Style} from '../../render/cells/grid.js';
import {formatCount, formatNumber, formatPercent} from '../../render/cells/numbers.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {type Theme, themeOf} from '../../render/cells/styles.js';
import {sparkGrain, sparkline} from '../../render/chart/sparkline.js';
import {badgeStyle} from '../../render/map/heads.js';
import {useStage} from '../stage.js';
import {ruleLines} from './rule-lines.js';
import {type Line, TextPanel} from './text-panel.js';

type Brush = {readonly capabilities: Capabilities; readonly theme: Theme};

/** One column of the table: its width, its title, and what a racer has in it. */
type Column = {
	readonly width: number;
	readonly title: string;
	readonly align?: 'left' | 'right';
	cell(row: ShownRow, brush: Brush): Span;
};

const rank: Column = {
	width: 2,
	title: '',
	cell(row, {capabilities, theme}) {
		const glyphs = glyphsOf(capabilities.charset);
		const move = row.move === 1 ? glyphs.up : row.move === -1 ? glyphs.down : ' ';
		// Before anybody has looked at it, its place says nothing.
		const isLooked = !row.lossIsEstimate || row.lookedAt > 0;
		return {
			text: `${isLooked ? (row.rank ?? ' ') : glyphs.dot}${move}`,
			...(row.move === 1 ? theme.good : row.move === -1 ? theme.bad : theme.muted),
		};
	},
};

const badge: Column = {
	width: 3,
	title: '',
	cell: (row, {capabilities, theme}) => ({
		text: ` ${row.look.number} `,
		...(row.rank === null ? theme.muted : badgeStyle(racerColor(row.look.slot, capabilities), false, capabilities)),
	}),
};

const name: Column = {
	width: 12,
	title: '  racer',
	cell(row, {capabilities, theme}) {
		const glyphs = glyphsOf(capabilities.charset);
		const style: Style = row.rank === null ? theme.muted : row.selected ? theme.strong : theme.plain;
		return {text: `${row.selected ? glyphs.select : ' '} ${row.label}`, ...style};
	},
};

const rate: Column = {
	width: 6,
	title: 'η',
	align: 'right',
	cell: (row, {theme}) => ({text: row.rate === null ? 'auto' : formatNumber(row.rate, 5), ...theme.muted}),
};

const evaluations: Column = {
	width: 7,
	title: 'evals',
	align: 'right',
	cell: (row, {theme}) => ({text: formatCount(row.evaluations, 6), ...theme.muted}),
};

const loss: Column = {
	width: 8,
	title: 'loss',
	align: 'right',
	cell(row) {
		const {loss: value, lossIsEstimate, shownGap, shownError} = row;
		if (value === undefined || (lossIsEstimate && isUnsure(row))) return {text: ''};
		// Beside the gap, which says the same of the finish, and more.
		if (lossIsEstimate && shownError > 0 && !Number.isNaN(shownGap)) return {text: `±${errorText(row)}`};
		return {text: lossIsEstimate ? `≈${formatNumber(value, 6).trim()}` : formatNumber(value, 7)};
	},
};

/** Whether an estimate may as well be nothing: its standard error is larger than itself. */
const isUnsure = ({shownGap, shownError}: ShownRow) => shownError > Math.abs(shownGap);

/** The standard error of a gap, one digit of it: "0.05%". */
const errorText = ({shownError}: ShownRow) => `${Number((100 * shownError).toPrecision(1))}%`;

/** An estimated gap with its standard error in so many columns, from as many digits as that is good for on down. */
function estimateText(row: ShownRow, columns: number, capabilities: Capabilities): string {
	const {shownGap, shownError} = row;
	if (isUnsure(row)) return '';
	if (!(shownError > 0)) return `≈${formatPercent(shownGap, columns - 2).trim()}`;
	const decimals = Math.max(0, -Math.floor(Math.log10(100 * shownError)));
	if (decimals > 6) return '';
	const [value, error] = [shownGap, shownError].map(share => (100 * share).toFixed(decimals));
	const short = (text: string) => text.replace(/^(-?)0\./, '$1.');
	return longestThatFits(
		[`≈${value}±${error}%`, `≈${value}±${short(error!)}%`, `≈${short(value!)}±${short(error!)}%`],
		columns,
		capabilities,
	);
}

const gap: Column = {
	width: 7,
	title: 'gap',
	align: 'right',
	cell(row) {
		const {shownGap, lossIsEstimate} = row;
		if (Number.isNaN(shownGap) || (lossIsEstimate && isUnsure(row))) return {text: ''};
		return {text: lossIsEstimate ? `≈${formatPercent(shownGap, 5).trim()}` : formatPercent(shownGap, 6)};
	},
};

/** How much is classified rightly: of the examples that are held out, where some are. */
const accuracyOf = (title: string): Column => ({
	width: accuracyColumns,
	title,
	align: 'right',
	cell: row => ({text: row.accuracy === null ? '' : formatPercent(row.accuracy, accuracyColumns - 1).trim()}),
});

const words: Readonly<Record<ShownRow['status'], string>> = {
	finished: '',
	circling: 'circling',
	racing: '',
	stalled: 'stalled',
	'wrong-minimum': 'wrong min',
	diverged: 'diverged',
};

/** How a racer stands in words: the tick it finished at, or what is the matter; `undefined` while it simply races. */
function verdict(row: ShownRow, {capabilities, theme}: Brush): Span | undefined {
	if (row.rank === null) return {text: 'out', ...theme.muted};
	if (row.status === 'finished') {
		const {check} = glyphsOf(capabilities.charset);
		const settled = row.settledIsBound
			? `≤${formatCount(row.settled ?? 0, 6).trim()}`
			: formatCount(row.settled ?? 0, 7);
		return {text: `${check}${settled}`, ...theme.good};
	}
	if (row.status === 'circling') return {text: words.circling};
	return words[row.status] === '' ? undefined : {text: words[row.status], ...theme.bad};
}

/** Finish or gap in one column, where there is room for one only. */
const finish: Column = {
	width: 10,
	title: 'gap or ✓',
	align: 'right',
	cell: (row, brush) => verdict(row, brush) ?? withMark(row, gapWithin(row, finish.width, brush), finish.width),
};

/** The gap where it stands alone: an estimate has its standard error with it. */
const gapWithin = (row: ShownRow, columns: number, brush: Brush): string =>
	row.lossIsEstimate && !Number.isNaN(row.shownGap)
		? estimateText(row, columns, brush.capabilities)
		: gap.cell(row, brush).text;

/** With a ? where nobody knows the badge. */
function withMark(row: ShownRow, text: string, columns: number): Span {
	if (row.judged) return {text};
	const marked = `${text.trim()} ?`;
	return {text: marked.trim().length <= columns ? marked.trim() : `${text.trim()}?`};
}

/** The verdict alone, beside a column for the gap. */
const status: Column = {
	width: 10,
	title: 'finish',
	align: 'right',
	cell: (row, brush) => verdict(row, brush) ?? withMark(row, '', status.width),
};

/** The same where there is nothing to finish at: who is lower is in front. */
const lossOrVerdict: Column = {
	...finish,
	title: 'loss',
	cell: (row, brush) => verdict(row, brush) ?? withMark(row, loss.cell(row, brush).text, finish.width),
};

const narrow: readonly Column[] = [rank, badge, name, rate, finish];
const full: readonly Column[] = [rank, badge, name, rate, gap, loss, evaluations, status];
const totalWidth = (list: readonly Column[]) => list.reduce((sum, column) => sum + column.width, 0);

/** Columns beyond which a sparkline only costs bytes: more would change at every tick. */
const mostSparkline = 16;

/** The way to the finish as a row of bars, over the ticks of the chart. */
function sparklines(state: State, columns: number, capabilities: Capabilities): Column {
	const lines = gapLines(state, columns * sparkGrain(capabilities));
	return {
		width: columns + 1,
		title: longestThatFits(['  gap so far, log', '  log gap'], columns + 1, capabilities),
		cell: ({name, rank, look, loss}, {theme}) => ({
			text: loss === undefined ? '' : ` ${sparkline(lines.get(name) ?? [], capabilities)}`,
			...(rank === null ? theme.muted : {...theme.plain, foreground: racerColor(look.slot, capabilities)}),
		}),
	};
}

/** A table with the accuracy before its last column; where that is too wide the rate gives way. */
function withAccuracy(list: readonly Column[], {timeline: {setup}}: State, columns: number): readonly Column[] {
	if (!classifies(setup)) return list;
	const accuracy = accuracyOf(setup.validation ? 'held' : 'acc');
	const whole = [...list.slice(0, -1), accuracy, ...list.slice(-1)];
	return totalWidth(whole) <= columns ? whole : whole.filter(column => column !== rate);
}

/** The columns of the table that there is room for. */
function columnsOf(state: State, columns: number, capabilities: Capabilities): readonly Column[] {
	const table = boardTable(state.size, columns);
	if (table === 'short') {
		const hasGoal = goalOf(state.timeline.setup).kind !== 'none';
		return withAccuracy(hasGoal ? narrow : narrow.with(-1, lossOrVerdict), state, columns);
	}
	const long = withAccuracy(full, state, columns);
	return table === 'long'
		? long
		: [...long, sparklines(state, Math.min(mostSparkline, columns - totalWidth(long) - 1), capabilities)];
}

function boardLines(state: State, {columns, rows}: Size, capabilities: Capabilities): Line[] {
	const brush = {capabilities, theme: themeOf(capabilities)};
	const list = columnsOf(state, columns, capabilities);
	const cells = (span: Span, {width, align}: Column): Span => ({
		...span,
		text: fitted(span.text, width, capabilities, align),
	});
	const head = list.map(column => cells({text: column.title, ...brush.theme.muted}, column));
	const racers = shownBoard(state).map(row => list.map(column => cells(column.cell(row, brush), column)));
	return [head, ...racers, ...ruleLines(state, {columns, rows: rows - 1 - racers.length}, capabilities)];
}

export function Board({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={boardLines(state, area, capabilities)} />;
}
