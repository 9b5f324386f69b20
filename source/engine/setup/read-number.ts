/** Reads a number as people write them (no hex, no blanks); NaN for anything else. */
export function readNumber(text: string): number {
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
