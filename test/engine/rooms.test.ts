import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const source = fileURLToPath(new URL('../../source', import.meta.url));

/**
 * Which rooms a room may import from, besides itself: the arrows of the architecture, followed to their ends. One more
 * than drawn there: app names palettes and measures cells as render does.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
	engine: [],
	render: ['engine'],
	app: ['engine', 'render'],
	lecture: ['engine', 'app'],
	terminal: ['render'],
	ui: ['engine', 'render', 'app', 'lecture'],
	commands: ['engine', 'render', 'app', 'lecture', 'terminal', 'ui'],
	'cli.ts': ['commands', 'engine', 'render', 'app', 'lecture', 'terminal', 'ui'],
	'optim-race.ts': ['commands', 'cli.ts'],
	'index.ts': ['engine'],
};

const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
	.filter(file => /\.tsx?$/.test(file))
	.map(file => ({file, room: file.split(sep)[0], text: readFileSync(join(source, file), 'utf8')}));

/** The code without its comments: a comment may name what the code may not. */
const codeOf = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const importsOf = (text: string) =>
	[...codeOf(text).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map(([, specifier]) => specifier);

describe.each(files.map(({file, room, text}) => [file, room, text] as const))('%s', (file, room, text) => {
	it('imports only from rooms it may know', () => {
		expect(arrows).toHaveProperty([room]);
		for (const specifier of importsOf(text).filter(one => one.startsWith('.'))) {
			expect(specifier.endsWith('.js'), `${specifier} ends in .js`).toBe(true);
			const target = relative(source, join(source, dirname(file), specifier));
			expect(target.startsWith('..'), `${specifier} stays in source`).toBe(false);
			expect([room, ...arrows[room]], specifier).toContain(target.split(sep)[0].replace(/\.js$/, '.ts'));
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
			expect(codeOf(text)).not.toMatch(forbidden);
		});
	}
});
