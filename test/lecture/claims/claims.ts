import type {Run} from '../run.js';

/** What is said in a scene, sentence by sentence: no sentence may be without an entry. */
export type Claims = {
	/** Sentences that say what is or happens, each with the check of it against the scene's own race. */
	readonly claims: Readonly<Record<string, (run: Run) => void>>;
	/** Sentences that only name, define or ask for a key. They name no racer and no tick. */
	readonly says: readonly string[];
	/** Further figures that hold for the race: what because-lines lean on, and what the lecture's notes have checked. */
	readonly facts?: Readonly<Record<string, (run: Run) => void>>;
	/** The right choice of each checkpoint. */
	readonly answers: readonly string[];
};

export type ClaimsByScene = Readonly<Record<string, Claims>>;
