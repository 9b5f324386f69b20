/** The part of asciichart that is used here; the package brings no types. */
declare module 'asciichart' {
	type Options = {
		readonly height?: number;
		readonly min?: number;
		readonly max?: number;
		readonly offset?: number;
		readonly padding?: string;
		readonly format?: (value: number, index: number) => string;
		readonly symbols?: readonly string[];
	};
	const asciichart: {readonly plot: (series: readonly number[] | readonly number[][], options?: Options) => string};
	export default asciichart;
}
