/** Work as a part of some other: from where on, and how much of that it is. */
export function* partOf<Result>(
	work: Generator<number, Result>,
	from: number,
	share: number,
): Generator<number, Result> {
	for (let next = work.next(); ; next = work.next()) {
		if (next.done) return next.value;
		yield from + share * next.value;
	}
}

/** Work that does not say how far it is, where so much of the whole is done. */
export function* quiet<Result>(work: Generator<unknown, Result>, share: number): Generator<number, Result> {
	for (let next = work.next(); ; next = work.next()) {
		if (next.done) return next.value;
		yield share;
	}
}
