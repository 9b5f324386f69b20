import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('.github/CONTRIBUTING.md', root), 'utf8');

describe('CONTRIBUTING', () => {
	it('names only files and folders that exist', () => {
		const paths = [...text.matchAll(/`((?:source|test|fixtures)\/[^` ]*)`/g)].map(([, path]) => path);
		expect(paths.length).toBeGreaterThan(20);
		for (const path of paths) {
			const file = fileURLToPath(new URL(path, root));
			expect(existsSync(file), path).toBe(true);
		}
	});

	it('names only scripts that exist', () => {
		const {scripts} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
		for (const [, script] of text.matchAll(/`npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty([script]);
	});

	it('gives every word one line', () => {
		const glossary = text.split('\n## One name a thing\n')[1].split('\n## ')[0];
		const words = [...glossary.matchAll(/^\| (\w+) \| /gm)].map(([, word]) => word).slice(1);
		expect(words.length).toBeGreaterThanOrEqual(15);
		expect(new Set(words).size).toBe(words.length);
	});
});
