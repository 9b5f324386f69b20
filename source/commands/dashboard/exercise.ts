import process from 'node:process';
import type {Scene} from '../../app/lesson/scene.js';
import type {Exercise} from '../../app/trial/exercise.js';
import {meansOf} from '../../app/trial/means.js';
import {sentence, spelled} from '../../app/words/spell.js';
import {unknownName} from '../../engine/errors.js';
import {exerciseScenes, exercises} from '../../lecture/exercises/index.js';
import {scenes} from '../../lecture/index.js';
import {morals} from '../../lecture/morals.js';
import {bold, dim} from '../../render/cells/grid.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import {memoryOf} from '../memory/recalled.js';
import type {Arguments} from '../parse/arguments.js';
import {writeOut} from '../print/output.js';
import {type Paper, printSpans, say} from '../print/paper.js';
import {paperOf} from '../print/paper-of.js';
import {openDashboard} from './dashboard.js';
import {wantsWords} from './screen-reader.js';

/** Columns that a printed text takes at most. */
const textColumns = 80;

/** An exercise where it cannot be done: what it is, how one goes about it, and a hint. */
function* printed({id, title, goal, hint, ...exercise}: Exercise, paper: Paper): Generator<string> {
	yield printSpans([{text: say(title, paper), attributes: bold}], paper);
	for (const text of [goal, meansOf(exercise), `Hint: ${hint}`, `On a terminal: optim-race exercise ${id}`]) {
		for (const line of wrapWords(say(text, paper), Math.min(textColumns, paper.columns)))
			yield printSpans([{text: line, ...(text === goal ? {} : {attributes: dim})}], paper);
	}
}

const lines = ({title, goal, hint, ...exercise}: Exercise): string[] => [
	`Exercise: ${sentence(spelled(title))}`,
	`Goal: ${spelled(goal)}`,
	spelled(meansOf(exercise)),
	`Hint: ${spelled(hint)}`,
];

/** The exercise that is named; without a name the first that is not done yet. Throws `InputError` where none is called so. */
function chosen(word: string | undefined, isDone: (id: string) => boolean): Scene {
	const scene =
		word === undefined
			? (exerciseScenes.find(({id}) => !isDone(id)) ?? exerciseScenes[0])
			: exerciseScenes.find(({id}) => id === word);
	if (scene) return scene;
	const ids = exercises.map(({id}) => id);
	throw unknownName('exercise', word ?? '', ids);
}

/** An exercise in the dashboard; where none can be shown, its goal and a hint. */
export async function exercise(given: Arguments): Promise<void> {
	const memory = memoryOf(given, process);
	const {progress, word} = memory;
	const scene = chosen(given.word, id => progress.exercises[id]?.isDone === true);
	const contents = {options: scene.race, scenes, exercises: exerciseScenes, morals, scene, memory, progress, word};
	if (await openDashboard(given, contents)) return;
	const found = exercises.find(({id}) => id === scene.id)!;
	if (wantsWords(given)) await writeOut(lines(found).map(line => `${line}\n`));
	else await writeOut(printed(found, paperOf(given)));
}
