import {describe, expect, it} from 'vitest';
import {scenes} from '../../source/lecture/index.js';
import {expectSound} from './checks.js';
import {openDashboard} from './dashboard.js';
import {expectPictures, pictured} from './picture-file.js';

const capabilities = {color: 'none', charset: 'unicode'} as const;

/** A scene as it opens, at its first question with the guess it takes, and at its end. */
async function picturesOf(id: string, columns: number, rows: number): Promise<string> {
	const dashboard = openDashboard({columns, rows, capabilities, opening: {scenes}});
	const pictures: string[] = [];
	const take = async (title: string) => {
		expectSound(await dashboard.frame(), {columns, rows}, capabilities);
		pictures.push(pictured(title, await dashboard.text()));
	};
	dashboard.dispatch({type: 'choose-scene', id});
	await take('as it opens');
	const {end, checkpoints} = dashboard.state().lesson!.scene;
	const toEnd = () => {
		if (!dashboard.state().playing) dashboard.press('space');
		dashboard.dispatch({type: 'tick', count: end});
	};
	toEnd();
	if (checkpoints.length > 0) {
		await take('the question');
		expect(dashboard.state().prompt?.kind).toBe('question');
		dashboard.press('1');
	}
	// A race pauses at every question and every answer on its way.
	for (let pauses = 0; pauses < 10 && dashboard.state().lesson?.guess; pauses++) toEnd();
	await take(checkpoints.length > 0 ? 'the answer' : 'the end');
	dashboard.close();
	return pictures.join('\n');
}

describe.each([
	[80, 24],
	[120, 36],
] as const)('every scene at %d × %d', (columns, rows) => {
	it.each(scenes.map(({id}) => id))('%s', async id => {
		expectPictures(`scene-${id}-${columns}x${rows}`, await picturesOf(id, columns, rows));
	});
});
