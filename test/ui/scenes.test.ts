import {describe, expect, it} from 'vitest';
import {letterOf} from '../../source/app/lesson/choice-letters.js';
import {lessonPages} from '../../source/app/lesson/lesson-text.js';
import type {Scene} from '../../source/app/lesson/scene.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import {scenes} from '../../source/lecture/index.js';
import {expectSound} from './checks.js';
import {expectPictures, pictured} from './picture-file.js';
import {playerOf} from './scene-player.js';

const capabilities = {color: 'none', charset: 'unicode'} as const;

/**
 * A scene at its end, or at the answer to a guess, after a look at how it opens and asks. It is the only scene there is,
 * so that its picture says nothing of how many there are.
 */
async function pictureOf(scene: Scene, columns: number, rows: number): Promise<string> {
	const {dashboard, state, ahead, guess, words: wordsNow} = playerOf(scene, {scenes: [scene], columns, rows});
	const look = async () => {
		expectSound(await dashboard.frame(), {columns, rows}, capabilities);
		return dashboard.text();
	};
	await look();
	const {lesson} = layoutFor(state());
	const words = await wordsNow();
	expect(words).toContain(scene.title);
	// What does not fit has a page of its own.
	const pages = lessonPages(state(), lesson!.columns, lesson!.rows);
	const texts = pages.flatMap(page => page.filter(({kind}) => kind === 'text').map(({text}) => text)).join(' ');
	for (const said of scene.text) expect(pages.length === 1 ? words : texts).toContain(said);
	ahead();
	const [checkpoint] = scene.checkpoints;
	if (checkpoint) {
		expect(state().prompt?.kind).toBe('question');
		const asked = (await look()).join('\n');
		for (const [at, choice] of checkpoint.choices.entries()) expect(asked).toContain(`${letterOf(at)}) ${choice}`);
		guess(0);
	}
	const picture = pictured(checkpoint ? 'the answer' : 'the end', await look());
	dashboard.close();
	return picture;
}

describe.each([
	[80, 24],
	[120, 36],
] as const)('every scene at %d × %d', (columns, rows) => {
	it.each(scenes.map(scene => [scene.id, scene] as const))('%s', async (id, scene) => {
		expectPictures(`scene-${id}-${columns}x${rows}`, await pictureOf(scene, columns, rows));
	});
});
