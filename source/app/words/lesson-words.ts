import {letterOf} from '../lesson/choice-letters.js';
import {isExhibitHidden} from '../lesson/lesson-regions.js';
import type {Checkpoint, Scene} from '../lesson/scene.js';
import {wayOn} from '../lesson/way-on.js';
import type {State} from '../state.js';
import {problemWords} from './race-words.js';
import {sentence, spelled} from './spell.js';
import {exerciseWords, trialWords} from './trial-words.js';

/** A scene's title and its words, and what there is to see. */
export const sceneText = ({title, text, spoken}: Scene, place: string): string[] => [
	`${place}: ${sentence(spelled(title))}`,
	spelled(text.join(' ')),
	...(spoken === undefined ? [] : [spelled(spoken)]),
];

/** A choice by its letter: what it says, or looks like. */
export const choiceWords = ({choices, spoken}: Checkpoint, index: number): string =>
	`${letterOf(index)}: ${sentence(spelled(spoken?.[index] ?? choices[index] ?? ''))}`;

/** A question and its choices. */
export const checkpointWords = (checkpoint: Checkpoint): string[] => [
	`Question: ${spelled(checkpoint.question)}`,
	...checkpoint.choices.map((_, index) => choiceWords(checkpoint, index)),
];

/** A scene as it is opened: its place, its title, its words, its race. */
export function sceneWords(state: State): string[] {
	const {lesson, scenes, timeline} = state;
	if (!lesson) return [];
	const {scene} = lesson;
	if (scene.exercise) return [...sceneText(scene, 'Exercise'), ...exerciseWords(state)];
	const place = scenes.findIndex(({id}) => id === scene.id) + 1;
	return [
		...sceneText(scene, `Scene ${place} of ${scenes.length}`),
		...(scene.quiet ? [] : problemWords(timeline.setup).slice(0, 1)),
		'Space begins; n and b are the next scene and the one before.',
	];
}

/** What the open scene's exhibit shows, unless it is kept back; a panel of the dashboard has words of its own. */
export function exhibitWords(state: State): string[] {
	const exhibit = state.lesson?.scene.exhibit;
	if (typeof exhibit !== 'object' || isExhibitHidden(state)) return [];
	return exhibit.words(state).map(line => sentence(spelled(line)));
}

/** What has changed in the open scene: another one, a guess, how it came out. */
export function lessonWords(before: State, state: State): string[] {
	const {lesson} = state;
	if (!lesson) return [];
	if (lesson.scene !== before.lesson?.scene) return sceneWords(state);
	const lines: string[] = trialWords(before, state);
	if (lesson.guess && lesson.guess !== before.lesson.guess) {
		const {checkpoint, choice} = lesson.guess;
		const own = choice === null ? '' : `Your guess: ${sentence(spelled(checkpoint.choices[choice]!))} `;
		const said = checkpoint.unasked ? `${spelled(checkpoint.question)} ` : '';
		lines.push(`${said}${own}The answer comes at tick ${checkpoint.shownAt}.`);
	}
	if (lesson.verdict && lesson.verdict !== before.lesson.verdict)
		lines.push(
			`Answer: ${spelled(lesson.verdict.text)}`,
			...exhibitWords(state),
			wayOn(state).map(spelled).map(sentence).join(' '),
		);
	return lines;
}
