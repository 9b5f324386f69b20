/** Two ways to do the same ticks, one optimizer each. */
export type Pair = {
	readonly name: string;
	readonly engine: (ticks: number) => void;
	readonly byHand: (ticks: number) => void;
};

/** Nanoseconds a tick, and how fast the engine is of the hand-written loop: 1 is level, 2 twice as fast. */
export type Measured = {
	readonly name: string;
	readonly engine: number;
	readonly byHand: number;
	readonly ratio: number;
};

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds that passed, and those that the processor spent on us: a busy machine makes the former many more. */
const passed = () => performance.now();
export const spent = () => {
	const {user, system} = process.cpuUsage();
	return (user + system) / 1000;
};

function timed(run: (ticks: number) => void, ticks: number, clock: () => number): number {
	const from = clock();
	run(ticks);
	return ((clock() - from) / ticks) * 1e6;
}

/**
 * All pairs in rotation, a block of `ticks` each, engine and hand-written next to each other and taking turns to go
 * first, so that whatever slows the machine slows both. The ratio is the median of the rounds' ratios, which a
 * neighbour's burst of work does not move; the first half of the rounds warms up and is not counted.
 */
export function measure(
	pairs: readonly Pair[],
	ticks: number,
	rounds: number,
	restart: () => void,
	clock = passed,
): Measured[] {
	const seen = pairs.map(() => ({engine: [] as number[], byHand: [] as number[], ratio: [] as number[]}));
	for (let round = 0; round < rounds; round++) {
		// Long before anything comes to rest at its minimum, where the numbers are not those of a race.
		if ((round * ticks) % 1024 < ticks) restart();
		for (const [index, pair] of pairs.entries()) {
			const handFirst = round % 2 === 0;
			const first = timed(handFirst ? pair.byHand : pair.engine, ticks, clock);
			const second = timed(handFirst ? pair.engine : pair.byHand, ticks, clock);
			if (round < rounds / 2) continue;
			const [byHand, engine] = handFirst ? [first, second] : [second, first];
			seen[index].engine.push(engine);
			seen[index].byHand.push(byHand);
			seen[index].ratio.push(byHand / engine);
		}
	}
	return pairs.map(({name}, index) => {
		const {engine, byHand, ratio} = seen[index];
		return {name, engine: median(engine), byHand: median(byHand), ratio: median(ratio)};
	});
}

/** Bytes of heap that 1,000 ticks take: what is measured without any is taken off, a collection in between left out. */
export function bytesPerThousand(run: (ticks: number) => void, ticks: number): number {
	const growth = (each: number) => {
		let bytes = 0;
		for (let done = 0; done < ticks; done += 1000) {
			const before = process.memoryUsage().heapUsed;
			if (each > 0) run(each);
			bytes += Math.max(0, process.memoryUsage().heapUsed - before);
		}
		return bytes / (ticks / 1000);
	};
	growth(1000);
	return growth(1000) - growth(0);
}
