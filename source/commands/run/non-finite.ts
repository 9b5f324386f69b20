/** What a number is that JSON and CSV have no sign for. */
export type NonFinite = 'NaN' | '+Infinity' | '-Infinity';

export function nonFinite(value: number): NonFinite | undefined {
	if (Number.isNaN(value)) return 'NaN';
	if (Number.isFinite(value)) return undefined;
	return value > 0 ? '+Infinity' : '-Infinity';
}

/** Every number in a value that is not finite, by its path: `racers.0.loss`. */
export function* nonFiniteIn(value: unknown, path = ''): Generator<[path: string, kind: NonFinite]> {
	if (typeof value === 'number') {
		const kind = nonFinite(value);
		if (kind !== undefined) yield [path, kind];
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) yield* nonFiniteIn(inner, path === '' ? key : `${path}.${key}`);
	}
}

/** Of a series of numbers the first of each unbroken run that is not finite, and of one kind. */
export function* nonFiniteRuns(
	count: number,
	valueAt: (index: number) => number,
	pathAt: (index: number) => string,
): Generator<[path: string, kind: NonFinite]> {
	let before: NonFinite | undefined;
	for (let index = 0; index < count; index++) {
		const kind = nonFinite(valueAt(index));
		if (kind !== undefined && kind !== before) yield [pathAt(index), kind];
		before = kind;
	}
}
