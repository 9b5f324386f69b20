import {type Beat, beatOf} from '../../app/lesson/beat.js';
import {chalkBroken, chalkCaptions} from '../../app/lesson/chalk-rows.js';
import {type ChalkPage, chalkView} from '../../app/lesson/chalkboard.js';
import type {Scene} from '../../app/lesson/scene.js';
import {pagesWords} from '../../app/words/board-words.js';
import {sentence, spelled} from '../../app/words/spell.js';
import {Timeline} from '../../engine/past/timeline.js';
import {resolveRace} from '../../engine/setup/resolve.js';
import {bold, createGrid, dim} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {type Paper, printGrid, printSpans, say} from '../print/paper.js';

/** Where a board's numbers are taken: a quarter of the race, where there is something to tell of most. */
const tickOf = ({end}: Scene): number => Math.max(1, Math.round(end / 4));

/** Columns and rows of what is drawn under a page. */
const [mostColumns, drawnRows] = [60, 14];

function* pageLines(page: ChalkPage, tick: number, beat: Beat, paper: Paper): Generator<string> {
	for (const caption of chalkCaptions(page, tick, beat))
		yield printSpans([{text: say(`  ${caption}`, paper), attributes: dim}], paper);
	for (const line of page.lines) {
		const style = typeof line === 'string' ? {} : themeOf(paper).warn;
		for (const text of chalkBroken(line, Math.max(1, paper.columns - 2), paper.charset))
			yield printSpans([{text: `  ${text}`, ...style}], paper);
	}
	if (!page.draw) return;
	const grid = createGrid(Math.min(mostColumns, paper.columns), drawnRows);
	page.draw(grid, {left: 0, top: 0, columns: grid.columns, rows: grid.rows}, paper);
	yield '\n';
	yield* printGrid(grid, paper);
}

/** A scene's board, page after page; for a screen reader as words. */
export function* boardLines(scene: Scene, paper: Paper, inWords: boolean): Generator<string> {
	const timeline = Timeline.of(resolveRace(scene.race));
	const tick = tickOf(scene);
	const beat = beatOf(timeline.setup);
	const selected = scene.selected ?? timeline.setup.lanes[0]!.name;
	const pages = scene.board?.(chalkView(timeline, tick, selected)) ?? [];
	if (inWords) {
		for (const line of [sentence(`Board: ${spelled(scene.title)}`), ...pagesWords(pages, tick, beat)])
			yield `${line}\n`;
		return;
	}
	for (const [at, page] of pages.entries()) {
		if (at > 0) yield '\n';
		const number = pages.length > 1 ? ` ${at + 1}/${pages.length}` : '';
		yield printSpans([{text: say(`${scene.title}${number}`, paper), attributes: bold}], paper);
		yield* pageLines(page, tick, beat, paper);
	}
}
