import {describe, expect, it} from 'vitest';
import {quietLines, quietWords} from '../../../source/commands/dashboard/quiet.js';
import type {Paper} from '../../../source/commands/print/paper.js';
import {problems} from '../../../source/engine/problems/index.js';
import {scenes} from '../../../source/lecture/index.js';
import {cellsIn} from '../../../source/render/cells/width.js';

const paper = (given: Partial<Paper> = {}): Paper => ({
	...{color: 'none', charset: 'unicode', theme: 'dark', columns: 80},
	...given,
});
const quiet = scenes.filter(scene => scene.quiet).map(scene => [scene.id, scene] as const);

describe('a scene in which nobody races, printed', () => {
	it.each(quiet)('%s: what there is to see, and no race', (_, scene) => {
		for (const columns of [80, 60]) {
			const text = [...quietLines(scene, 'viridis', paper({columns, charset: 'ascii'}))].join('');
			expect(text).toMatch(/^[ -~\n]*$/);
			for (const line of text.split('\n')) expect(cellsIn(line)).toBeLessThanOrEqual(columns);
			expect(text).not.toMatch(/optim-race run|settled|evaluations/);
		}
	});

	it.each(quiet.filter(([, {main}]) => main === 'quiz'))('%s does not name what it asks for', (_, scene) => {
		const drawn = [...quietLines(scene, 'viridis', paper())].join('');
		for (const text of [drawn, [...quietWords(scene, 'viridis')].join('')]) {
			for (const id of scene.surfaces ?? []) {
				const {label, formula} = problems[id];
				for (const name of [id, label, formula]) expect(text).not.toContain(name);
			}
			expect(text).not.toMatch(/[✕∪]/);
			expect(text.replaceAll('\n', ' ')).toContain(`optim-race lecture ${scene.id} --notes has the answer`);
		}
	});
});
