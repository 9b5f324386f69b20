import {checkpointWords, sceneText} from '../../app/words/lesson-words.js';
import {unknownName} from '../../engine/errors.js';
import {resolveRace} from '../../engine/setup/resolve.js';
import {scenes} from '../../lecture/index.js';
import {bold} from '../../render/cells/grid.js';
import type {Arguments} from '../parse/arguments.js';
import {palettes} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import {writeOut} from '../print/output.js';
import {type Paper, printSpans, say} from '../print/paper.js';
import {paperOf} from '../print/paper-of.js';
import {report} from '../report/report.js';
import {wordsReport} from '../run/result-words.js';
import {openDashboard} from './dashboard.js';
import {wantsWords} from './screen-reader.js';

function* sceneWords({title, text}: (typeof scenes)[number], paper: Paper): Generator<string> {
	yield printSpans([{text: say(title, paper), attributes: bold}], paper);
	for (const line of text) yield printSpans([{text: say(line, paper)}], paper);
	yield '\n';
}

/** A scene's words, and what it asks, for a screen reader. */
function* sceneLines(scene: (typeof scenes)[number]): Generator<string> {
	const place = `Scene ${scenes.indexOf(scene) + 1} of ${scenes.length}`;
	for (const line of [...sceneText(scene, place), ...scene.checkpoints.flatMap(checkpointWords)]) yield `${line}\n`;
}

/** The tour of the lecture; where no dashboard can be shown, one scene as text, and the report of its race. */
export async function lecture(given: Arguments): Promise<void> {
	const {word} = given;
	const scene = word === undefined ? scenes[0] : scenes.find(({id}) => id === word);
	if (!scene) {
		throw unknownName(
			'scene',
			word ?? '',
			scenes.map(({id}) => id),
		);
	}
	if (await openDashboard(given, {options: scene.race, scenes, scene})) return;
	const paper = paperOf(given);
	if (wantsWords(given)) {
		await writeOut(sceneLines(scene));
		await wordsReport(resolveRace(scene.race), scene.end, paper);
		return;
	}
	await writeOut(sceneWords(scene, paper));
	await report(resolveRace(scene.race), scene.end, choiceOf(given, 'palette', palettes) ?? 'viridis', paper);
}
