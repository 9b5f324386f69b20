import process from 'node:process';
import type {Scene} from '../../app/lesson/scene.js';
import {unasked} from '../../app/lesson/unasked.js';
import {checkpointWords, sceneText} from '../../app/words/lesson-words.js';
import {InputError} from '../../engine/errors.js';
import {resolveRace} from '../../engine/setup/resolve.js';
import {exerciseScenes} from '../../lecture/exercises/index.js';
import {scenes} from '../../lecture/index.js';
import {morals} from '../../lecture/morals.js';
import {bold} from '../../render/cells/grid.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import {writeNow} from '../../terminal/session/write-now.js';
import {recalled} from '../memory/recalled.js';
import type {Arguments} from '../parse/arguments.js';
import {palettes} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import {quoted} from '../parse/quoted.js';
import {writeOut} from '../print/output.js';
import {type Paper, printSpans, say} from '../print/paper.js';
import {paperOf} from '../print/paper-of.js';
import {report} from '../report/report.js';
import {wordsReport} from '../run/result-words.js';
import {openDashboard} from './dashboard.js';
import {findScene} from './find-scene.js';
import {wantsWords} from './screen-reader.js';

/** Columns that a printed text takes at most. */
const textColumns = 80;

function* sceneWords({title, text}: (typeof scenes)[number], paper: Paper): Generator<string> {
	yield printSpans([{text: say(title, paper), attributes: bold}], paper);
	for (const paragraph of text) {
		for (const line of wrapWords(say(paragraph, paper), textColumns)) yield printSpans([{text: line}], paper);
	}
	yield '\n';
}

/** How to get the others, where none was named. */
const otherScenes = `\nThat was scene 1 of ${scenes.length}: optim-race list scenes names them, optim-race lecture NAME prints one.\n`;

/** A scene's words, and what it asks, for a screen reader. */
function* sceneLines(scene: Scene, asks: boolean): Generator<string> {
	const place = `Scene ${scenes.indexOf(scene) + 1} of ${scenes.length}`;
	const questions = asks ? scene.checkpoints.flatMap(checkpointWords) : [];
	for (const line of [...sceneText(scene, place), ...questions]) yield `${line}\n`;
}

/** The tour of the lecture; where no dashboard can be shown, one scene as text, and the report of its race. */
export async function lecture(given: Arguments): Promise<void> {
	const {word} = given;
	const {board, handout} = given.values;
	if (given.notes) {
		if (board !== undefined || handout !== undefined)
			throw new InputError('--notes, --board and --handout are three things: ask for one of them.');
		const {notesLines} = await import('../notes/notes.js');
		const chosen = word === undefined ? scenes : [findScene(word)];
		await writeOut(notesLines(chosen, paperOf(given), wantsWords(given)));
		return;
	}
	if (handout !== undefined) {
		if (board !== undefined) throw new InputError('--board prints and --handout writes: ask for one of them.');
		const {writeHandout} = await import('../handout/handout.js');
		await writeHandout(given, handout, word === undefined ? undefined : findScene(word));
		return;
	}
	if (board !== undefined) {
		if (word !== undefined && word !== board) {
			throw new InputError(`--board ${quoted(board)} and ${quoted(word)} are two scenes: name one of them.`);
		}
		const {boardLines} = await import('./board.js');
		await writeOut(boardLines(findScene(board), paperOf(given), wantsWords(given)));
		return;
	}
	const {scene: first, word: said, ...recall} = recalled(given, process);
	const shown = given.quiz ? scenes : scenes.map(unasked);
	const scene = shown[scenes.indexOf(first)]!;
	const more = {exercises: exerciseScenes, morals, word: said, ...recall};
	const contents = {options: scene.race, scenes: shown, scene, ...more};
	if (await openDashboard(given, contents)) return;
	if (given.goesOn && said !== '') writeNow(2, `optim-race: ${said}\n`);
	const paper = paperOf(given);
	const palette = choiceOf(given, 'palette', palettes) ?? 'viridis';
	if (recall.card === 'closing') {
		const {closingLines} = await import('./closing.js');
		await writeOut(closingLines(shown, recall.progress, paper, wantsWords(given)));
		return;
	}
	if (wantsWords(given)) {
		await writeOut(sceneLines(first, given.quiz));
		if (scene.quiet) {
			const {quietWords} = await import('./quiet.js');
			await writeOut(quietWords(scene, palette));
		} else await wordsReport(resolveRace(scene.race), scene.end, paper);
		return;
	}
	await writeOut(sceneWords(scene, paper));
	if (scene.quiet) {
		const {quietLines} = await import('./quiet.js');
		await writeOut(quietLines(scene, palette, paper));
	} else await report(resolveRace(scene.race), scene.end, palette, paper);
	if (word === undefined) await writeOut([otherScenes]);
}
