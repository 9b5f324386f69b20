import type {Checkpoint, Scene} from './scene.js';

/** A scene under way. */
export type Lesson = {
	readonly scene: Scene;
	/** Checkpoints that have been asked, or that were passed by. */
	readonly asked: number;
	/** A guess that the race has still to answer. */
	readonly guess: {readonly checkpoint: Checkpoint; readonly choice: number} | null;
	/** How the last guess came out. */
	readonly verdict: {readonly isRight: boolean; readonly text: string} | null;
};
