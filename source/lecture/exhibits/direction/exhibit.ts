import type {Exhibit} from '../../../app/lesson/exhibit.js';
import {formatNumber, formatRate} from '../../../render/cells/numbers.js';
import {drawFoot, drawTitle} from '../../../render/cells/rows.js';
import {drawCurves} from '../../../render/chart/curves.js';
import {type Dial, dialCurves, dialOf} from './dial.js';

const short = (value: number) => formatNumber(value, 6).trim();

/** Where a step down the slope stops to lower the loss. */
function limitLines({limit, rate}: Dial): string[] {
	if (limit === Number.POSITIVE_INFINITY) return ['down, at 180°: any η lowers L here', 'any η lowers L here'];
	const most = formatRate(limit);
	const isOver = rate > limit ? `, η ${formatRate(rate)} is too high` : '';
	return [
		`down, at 180°, L falls only up to η ${most}${isOver}`,
		`at 180° L falls up to η ${most}`,
		`falls up to η ${most}`,
	];
}

/** The change of the loss by the angle that a step has to the gradient: as the slope promises, and as it comes. */
const draw: Exhibit['draw'] = (grid, area, state, capabilities) => {
	const dial = dialOf(state);
	if (!dial) {
		drawTitle(grid, area, ['no slope here: no way is down', 'no slope here'], capabilities);
		return;
	}
	const {degrees, promised, actual, rate} = dial;
	const below = drawTitle(
		grid,
		area,
		[
			`η ${formatRate(rate)}, d at ${degrees}°: promised ${short(promised)}, true ${short(actual)}`,
			`${degrees}°: promise ${short(promised)}, true ${short(actual)}`,
			`d at ${degrees}°`,
		],
		capabilities,
	);
	drawCurves(grid, drawFoot(grid, below, limitLines(dial), capabilities), dialCurves(dial, capabilities), capabilities);
};

export const directionExhibit: Exhibit = {id: 'direction', draw, tells: true};
