import type {State} from '../../../app/state.js';

/** The level, counted from the lowest, that a scene's slicing plane has risen to: all of them by the scene's end. */
export function slicedTo({lesson, tick}: State, count: number): number | undefined {
	if (lesson?.scene.overlay !== 'slice' || count < 1) return undefined;
	return Math.min(count - 1, Math.floor((Math.max(0, tick) / Math.max(1, lesson.scene.end)) * count));
}
