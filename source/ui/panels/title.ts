import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, widthOf} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import {drawText, type Grid} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';

/** Titles a panel in its first row; `ruled`: on a line, which parts it from the panel above. */
export function drawTitle(grid: Grid, text: string, columns: number, ruled: boolean, capabilities: Capabilities): void {
	const {muted} = themeOf(capabilities);
	if (!ruled) {
		drawText(grid, 0, 0, fitted(` ${text}`, columns, capabilities), muted);
		return;
	}
	drawText(grid, 0, 0, glyphsOf(capabilities.charset).horizontal.repeat(columns), muted);
	const title = ` ${text} `;
	drawText(grid, 1, 0, fitted(title, Math.min(columns - 1, widthOf(title, capabilities)), capabilities), muted);
}
