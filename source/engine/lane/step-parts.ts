import type {Optimizer, StepPart, Update} from '../optimizer.js';

/** What an update adds to parameter k. */
export const stepOf = ({before, after}: Pick<Update, 'before' | 'after'>, k: number): number =>
	after.parameters[k]! - before.parameters[k]!;

/**
 * What an update's step is the sum of, in the order it is composed in: what the optimizer says, or what follows from its
 * memory. Of a step that is a multiple of s ← γs + …, the memory has the share that γs has of s. Empty where an
 * optimizer says neither: its step is one. Where the gradient is taken elsewhere, the memory comes first: it leads there. A parameter whose s
 * is 0 has no step, and no parts.
 */
export function stepParts(optimizer: Optimizer, update: Update): readonly StepPart[] {
	if (optimizer.parts) return optimizer.parts(update);
	const step = (k: number) => stepOf(update, k);
	const {memory} = optimizer;
	if (!memory) return [];
	const [before, after] = [update.before.slots[memory.slot]!, update.after.slots[memory.slot]!];
	const decay = update.hyper[memory.decay]!;
	const remembered = (k: number) => (after[k] === 0 ? 0 : step(k) * ((decay * before[k]!) / after[k]!));
	const gradient: StepPart = {of: 'gradient', value: k => step(k) - remembered(k)};
	const past: StepPart = {of: 'memory', value: remembered};
	return optimizer.lookAhead === undefined ? [gradient, past] : [past, gradient];
}
