import {chalkView} from '../../app/lesson/chalkboard.js';
import {letterOf} from '../../app/lesson/choice-letters.js';
import type {Scene} from '../../app/lesson/scene.js';
import {sentence, spelled} from '../../app/words/spell.js';
import {scenes} from '../../lecture/index.js';
import {teacherNotes} from '../../lecture/notes/index.js';
import {whole} from '../../lecture/numbers.js';
import {bold, dim} from '../../render/cells/grid.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import {type Played, played} from '../handout/play.js';
import {type Paper, printSpans, say} from '../print/paper.js';
import {textWidth} from '../print/text-width.js';
import {boardSeconds, clock, secondsOf} from './seconds.js';

/** A line of notes: what it is, and its words. */
export type NoteLine = {readonly kind: string; readonly text: string};

/** What a teacher needs of a scene, made of its own race where it has numbers. */
export type SceneNotes = {
	readonly number: number;
	readonly title: string;
	readonly id: string;
	/** Seconds it takes, the board left shut; those of the board. */
	readonly seconds: number;
	readonly board: number;
	readonly lines: readonly NoteLine[];
};

function finished<Result>(steps: Generator<unknown, Result>): Result {
	for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** Lines of a scene's board. */
function boardLines({scene, end}: Played): {readonly pages: number; readonly lines: number} {
	const pages = scene.board?.(chalkView(end.timeline, end.tick, end.selected)) ?? [];
	return {pages: pages.length, lines: pages.reduce((sum, {lines}) => sum + lines.length, 0)};
}

/** The notes of a scene; it is played for them. */
export function notesOf(scene: Scene): SceneNotes {
	const play = finished(played(scene, 'viridis'));
	const own = teacherNotes[scene.id];
	const {pages, lines} = boardLines(play);
	const board = boardSeconds(lines);
	const asks = play.verdicts.flatMap(({verdict: {checkpoint, right, because}, tick}): NoteLine[] => {
		const choices = checkpoint.choices.map((choice, at) => `${letterOf(at)}) ${choice}`).join('  ');
		return [
			{kind: 'Ask', text: `at tick ${whole(checkpoint.at)}: ${checkpoint.question}  ${choices}`},
			{kind: 'Answer', text: `at tick ${whole(tick)}: ${letterOf(right)}) ${checkpoint.choices[right]}. ${because}`},
		];
	});
	return {
		number: scenes.indexOf(scene) + 1,
		title: scene.title,
		id: scene.id,
		seconds: secondsOf(play, own?.say ?? ''),
		board,
		lines: [
			...(own ? [{kind: 'Say', text: own.say}] : []),
			{kind: 'Shown', text: scene.text.join(' ')},
			...(own ? [{kind: 'Watch', text: own.watch}] : []),
			...asks,
			...(pages > 0
				? [{kind: 'Board', text: `d, line by line: ${pages === 1 ? '1 page' : `${pages} pages`}, ${clock(board)} more`}]
				: []),
		],
	};
}

/** Columns of what a line is, and of all of one at most. */
const [kindColumns, mostColumns] = [9, 80];

function* printed({number, title, id, seconds, lines}: SceneNotes, from: number, paper: Paper): Generator<string> {
	const head = say(`${number}. ${title}`, paper);
	const when = say(`   ${id}, ${clock(seconds)}, from ${clock(from)}`, paper);
	yield printSpans(
		[
			{text: head, attributes: bold},
			{text: when, attributes: dim},
		],
		paper,
	);
	const room = Math.max(20, Math.min(mostColumns, paper.columns) - kindColumns);
	for (const {kind, text} of lines) {
		for (const [at, line] of wrapWords(say(text, paper), room, textWidth).entries()) {
			const label = (at === 0 ? `  ${kind}` : '').padEnd(kindColumns);
			yield printSpans([{text: label, attributes: dim}, {text: line}], paper);
		}
	}
	yield '\n';
}

function* spoken({number, title, seconds, lines}: SceneNotes): Generator<string> {
	yield `Scene ${number}: ${sentence(spelled(title))} ${seconds} seconds.\n`;
	for (const {kind, text} of lines) yield `${kind}: ${sentence(spelled(text))}\n`;
}

/** What a teacher says, watches for, asks and hears in some scenes, and the time all of it takes. */
export function* notesLines(chosen: readonly Scene[], paper: Paper, inWords: boolean): Generator<string> {
	let [from, boards] = [0, 0];
	for (const scene of chosen) {
		const notes = notesOf(scene);
		yield* inWords ? spoken(notes) : printed(notes, from, paper);
		from += notes.seconds;
		boards += notes.board;
	}
	if (chosen.length < 2) return;
	const all = `${chosen.length} scenes take ${clock(from)}, and ${clock(boards)} more with every board.`;
	const how = 'Words are said at 150 a minute, a question is thought about for 15 seconds, a line of a board takes 6.';
	for (const line of wrapWords(say(`${all} ${how}`, paper), Math.min(mostColumns, paper.columns), textWidth)) {
		yield printSpans([{text: line, attributes: dim}], paper);
	}
}
