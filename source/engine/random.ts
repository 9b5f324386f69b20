import {uniformFloat64} from 'pure-rand/distribution/uniformFloat64';
import {uniformInt} from 'pure-rand/distribution/uniformInt';
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus';

/** Named streams of one seed, so that drawing more from one changes none of the others. */
export type Stream = 'order' | 'split' | 'start' | 'look' | 'check';

const streams: Readonly<Record<Stream, number>> = {order: 1, split: 2, start: 3, look: 4, check: 5};

/** Mixes a seed, a stream and a counter to 32 bits. The finalizer of MurmurHash3 (Appleby, public domain). */
function mix(seed: number, stream: Stream, counter: number): number {
	let h = 0x9e3779b9;
	for (const part of [seed, Math.floor(seed / 0x1_0000_0000), streams[stream], counter]) {
		h = Math.imul(h ^ part, 0x85ebca6b);
		h ^= h >>> 13;
		h = Math.imul(h, 0xc2b2ae35);
		h ^= h >>> 16;
	}
	return h | 0;
}

/** Writes 0 … length − 1 into `order`, shuffled by (seed, stream, counter). Durstenfeld (1964). */
export function shuffled(order: Uint32Array, seed: number, stream: Stream, counter: number): void {
	const generator = xoroshiro128plus(mix(seed, stream, counter));
	for (let i = 0; i < order.length; i++) order[i] = i;
	for (let i = order.length - 1; i > 0; i--) {
		const j = uniformInt(generator, 0, i);
		const kept = order[i];
		order[i] = order[j];
		order[j] = kept;
	}
}

/** `count` numbers in [0, 1), by (seed, stream, counter). */
export function uniforms(count: number, seed: number, stream: Stream, counter: number): number[] {
	const generator = xoroshiro128plus(mix(seed, stream, counter));
	const drawn: number[] = [];
	for (let left = count; left > 0; left--) drawn.push(uniformFloat64(generator));
	return drawn;
}

/**
 * So many of the numbers 0 … `of` − 1, each once, ascending, by (seed, stream, counter): the first of a shuffle, without
 * the rest of it. `count` is at most `of`.
 */
export function chosen(count: number, of: number, seed: number, stream: Stream, counter: number): Uint32Array {
	const generator = xoroshiro128plus(mix(seed, stream, counter));
	/** What lies at places that were changed; at all others lies their own number. */
	const moved = new Map<number, number>();
	const taken = new Uint32Array(count);
	for (let i = 0; i < count; i++) {
		const j = uniformInt(generator, i, of - 1);
		taken[i] = moved.get(j) ?? j;
		moved.set(j, moved.get(i) ?? i);
	}
	return taken.sort();
}
