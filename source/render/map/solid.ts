import type {Capabilities} from '../cells/capabilities.js';
import {inkOn, mix} from '../cells/color.js';
import {bold, defaultColor, dim, type Style} from '../cells/grid.js';
import {extremesOf} from '../cells/theme.js';
import type {MapLane} from './map-lane.js';

/** So solid is a head at the least, and so much less it is for each width that its racer is off what the map shows. */
const [faintest, perWidth] = [0.25, 1.5];

/** Steps between solid and nothing: fewer cells are painted anew than if each tick had its own. */
const steps = 8;

/** How solid a head is, 1 where its racer is on what the map shows. */
export function solidityOf({off = 0, selected}: Pick<MapLane, 'off' | 'selected'>): number {
	if (selected) return 1;
	const solid = Math.ceil(steps * (1 - perWidth * off)) / steps;
	// What is not a number is as far as can be.
	return solid > faintest ? Math.min(1, solid) : faintest;
}

/** Where colours cannot be mixed, a head is a badge down to the first, then a plain digit, and beyond the second in brackets. */
const [asBadge, asDigit] = [0.75, 0.4];

const blends = ({color}: Capabilities) => color === '256' || color === 'truecolor';

/** What stands on a head: its digit, or that in brackets where it is far off and no colour can say so. */
export function solidText(digit: string, lane: MapLane, capabilities: Capabilities): string[] {
	return blends(capabilities) || solidityOf(lane) >= asDigit ? [digit] : ['(', digit, ')'];
}

/** The style of a head that is solid as `badge`, the less so the farther off; `ground`: the colour under it. */
export function solidStyle(badge: Style, lane: MapLane, ground: number, capabilities: Capabilities): Style {
	const solid = solidityOf(lane);
	if (solid === 1) return badge;
	if (blends(capabilities)) {
		const background = mix(lane.color, ground === defaultColor ? extremesOf(capabilities).base : ground, 1 - solid);
		return {...badge, foreground: inkOn(background), background};
	}
	if (solid >= asBadge) return badge;
	const isNear = solid >= asDigit;
	// A colour of sixteen may be as bright as the land's: it is read on the terminal's own ground, and there it is no fainter.
	if (capabilities.color === '16') return {foreground: lane.color, attributes: isNear ? bold : 0};
	return {foreground: defaultColor, background: ground, attributes: isNear ? bold : dim};
}
