/** The build puts in what package.json says. */
declare const packageVersion: string;

/** Compiled without a build, as benchmarks do, the program has none. */
export const version: string = typeof packageVersion === 'string' ? packageVersion : 'unbuilt';
