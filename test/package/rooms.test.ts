import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {arrows, innerArrows} from './arrows.js';

const source = fileURLToPath(new URL('../../source', import.meta.url));

const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
	.filter(file => /\.tsx?$/.test(file))
	.map(file => ({file, room: file.split(sep)[0], text: readFileSync(join(source, file), 'utf8')}));

/** The code without its comments: a comment may name what the code may not. */
const codeOf = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const importsOf = (text: string) =>
	[...codeOf(text).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map(([, specifier]) => specifier);

it('names every room and folder there is', () => {
	const rooms = new Set(files.map(({room}) => room));
	expect(Object.keys(arrows).sort()).toEqual([...rooms].sort());
	const folders = new Set(files.map(({file}) => dirname(file).split(sep).join('/')));
	for (const folder of Object.keys(innerArrows)) expect(folders).toContain(folder);
});

it('keeps folders small enough to look through', () => {
	const sizes = new Map<string, number>();
	for (const {file} of files) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
	// Lists of one kind, one file an entry, are as long as they are.
	const lists = ['engine/optimizers', 'engine/problems', 'lecture/scenes'];
	for (const [folder, size] of sizes) {
		if (!lists.includes(folder.split(sep).join('/'))) expect(size, folder).toBeLessThanOrEqual(22);
	}
});

describe.each(files.map(({file, room, text}) => [file, room, text] as const))('%s', (file, room, text) => {
	it('imports only from rooms it may know', () => {
		expect(arrows).toHaveProperty([room]);
		for (const specifier of importsOf(text).filter(one => one.startsWith('.'))) {
			expect(specifier.endsWith('.js'), `${specifier} ends in .js`).toBe(true);
			const target = relative(source, join(source, dirname(file), specifier));
			expect(target.startsWith('..'), `${specifier} stays in source`).toBe(false);
			expect([room, ...arrows[room]], specifier).toContain(target.split(sep)[0].replace(/\.js$/, '.ts'));
			const [here, there] = [file, target].map(path => path.split(sep).slice(0, 2).join('/'));
			if (here in innerArrows && there in innerArrows && here.split('/')[0] === there.split('/')[0]) {
				expect([here, ...innerArrows[here]], specifier).toContain(there);
			}
			const stem = join(source, target.replace(/\.js$/, ''));
			expect(existsSync(`${stem}.ts`) || existsSync(`${stem}.tsx`), `${specifier} exists`).toBe(true);
		}
	});

	it('imports node and React only where that is allowed', () => {
		const packages = importsOf(text).filter(one => !one.startsWith('.'));
		if (!['terminal', 'commands', 'cli.ts', 'optim-race.ts'].includes(room)) {
			expect(packages.filter(one => one.startsWith('node:'))).toEqual([]);
		}
		if (!['ui', 'commands'].includes(room)) {
			expect(packages.filter(one => /^(react|ink)\b/.test(one))).toEqual([]);
		}
		if (room === 'engine') expect(packages.filter(one => !one.startsWith('pure-rand/'))).toEqual([]);
	});

	if (['engine', 'render', 'app', 'lecture'].includes(room)) {
		it('knows no clock, no chance, no process and no output', () => {
			const forbidden =
				/\bMath\.random\b|\bDate\b|\bperformance\b|\bprocess\b|\bconsole\b|\bset(?:Timeout|Interval|Immediate)\b/;
			// A long run gives others their turn, which only a timer does; nothing in the race hangs on it.
			const code = codeOf(text).replaceAll(/\bsetTimeout\b/g, word =>
				file === join('engine', 'run.ts') ? 'turn' : word,
			);
			expect(code).not.toMatch(forbidden);
		});
	}
});
