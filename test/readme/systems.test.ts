import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {scenes} from '../../source/lecture/index.js';

it('the README has a scene for each of the 26 systems of the lecture', () => {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const rows = [...readme.matchAll(/^\| (\d+) \| [^|]+ \| (`[^|]+`) \|$/gm)];
	expect(rows.map(([, system]) => Number(system))).toEqual(Array.from({length: 26}, (_, index) => index + 1));
	for (const [, system, cell] of rows) {
		for (const id of cell.split(' ').map(name => name.replaceAll('`', ''))) {
			expect(scenes.find(scene => scene.id === id)?.systems).toContain(Number(system));
		}
	}
});
