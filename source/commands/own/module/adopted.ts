/** What makes an error of ours of one that came from a module; while there is none, nothing. */
let adopt = (error: unknown): unknown => error;

/** From here on errors of a module are known by this. */
export function adoptBy(by: (error: unknown) => unknown): void {
	adopt = by;
}

/** An error as it is told: one that came from somewhere in a module as an error that says where, every other as it is. */
export const adopted = (error: unknown): unknown => adopt(error);
