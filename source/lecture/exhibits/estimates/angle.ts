/**
 * The angle between two vectors of the same length, 0 … 180 degrees; NaN where one is zero or not finite. By Kahan's
 * formula 2·atan2(|a/|a| − b/|b||, |a/|a| + b/|b||), which keeps its digits where an arc cosine loses them (near 0 and 180).
 */
export function angleBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
	const lengthOf = (vector: ArrayLike<number>) => Math.hypot(...Array.from(vector));
	const [lengthA, lengthB] = [lengthOf(a), lengthOf(b)];
	if (!(lengthA > 0 && lengthB > 0)) return Number.NaN;
	const apart: number[] = [];
	const along: number[] = [];
	for (let k = 0; k < a.length; k++) {
		const [one, other] = [a[k]! / lengthA, b[k]! / lengthB];
		apart.push(one - other);
		along.push(one + other);
	}
	return (360 / Math.PI) * Math.atan2(Math.hypot(...apart), Math.hypot(...along));
}
