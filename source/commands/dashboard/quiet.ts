import type {Scene} from '../../app/lesson/scene.js';
import type {State} from '../../app/state.js';
import {exhibitWords} from '../../app/words/lesson-words.js';
import type {Palette} from '../../render/cells/palette.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import {type StillName, stillOf} from '../../ui/still.js';
import {trimmed} from '../handout/pictures.js';
import {played} from '../handout/play.js';
import {type Paper, printGrid, printSpans, say} from '../print/paper.js';

/** Columns of what is printed, at most, and rows of a map, of a quiz, of what stands beside a scene's words. */
const mostColumns = 80;
const rowsOf = {map: 24, quiz: 30, exhibit: 16} as const satisfies Partial<Record<StillName, number>>;

/** A scene in which nobody races when all is looked at; a quiz as it asks, when nothing gives it away. */
function lookedAt(scene: Scene, palette: Palette): State {
	const playing = played(scene, palette);
	for (let next = playing.next(); ; next = playing.next())
		if (next.done) return scene.main === 'quiz' ? next.value.asked : next.value.end;
}

/** What such a scene shows, where there is no dashboard: a report would be of a race that nobody is to see. */
export function* quietLines(scene: Scene, palette: Palette, paper: Paper): Generator<string> {
	const state = lookedAt(scene, palette);
	const isQuiz = scene.main === 'quiz';
	const columns = Math.min(mostColumns, paper.columns);
	const stills: readonly (keyof typeof rowsOf)[] = isQuiz
		? ['quiz']
		: ['map', ...(typeof scene.exhibit === 'object' ? (['exhibit'] as const) : [])];
	for (const still of stills) {
		const grid = stillOf(state, still, {columns, rows: rowsOf[still]}, paper);
		yield* printGrid(trimmed(grid), paper);
		yield '\n';
	}
	if (!isQuiz) return;
	const [asked] = scene.checkpoints;
	const how = `${asked?.question} optim-race lecture ${scene.id} --notes has the answer.`;
	for (const line of wrapWords(say(how, paper), columns)) yield printSpans([{text: line}], paper);
}

/** The same in words. */
export function* quietWords(scene: Scene, palette: Palette): Generator<string> {
	if (scene.main === 'quiz') yield `optim-race lecture ${scene.id} --notes has the answer.\n`;
	else for (const line of exhibitWords(lookedAt(scene, palette))) yield `${line}\n`;
}
