import type {Scene} from './scene.js';

/** A scene that shows without asking: every question is said with its answer to come, and nothing is kept back for it. */
export const unasked = (scene: Scene): Scene => ({
	...scene,
	checkpoints: scene.checkpoints.map(({hides: _, ...checkpoint}) => ({...checkpoint, unasked: true})),
});
