import process from 'node:process';

/** Takes keys that come while the event loop has no turn; answers with what leaves, where they have it left. */
export type InSilence = (keys: Uint8Array) => (() => void) | undefined;

/** Where what is in the memory that the main thread and the one beside it share. */
export const [signAt, rawAt, answerAt] = [0, 1, 2];

export const shared = new Int32Array(new SharedArrayBuffer(12));

let take: InSilence | undefined;

/** A sign of life, with whether keys come raw: before anybody takes them they do not. */
export function sign(): void {
	Atomics.add(shared, signAt, 1);
	Atomics.store(shared, rawAt, take && process.stdin.isRaw ? 1 : 0);
}

/** Has keys that come in a silence taken so, from now on. */
export function hearInSilence(by: InSilence): void {
	take = by;
	sign();
}

export const takenInSilence: InSilence = keys => take?.(keys);
