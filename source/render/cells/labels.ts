/** A label at a cell along an axis. */
export type AxisTick = {readonly value: number; readonly text: string; readonly at: number};

/** Where something of a length goes: in the middle of the gap nearest the middle that has `space` left on both sides. */
export function middleOfGap(
	taken: readonly (readonly [from: number, to: number])[],
	length: number,
	space: number,
	cells: number,
): number | undefined {
	const sorted = [...taken].sort((a, b) => a[0] - b[0]);
	const starts = [0, ...sorted.map(([, end]) => end)];
	const gaps = starts.map((start, at) => [start, sorted[at]?.[0] ?? cells] as const);
	const wide = gaps.filter(([start, end]) => end - start >= length + 2 * space);
	const places = wide.map(([start, end]) => Math.floor((start + end - length) / 2));
	const off = (from: number) => Math.abs(from + length / 2 - cells / 2);
	return places.sort((a, b) => off(a) - off(b) || a - b)[0];
}

/** A label where it goes; `tick` is false for the name of the axis. */
export type Placed = {readonly from: number; readonly text: string; readonly tick: boolean};

/**
 * Lays labels along a row of `columns`: each centred at its place and kept inside, left out where it would touch one
 * that was laid before; the name in the free place nearest the middle, left out where there is none.
 */
export function layAlong(labels: readonly AxisTick[], name: string, columns: number): Placed[] {
	const placed: Placed[] = [];
	const isFree = (from: number, length: number) =>
		from >= 0 &&
		from + length <= columns &&
		placed.every(other => from + length < other.from || from > other.from + Array.from(other.text).length);
	for (const {text, at} of labels) {
		const minus = text.startsWith('-') ? 1 : 0;
		const from = Math.max(0, Math.min(columns - text.length, at - minus - Math.floor((text.length - minus - 1) / 2)));
		if (isFree(from, text.length)) placed.push({from, text, tick: true});
	}
	const length = Array.from(name).length;
	const taken = placed.map(({from, text}) => [from, from + text.length] as const);
	const from = middleOfGap(taken, length, 1, columns);
	if (from !== undefined && length > 0) placed.push({from, text: name, tick: false});
	return placed;
}
