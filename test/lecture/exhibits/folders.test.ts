import {existsSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {scenes} from '../../../source/lecture/index.js';

const root = new URL('../../../source/lecture/exhibits/', import.meta.url);
const folders = readdirSync(root, {withFileTypes: true}).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));
const files = folders.flatMap(folder =>
	['exhibit', 'overlay'].filter(name => existsSync(new URL(`${folder}/${name}.ts`, root))).map(name => [folder, name]),
);
const shown = new Set<unknown>(scenes.flatMap(({exhibit, overlay}) => [exhibit, overlay]));

describe('what is in the folder of an exhibit', () => {
	it.each(files)('%s/%s is shown by a scene', async (folder, name) => {
		const made = (await import(new URL(`${folder}/${name}.ts`, root).href)) as Record<string, {id: string}>;
		expect(Object.values(made).filter(one => !shown.has(one))).toEqual([]);
	});

	it('has ids of its own', () => {
		const idsOf = (kind: 'exhibit' | 'overlay') =>
			[...new Set(scenes.map(scene => scene[kind]))].flatMap(one => (typeof one === 'object' ? [one.id] : []));
		for (const ids of [idsOf('exhibit'), idsOf('overlay')]) expect(new Set(ids).size).toBe(ids.length);
	});
});
