import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {rolldown} from 'rolldown';
import {expect, test} from 'vitest';
import {createRace, Race} from '../../source/engine/race.js';
import {checkBuilt} from '../helpers/built.js';
import {root, workshop} from '../readme/workshop.js';

const chromium = '/usr/bin/chromium';

const raced = [
	{problem: 'rosenbrock', racers: ['adam', 'nag', 'lion']},
	{problem: 'six-points', racers: ['adam', 'gd:batch=2,shuffle=on']},
];

/** Races in a page, also from text, and writes what comes of it; a classic script awaits nothing outside a function. */
const page = `
import {createRace, Race} from '${join(root, 'dist/index.js')}';
(async () => {
	const races = [];
	for (const options of ${JSON.stringify(raced)}) {
		const race = createRace(options);
		await race.run({until: 50});
		const again = Race.fromJSON(JSON.stringify(race));
		again.advance(50);
		races.push(again);
	}
	document.body.textContent = JSON.stringify(races);
})();
`;

test('the library is in a browser’s bundle what it is in Node, and asks for nothing of Node', async () => {
	checkBuilt();
	const {folder, write} = workshop();
	write('page.js', page);
	const bundle = await rolldown({input: join(folder, 'page.js'), platform: 'browser', logLevel: 'silent'});
	const [{code, imports}] = (await bundle.generate({format: 'iife'})).output;
	await bundle.close();
	expect(imports).toEqual([]);
	expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\./);
	// Without a browser, that is all there is to see.
	if (!existsSync(chromium)) return;
	write('index.html', `<!doctype html><meta charset="utf-8"><body></body><script>${code}</script>`);
	const {stdout} = spawnSync(
		chromium,
		[
			...[
				'--headless',
				'--no-sandbox',
				'--disable-gpu',
				'--disable-dev-shm-usage',
				`--user-data-dir=${join(folder, 'profile')}`,
			],
			...[
				'--virtual-time-budget=20000',
				'--timeout=30000',
				'--dump-dom',
				pathToFileURL(join(folder, 'index.html')).href,
			],
		],
		{encoding: 'utf8', timeout: 60_000},
	);
	const text = /<body>(.*?)<\/body>|<body>(.*?)<script/s.exec(stdout)?.slice(1).find(Boolean);
	const [exact, near] = (JSON.parse(text!) as unknown[]).map(json => Race.fromJSON(json));
	const [first, second] = raced.map(options => {
		const race = createRace(options);
		race.advance(100);
		return race;
	});
	expect(exact.toJSON()).toEqual(first.toJSON());
	// The exponential of browsers differs from Node's in the last bit.
	for (const [n, {loss}] of second.lanes.entries()) expect(near.lanes[n].loss).toBeCloseTo(loss, 12);
});
