import type {Problem} from '../problem.js';
import {shuffled} from '../random.js';

/** No order has been laid for any epoch yet; the data's own order has been. */
export const [noOrder, dataOrder] = [-2, -1];

/** More examples than these are laid in order once for all lanes: it takes as long as thousands of ticks. */
export const mostOwn = 10_000;

/** Orders that are kept of a problem: racers with other batches are in other epochs. */
const mostKept = 2;

/** Orders of a problem by their seed and epoch, the latest last. Nobody writes into them. */
const kept = new WeakMap<Problem, Map<string, Uint32Array>>();

/** Writes the order in which an epoch visits the examples; it depends on the seed and the epoch alone. */
export function layOrder(order: Uint32Array, seed: number, epoch: number): void {
	if (epoch === dataOrder) for (let i = 0; i < order.length; i++) order[i] = i;
	else shuffled(order, seed, 'order', epoch);
}

/** The same order, made once for all who ask for it: it must not be written into. */
export function sharedOrder(problem: Problem, seed: number, epoch: number): Uint32Array {
	const orders = kept.get(problem) ?? new Map<string, Uint32Array>();
	kept.set(problem, orders);
	const key = `${seed} ${epoch}`;
	const known = orders.get(key);
	if (known) return known;
	const order = new Uint32Array(problem.exampleCount);
	layOrder(order, seed, epoch);
	orders.set(key, order);
	for (const oldest of orders.keys()) {
		if (orders.size <= mostKept) break;
		orders.delete(oldest);
	}
	return order;
}
