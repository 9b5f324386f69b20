import type {Problem} from '../problem.js';

/** Doublings that are looked at, in widths of the domain, and those of them that count: near by there may be anything. */
const [doublings, counted] = [40, 20];

/** What a doubling must gain of what the one before it did, in the geometric mean: a logarithm gains as much each time. */
const lasting = 0.98;

/** Whether the loss goes on falling from a point along a direction, in widths of the domain, below what is known. */
function fallsAlong(problem: Problem, from: ArrayLike<number>, direction: readonly number[], lowest: number): boolean {
	const {domain} = problem;
	const place = new Float64Array(direction.length);
	let last = Number.NaN;
	let [first, gain] = [Number.NaN, Number.NaN];
	for (let k = 0, far = 1; k <= doublings; k++, far *= 2) {
		for (let j = 0; j < place.length; j++) place[j] = from[j] + far * direction[j] * (domain[j][1] - domain[j][0]);
		const loss = problem.loss(place);
		if (loss === Number.NEGATIVE_INFINITY) return true;
		if (k > counted) {
			gain = last - loss;
			if (!(gain > 0)) return false;
			if (k === counted + 1) first = gain;
		}
		last = loss;
	}
	return last < lowest && Math.log(gain / first) >= (doublings - counted - 1) * Math.log(lasting);
}

/** A direction as people read it, in units of the parameters: "−x", or all its parts. */
function named({parameterNames, domain}: Problem, direction: readonly number[]): string {
	const along = direction.flatMap((part, k) => (part === 0 ? [] : [k]));
	const [k] = along;
	if (along.length === 1) return `${direction[k] < 0 ? '−' : ''}${parameterNames[k]}`;
	const parts = direction.map((part, j) => part * (domain[j][1] - domain[j][0]));
	const most = Math.max(...parts.map(Math.abs));
	return `(${parts.map(part => String(Number((part / most).toPrecision(2))).replace('-', '−')).join(', ')})`;
}

/**
 * Along what the loss falls without end: an axis, straight down from a point, or on as some went; `undefined` where it
 * does not, as far as can be seen. Looked at up to 2⁴⁰ widths of the domain from there.
 */
export function endlessFrom(
	problem: Problem,
	from: readonly number[],
	lowest: number,
	others: readonly (readonly number[])[] = [],
): string | undefined {
	const {dimension, domain} = problem;
	const gradient = new Float64Array(dimension);
	problem.gradient(Float64Array.from(from), gradient);
	const axes = Array.from({length: 2 * dimension}, (_, at) =>
		Array.from({length: dimension}, (_, k) => (k === at >> 1 ? (at % 2 === 0 ? 1 : -1) : 0)),
	);
	const down = Array.from(gradient, (slope, k) => -slope * (domain[k][1] - domain[k][0]));
	for (const direction of [...axes, down, ...others]) {
		const length = Math.max(...direction.map(Math.abs));
		if (!(length > 0 && length < Number.POSITIVE_INFINITY)) continue;
		const unit = direction.map(part => part / length);
		if (fallsAlong(problem, from, unit, lowest)) return named(problem, unit);
	}
	return undefined;
}
