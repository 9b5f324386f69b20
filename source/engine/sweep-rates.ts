/** Learning rates tried first: powers of ten, the lecture's and one more at the upper end. */
export const coarseRates: readonly number[] = [1e-4, 1e-3, 1e-2, 1e-1, 1, 10];

/**
 * Factors of the nine tried next. They fill the decades on both sides of the best power of ten with the numbers a
 * person would write (0.02, 0.03, 0.05, 0.07; 0.15, 0.2, 0.3, 0.5, 0.7), the lecture's 0.05, 0.2 and 0.3 round 0.1
 * among them, close to evenly on a logarithmic scale: no two neighbours are more than a factor 2 apart, so a tuned
 * rate is within √2 of the best one. The decades' ends have been tried already. One more above than below, as the
 * best rates lie near the one at which a race falls apart.
 */
const factors: readonly string[] = ['0.2', '0.3', '0.5', '0.7', '1.5', '2', '3', '5', '7'];

/**
 * The nine rates round a best one, ascending, none above `most`: exact decimals, not products of doubles. Empty where
 * the best is not a finite number above 0.
 */
export function finerRates(best: number, most: number): number[] {
	const [digits, exponent] = best.toExponential().split('e');
	const rates = factors.map(factor => Number(`${(Number(digits) * Number(factor)).toPrecision(12)}e${exponent}`));
	return rates.filter(rate => rate > 0 && rate <= most);
}
