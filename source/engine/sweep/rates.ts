/**
 * A decade in seven steps, as a person would write them; no two neighbours are more than a factor 1.5 apart. They have
 * the lecture's 0.05, 0.2, 0.3 and 0.7 in them, and the rungs 1, 2, 5 of the keys.
 */
const digits: readonly string[] = ['1', '1.5', '2', '3', '4', '5', '7'];

/** Exponents of the decades that are tried through; the rate that ends the last one is tried too. */
const [first, last] = [-4, 0];

/** Powers of ten from 1e-4 to 10: the lecture's, and one more at the upper end. */
export const powersOfTen: readonly number[] = Array.from({length: last - first + 2}, (_, at) =>
	Number(`1e${first + at}`),
);

/** Learning rates tried first, 36 from 1e-4 to 10, close to evenly on a logarithmic scale: powers of ten, then what is between. */
export const evenRates: readonly number[] = [
	...powersOfTen,
	...Array.from({length: last - first + 1}, (_, at) => at + first).flatMap(exponent =>
		digits.slice(1).map(digit => Number(`${digit}e${exponent}`)),
	),
];

/**
 * A rate between two others (0 < low < high): of those in the middle half on a logarithmic scale one with the fewest
 * digits, so that it can be read and typed.
 */
export function between(low: number, high: number): number {
	const middle = Math.sqrt(low) * Math.sqrt(high);
	const quarter = Math.sqrt(Math.sqrt(high / low));
	for (let count = 1; count <= 17; count++) {
		const rate = Number(middle.toPrecision(count));
		if (rate >= middle / quarter && rate <= middle * quarter) return rate;
	}
	return middle;
}

/** How many times the greatest rate tried, and the least one, lies what is looked at beyond. */
const beyond = 2;

/**
 * Rates on both sides of some others: half way to the nearest of those tried already (ascending), and half way again.
 * Beyond the ends of what was tried they go on outwards. None is above `most`, and none comes twice.
 */
export function ratesRound(centers: readonly number[], tried: readonly number[], most: number): number[] {
	const found = centers.flatMap(center => {
		const at = tried.indexOf(center);
		const low = between(tried[at - 1] ?? center / beyond, center);
		const high = between(center, tried[at + 1] ?? center * beyond);
		return [low, high, between(low, center), between(center, high)];
	});
	return [...new Set(found)].filter(rate => rate > 0 && rate <= most && !tried.includes(rate));
}
