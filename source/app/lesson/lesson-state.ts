import type {Answer, Checkpoint, Scene} from './scene.js';

/** How a guess came out; without a choice nobody guessed, and someone asked for the answer. */
export type Verdict = Answer & {
	readonly checkpoint: Checkpoint;
	readonly choice: number | null;
	/** `null` where nobody guessed. */
	readonly isRight: boolean | null;
	/** The whole of it, as it is read. */
	readonly text: string;
};

/** A scene under way. */
export type Lesson = {
	readonly scene: Scene;
	/** Checkpoints that have been asked, or that were passed by. */
	readonly asked: number;
	/** A guess that the race has still to answer; without a choice, only its answer is wanted. */
	readonly guess: {readonly checkpoint: Checkpoint; readonly choice: number | null} | null;
	/** How the last guess came out. */
	readonly verdict: Verdict | null;
	/** The last question that was left or passed by: its answer can still be had. */
	readonly left: Checkpoint | null;
	/** The speed that the scene has set, as an index in `speeds`: while it is the one there is, the scene may set another. */
	readonly led: number;
	/** Which page of its words is shown, where they take more than one; what is asked or answered is the first. */
	readonly page: number;
	/** Keys that mean nothing just after a guess, as they may have been meant for it: all that guess, or still the digits. */
	readonly held: 'guess' | 'digits' | null;
};
