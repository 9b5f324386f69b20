import type {Overlay} from '../../../app/lesson/exhibit.js';
import {racerColor} from '../../../render/cells/racer-colors.js';
import {type Arrow, drawArrows} from '../../../render/map/arrows.js';
import {estimatesPicture} from './picture.js';

/** Arrows that can be told apart, and columns of the longest. */
const [mostArrows, longest] = [24, 14];

const size = ([x, y]: readonly [number, number]) => Math.hypot(x, y);

/** The way down that each example points to, the next batch's, and that of all, from the selected racer. */
const draw: Overlay['draw'] = (grid, {plot, viewport}, state, capabilities) => {
	const picture = estimatesPicture(state);
	if (!picture) return;
	const {place, rows, batch, full, batchSize, look} = picture;
	const most = Math.min(longest, Math.max(4, plot.columns / 3));
	const greatest = Math.max(...rows.map(({way}) => size(way)).filter(Number.isFinite), Number.MIN_VALUE);
	const own = racerColor(look.slot, capabilities);
	const [faint, all] = [racerColor(8, capabilities), racerColor(look.slot === 3 ? 2 : 3, capabilities)];
	const every = Math.max(1, Math.ceil(rows.length / mostArrows));
	const single = rows
		.filter(({isNext, way}, index) => size(way) > 0 && (index % every === 0 || (isNext && batchSize < rows.length)))
		.map(({way, isNext, number}): Arrow & {isNext: boolean} => ({
			origin: place,
			vector: way,
			// However short it is, which way it points must be seen.
			length: Math.max(2.5, (most * size(way)) / greatest),
			color: isNext && batchSize < rows.length ? own : faint,
			label: rows.length <= 9 ? String(number) : '',
			isNext,
		}))
		.sort((a, b) => Number(a.isNext) - Number(b.isNext));
	const arrows: Arrow[] = [...single];
	if (size(full) > 0) arrows.push({origin: place, vector: full, length: most, color: all, label: 'all'});
	if (batchSize > 1 && batchSize < rows.length && size(batch) > 0) {
		arrows.push({origin: place, vector: batch, length: most, color: own, label: 'batch'});
	}
	drawArrows(grid, plot, arrows, viewport, capabilities);
};

export const estimatesOverlay: Overlay = {id: 'estimates', draw};
