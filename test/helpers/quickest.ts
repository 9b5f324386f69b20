/** The ms of the quickest of some runs: a busy machine takes its time from some, but hardly from all. */
export function quickest(runs: number, work: (run: number) => void): number {
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		work(run);
		least = Math.min(least, performance.now() - start);
	}
	return least;
}
