import {beatOf} from '../../app/lesson/beat.js';
import {chalkCaptions, chalkRows} from '../../app/lesson/chalk-rows.js';
import {type ChalkPage, chalkPages} from '../../app/lesson/chalkboard.js';
import type {State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {clamp} from '../../render/cells/clamp.js';
import {fitted, longestThatFits} from '../../render/cells/columns.js';
import {drawText, type Grid, type Rectangle} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';

/** Least rows in which a drawing says something, and the most that are good for one. */
const [leastDrawn, mostDrawn] = [6, 16];

/** What `d` does next, longest first. */
function wayOn({lines}: ChalkPage, shown: number, isLast: boolean): string[] {
	if (shown < lines.length)
		return ['d the next line   D one back   esc closes', 'd the next line   esc closes', 'd: on'];
	return isLast
		? ['the end   D one back   esc closes', 'the end   esc closes']
		: ['d the next page   esc closes', 'd: on'];
}

/** Draws the open page as far as it is built up: a title, whose numbers it has, the lines, the way on. */
export function drawChalkboard(grid: Grid, area: Rectangle, state: State, capabilities: Capabilities): void {
	const {board, lesson} = state;
	const pages = chalkPages(state);
	if (!board || !lesson || pages.length === 0) return;
	const at = clamp(board.page, 0, pages.length - 1);
	const page = pages[at]!;
	const shown = clamp(board.lines, 1, page.lines.length);
	const theme = themeOf(capabilities);
	const {columns, rows, left, top} = area;
	const width = columns - 1;
	const write = (row: number, text: string, style = theme.plain) =>
		drawText(grid, left, top + row, fitted(` ${text}`, columns, capabilities), style, area);
	const isPaged = pages.length > 1;
	const number = isPaged ? ` ${at + 1}/${pages.length}` : '';
	const {title} = lesson.scene;
	const named = longestThatFits([`Board: ${title}`, title], width - number.length, capabilities);
	write(0, `${fitted(named || title, width - number.length, capabilities)}${number}`, theme.strong);
	write(rows - 1, longestThatFits(wayOn(page, shown, at === pages.length - 1), width, capabilities), theme.muted);
	const head = rows > 16 ? 3 : 2;
	for (const [row, text] of chalkCaptions(page, state.tick, beatOf(state.timeline.setup))
		.slice(0, head - 1)
		.entries())
		write(1 + row, text, theme.muted);
	const room = rows - head - 1;
	const whole = chalkRows(page, page.lines.length, width, capabilities.charset).length;
	const isDrawn = page.draw !== undefined && room - whole - 1 >= leastDrawn;
	// A blank row between two lines where the whole page has room for them.
	const isAiry = !isDrawn && whole + page.lines.length - 1 <= room;
	const all = page.lines.slice(0, shown).flatMap((_, line) => [
		...(isAiry && line > 0 ? [undefined] : []),
		...chalkRows({lines: page.lines.slice(line, line + 1)}, 1, width, capabilities.charset).map(row => ({
			...row,
			isLatest: line === shown - 1,
		})),
	]);
	// What was written last is always in sight.
	for (const [row, one] of all.slice(Math.max(0, all.length - room)).entries()) {
		if (!one) continue;
		const style = one.kind === 'now' ? theme.warn : theme.plain;
		write(head + row, one.text, one.isLatest ? {...style, attributes: theme.strong.attributes ?? 0} : style);
	}
	if (!isDrawn || shown < page.lines.length) return;
	const from = head + whole + 1;
	page.draw?.(grid, {left, top: top + from, columns, rows: Math.min(mostDrawn, rows - 1 - from)}, capabilities);
}

export function ChalkboardPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	const own = {left: 0, top: 0, columns: area.columns, rows: area.rows};
	return <Canvas area={area} draw={grid => drawChalkboard(grid, own, state, capabilities)} />;
}
