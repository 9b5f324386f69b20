/** What comes of work that is made to be done in slices, done to its end at once. */
export function atOnce<Result>(work: Iterator<unknown, Result>): Result {
	for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}
