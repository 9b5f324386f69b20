const longest = 40;

/** A value as a message shows it: short, on one line, text in quotes; what is large by its kind. */
export function shown(value: unknown): string {
	if (value === undefined) return 'missing';
	if (typeof value === 'string') {
		return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
	}
	if (Object.is(value, -0)) return '-0';
	if (typeof value === 'bigint') return `${value}n`;
	if (typeof value === 'function') return 'a function';
	if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
	if (value instanceof Float64Array) return `a Float64Array of ${value.length}`;
	if (typeof value === 'object' && value !== null) return 'an object';
	return String(value);
}
