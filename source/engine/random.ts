import {uniformFloat64} from 'pure-rand/distribution/uniformFloat64';
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

/**
 * A whole number from 0 to `size` − 1, size being from 2 to 2³² − 1: the one that `uniformInt(generator, 0, size − 1)` draws,
 * by arithmetic of 32 bits. A shuffle of a million takes half the time so.
 */
export function below(size: number, generator: {next(): number}): number {
	let drawn = (generator.next() ^ 0x8000_0000) >>> 0;
	// Past the last whole multiple of the size is less than a size from the end: hardly ever.
	if (drawn >= 0x1_0000_0000 - size) {
		const most = Math.floor(0x1_0000_0000 / size) * size;
		while (drawn >= most) drawn = (generator.next() ^ 0x8000_0000) >>> 0;
	}
	// The last is 0 anyway: it tells the compiler that this is a remainder of integers.
	return (drawn % size) >>> 0;
}

/** Writes 0 … length − 1 into `order`, shuffled by (seed, stream, counter). Durstenfeld (1964). */
export function shuffled(order: Uint32Array, seed: number, stream: Stream, counter: number): void {
	const generator = xoroshiro128plus(mix(seed, stream, counter));
	for (let i = 0; i < order.length; i++) order[i] = i;
	for (let i = order.length - 1; i > 0; i--) {
		const j = below(i + 1, generator);
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
		const j = i + (of - i > 1 ? below(of - i, generator) : 0);
		taken[i] = moved.get(j) ?? j;
		moved.set(j, moved.get(i) ?? i);
	}
	return taken.sort();
}
