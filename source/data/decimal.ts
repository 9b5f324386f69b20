const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** Texts that stand for a value that is not there. */
export const isMissing = (text: string): boolean => text === '' || text === 'NA';

/**
 * The number that a plain decimal with a point stands for, "-1.5" or "2e-3", blanks around it left out; undefined for
 * anything else: hexadecimal, "1,5", "NaN", and what no finite number holds.
 */
export function decimalOf(text: string): number | undefined {
	if (!decimal.test(text)) return undefined;
	const value = Number(text);
	return Number.isFinite(value) ? value : undefined;
}
