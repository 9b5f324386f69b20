import type {Optimizer} from '../optimizer.js';
import {adadelta} from './adadelta.js';
import {adagrad} from './adagrad.js';
import {adam} from './adam.js';
import {adamax} from './adamax.js';
import {adamw} from './adamw.js';
import {amsgrad} from './amsgrad.js';
import {gradientDescent} from './gradient-descent.js';
import {lineSearch} from './line-search.js';
import {lion} from './lion.js';
import {momentum} from './momentum.js';
import {nadam} from './nadam.js';
import {nesterov} from './nesterov.js';
import {rmsprop} from './rmsprop.js';

/**
 * Every optimizer by its id, in the order of help; the first six are the default field. One more: its file, and its line
 * here. An id that is none gives undefined, `constructor` and the like too.
 */
export const optimizers: Readonly<Record<string, Optimizer>> = Object.freeze(
	Object.assign(
		Object.create(null) as Record<string, Optimizer>,
		Object.fromEntries(
			(
				[
					gradientDescent,
					momentum,
					nesterov,
					adagrad,
					rmsprop,
					adam,
					lineSearch,
					amsgrad,
					adamw,
					nadam,
					adamax,
					adadelta,
					lion,
				] as readonly Optimizer[]
			).map(optimizer => [optimizer.id, optimizer]),
		),
	),
);
