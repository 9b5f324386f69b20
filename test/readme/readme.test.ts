import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {flagNames} from '../../source/commands/parse/flag-table.js';
import {svgOf} from '../../source/render/svg/svg.js';
import {frameAt} from './frame.js';
import {withParts} from './parts.js';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

// Both are rewritten by `npm run readme`.

test('the README says what the program knows', async () => {
	await expect(await withParts(readme)).toMatchFileSnapshot(fileURLToPath(new URL('README.md', root)));
});

test('the README’s picture is the dashboard', async () => {
	const frame = await frameAt('toy', 120, {columns: 120, rows: 36});
	const svg = svgOf(
		frame,
		'The dashboard of optim-race: six optimizers on a loss surface, a leaderboard, a loss chart',
	);
	expect(svg.length).toBeLessThan(150_000);
	await expect(svg).toMatchFileSnapshot(fileURLToPath(new URL('fixtures/dashboard.svg', root)));
});

test('every file and every flag the README names is there', () => {
	const scripts = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).scripts as Record<string, string>;
	for (const [, path] of readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)) {
		expect(existsSync(new URL(path, root)), path).toBe(true);
	}
	for (const [, name] of readme.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
	const known = [...flagNames, 'help', 'version'];
	for (const [, name] of readme.matchAll(/(?<![\w-])--([a-z][\w-]*)/g)) expect(known).toContain(name);
});
