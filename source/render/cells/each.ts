/** What becomes of each of a few values: as many as there are, and known to be. */
export const each = <const Values extends readonly unknown[], Made>(
	values: Values,
	make: (value: Values[number]) => Made,
): {readonly [Index in keyof Values]: Made} =>
	values.map(make) as readonly Made[] as {readonly [Index in keyof Values]: Made};
