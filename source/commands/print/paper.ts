import type {Capabilities} from '../../render/cells/capabilities.js';
import type {Grid, Span} from '../../render/cells/grid.js';
import {gridText} from '../../render/cells/grid.js';
import {inOwnInk, paintTheme} from '../../render/cells/theme.js';
import {textFor} from '../../render/cells/to-ascii.js';
import {encodeRow, encodeSpans} from '../../terminal/frame/encode.js';

/** What is printed onto: how wide, and what it can show. */
export type Paper = Capabilities & {readonly columns: number};

/** Styled text as a line. Without colour it is bare text, so that a file or a pipe gets no codes at all. */
export function printSpans(spans: readonly Span[], paper: Paper): string {
	const text = paper.color === 'none' ? spans.map(span => span.text).join('') : encodeSpans(spans.map(inOwnInk), paper);
	return `${text.trimEnd()}\n`;
}

/** A grid as lines; it is made ready for the paper's ground in place. */
export function* printGrid(grid: Grid, paper: Paper): Generator<string> {
	if (paper.color === 'none') for (const line of gridText(grid)) yield `${line.trimEnd()}\n`;
	else {
		paintTheme(grid, paper);
		for (let row = 0; row < grid.rows; row++) yield `${encodeRow(grid, row, paper)}\n`;
	}
}

/** Text of ours as the charset has it. */
export const say = (text: string, {charset}: Pick<Paper, 'charset'>) => textFor(text, charset);
