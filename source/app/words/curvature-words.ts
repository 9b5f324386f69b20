import {type Curvature, curvatureOf, type TooLarge} from '../../engine/curvature/curvature.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {numberWords} from './standing-words.js';

/** What the learning rate makes of a curvature that is above 0. */
function rateWords({product, bound}: Curvature): string {
	if (product === undefined || bound === undefined) return '';
	const against = product > bound ? 'over' : product < bound ? 'under' : 'no less than';
	const bounces = product < bound ? '' : ': it bounces';
	return `, times the learning rate ${numberWords(product)}, ${against} ${numberWords(bound)}${bounces}`;
}

function valueWords(curvature: Curvature | TooLarge): string {
	if (curvature === 'time') return 'left out, a gradient takes too long';
	if (typeof curvature === 'string') return `left out, too many ${curvature}`;
	const {largest} = curvature;
	if (largest <= 0) return `${numberWords(largest)}, nothing bounds the rate here`;
	return `${numberWords(largest)}${Number.isNaN(largest) ? '' : rateWords(curvature)}`;
}

/** The curvature at a racer as the inspector's line has it, for those who hear it. */
export const curvatureWords = (lane: ReadonlyLane): string => `Largest curvature: ${valueWords(curvatureOf(lane))}.`;
