import {lessonAt, openScene} from '../lesson/lesson.js';
import type {Scene} from '../lesson/scene.js';
import type {State} from '../state.js';

/** A scene that the closing table speaks of, and why who wins there does. */
export type Moral = {
	/** Id of the scene. */
	readonly scene: string;
	/** At most 44 columns. */
	readonly why: string;
};

/** A row of the closing table; … for who wins while that is raced. */
export type Outcome = {readonly scene: Scene; readonly number: number; readonly winner: string; readonly why: string};

/** The closing table: who wins where, and why. */
export function outcomesOf({
	scenes,
	morals,
	winners,
}: Pick<State, 'scenes' | 'morals' | 'winners'>): readonly Outcome[] {
	return morals.flatMap(({scene: id, why}) => {
		const at = scenes.findIndex(scene => scene.id === id);
		const scene = scenes[at];
		return scene ? [{scene, number: at + 1, winner: winners?.[id] ?? '…', why}] : [];
	});
}

/** A question of the lecture, by its scene and its place there. */
export type Asked = {readonly scene: Scene; readonly number: number; readonly index: number};

/**
 * How the questions went: how many are asked, were answered, were right, and those that were missed, in order. A question
 * that is said with its answer does not count: where all are, there are none.
 */
export function scoreOf({scenes, progress}: Pick<State, 'scenes' | 'progress'>) {
	const asked = scenes.flatMap((scene, at) =>
		scene.checkpoints.flatMap(({unasked}, index): Asked[] => (unasked ? [] : [{scene, number: at + 1, index}])),
	);
	const guessOf = ({scene, index}: Asked) => progress.guesses[`${scene.id}/${index}`];
	return {
		count: asked.length,
		answered: asked.filter(one => guessOf(one) !== undefined).length,
		right: asked.filter(one => guessOf(one)?.isRight === true).length,
		missed: asked.filter(one => guessOf(one)?.isRight === false),
	};
}

/** Keys of missed questions, in order: digits, letters, signs, but for those that lead through the lecture or out of it. */
export const missedKeys: readonly string[] = [...'1234567890ABCDFGHIJKLMOPQRSTUVWXYZacdefghijklmoprstuvwxyz!$%&*;:=#@'];

/** Back to a missed question, by its key: its scene, at the tick that it is asked. */
export function missedAgain(state: State, key: string): State {
	const question = scoreOf(state).missed[missedKeys.indexOf(key)];
	const checkpoint = question?.scene.checkpoints[question.index];
	if (!question || !checkpoint) return state;
	const opened = openScene(state, question.scene);
	if (!opened.lesson) return opened;
	return lessonAt({...opened, lesson: {...opened.lesson, asked: question.index}}, checkpoint.at);
}
