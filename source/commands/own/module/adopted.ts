/** What makes an error of ours of one that came from a module, or from data; while there are none, nothing. */
let adopt = (error: unknown): unknown => error;

/** From here on errors of a module, or of data, are known by this. */
export function adoptBy(by: (error: unknown) => unknown): void {
	adopt = by;
}

/** An error as it is told: one that came from there as an error that says where, every other as it is. */
export const adopted = (error: unknown): unknown => adopt(error);
