import type {Scene} from '../lesson/scene.js';
import type {State} from '../state.js';

/** The scene that an open exercise leads back to: where it was opened from, or the first of its own; a scene's is itself. */
export function homeOf({progress}: Pick<State, 'progress'>, {id, exercise}: Scene): string {
	if (!exercise) return id;
	const left = progress.scene;
	return left !== null && exercise.scenes.includes(left) ? left : exercise.scenes[0]!;
}
