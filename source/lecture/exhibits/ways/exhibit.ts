import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {numberWords} from '../../../app/words/standing-words.js';
import {fitted} from '../../../render/cells/columns.js';
import {glyphsOf} from '../../../render/cells/glyphs.js';
import {defaultColor, type Span} from '../../../render/cells/grid.js';
import {shortPercent} from '../../../render/cells/numbers.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {drawRow, drawTitle} from '../../../render/cells/rows.js';
import {themeOf} from '../../../render/cells/styles.js';
import {cellsIn} from '../../../render/cells/width.js';
import {badgeStyle} from '../../../render/map/heads.js';
import {waysPicture} from './picture.js';

/** Columns of a racer's badge. */
const badge = 3;

/** Columns of a share, and of the longest bar, which is one whole way. */
const [tail, longest] = [6, 20];

/** Parameter by parameter, how much of its way to the minimum each racer has gone. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const picture = waysPicture(state);
	if (!picture) return;
	const theme = themeOf(capabilities);
	const lead = 1 + Math.max(...picture.rows.map(({name}) => cellsIn(name)));
	const {full} = glyphsOf(capabilities.charset);
	const titles = ['share of the way to the minimum gone, by parameter', 'share of the way gone', 'of the way'];
	const below = drawTitle(grid, area, titles, capabilities);
	const columns = Math.max(tail + 2, Math.floor((below.columns - lead) / Math.max(1, picture.racers.length)));
	const room = Math.max(0, Math.min(longest, columns - tail - 2));
	const colorOf = (slot: number) => racerColor(slot, capabilities);
	drawRow(
		grid,
		below,
		0,
		[
			{text: ''.padEnd(lead), ...theme.plain},
			...picture.racers.flatMap(({label, look}): Span[] => [
				{text: ` ${look.number} `, ...badgeStyle(colorOf(look.slot), false, capabilities)},
				{text: fitted(label, columns - badge, capabilities), ...theme.muted},
			]),
		],
		capabilities,
	);
	for (const [at, {name, shares}] of picture.rows.entries()) {
		const spans = shares.flatMap((share, index): Span[] => {
			const length = Math.round(Math.max(0, Math.min(1, share)) * room) || 0;
			const color = capabilities.color === 'none' ? defaultColor : colorOf(picture.racers[index]!.look.slot);
			const text = Number.isFinite(share) ? shortPercent(share) : '';
			return [
				{text: text.padStart(tail - 1).padEnd(tail), ...theme.plain},
				{text: full.repeat(length).padEnd(columns - tail), foreground: color},
			];
		});
		drawRow(grid, below, at + 1, [{text: name.padEnd(lead), ...theme.strong}, ...spans], capabilities);
	}
};

const words: Exhibit['words'] = state => {
	const picture = waysPicture(state);
	if (!picture) return [];
	return picture.racers.map(({label}, index) => {
		const gone = picture.rows.flatMap(({name, shares}) => {
			const share = shares[index]!;
			return Number.isFinite(share) ? [`${name} ${numberWords(Math.round(100 * share))} percent`] : [];
		});
		return `${label} has gone of the way to the minimum: ${gone.join(', ') || 'nothing that can be told'}`;
	});
};

export const waysExhibit: Exhibit = {id: 'ways', rows: 4, draw, words, tells: true};
