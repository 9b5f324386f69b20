type Box = readonly (readonly [number, number])[];

/** What stands free beyond a place that a box is widened for, as a share of its width. */
const margin = 0.05;

/** A number away from another by at least so much, with few digits. */
function roundly(edge: number, width: number, direction: 1 | -1): number {
	let step = 1;
	while (step > width / 20) step /= 10;
	while (step * 10 <= width / 20) step *= 10;
	const whole = direction * Math.ceil((direction * edge) / step) * step;
	return Number(whole.toPrecision(12));
}

/**
 * A box widened to hold all of some intervals, an interval for parameter k mod d: sides that hold them stay as they are.
 * An interval that is not finite is left out.
 */
export function roomyBox(box: Box, intervals: Box): Box {
	return box.map(([low, high], k) => {
		let [least, most] = [low, high];
		for (let at = k; at < intervals.length; at += box.length) {
			const [from, to] = intervals[at];
			if (!Number.isFinite(to - from)) continue;
			least = Math.min(least, from);
			most = Math.max(most, to);
		}
		const width = most - least;
		return [
			least < low ? roundly(least - margin * width, width, -1) : low,
			most > high ? roundly(most + margin * width, width, 1) : high,
		] as const;
	});
}
