import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {blockUnder} from './block.js';
import {listed, node, root, tsc, workshop} from './workshop.js';

const list = 'source/engine/optimizers/index.ts';
const script = `
import {createRace, explainNext, optimizers} from './built/index.js';
const race = createRace({problem: 'ravine', racers: ['signum:schedule=inverse:0.01', 'gd']});
const explained = explainNext(race.lanes[0]).terms.find(term => term.symbol === 'Δθ');
const before = race.lanes[0].parameters;
race.advance(1);
const moved = [...race.lanes[0].parameters].map((value, k) => value - before[k]);
race.advance(999);
const {status} = race.standings().find(({name}) => name === 'signum');
console.log(JSON.stringify({known: Object.keys(optimizers), moved, told: moved.map((_, k) => explained.value(k)), status}));
`;

test('the README’s optimizer is one file and one line: it compiles, races and explains itself', () => {
	const {folder, write} = workshop();
	cpSync(join(root, 'source/engine'), join(folder, 'source/engine'), {recursive: true});
	cpSync(join(root, 'source/index.ts'), join(folder, 'source/index.ts'));
	cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
	write('source/engine/optimizers/signum.ts', blockUnder('Add an optimizer in one file'));
	const before = readFileSync(join(folder, list), 'utf8');
	write(list, listed(before, 'signum'));
	write(
		'tsconfig.build.json',
		JSON.stringify({
			extends: './tsconfig.json',
			compilerOptions: {noEmit: false, rootDir: 'source', outDir: 'built', types: []},
			include: ['source'],
		}),
	);
	cpSync(join(root, 'node_modules/pure-rand'), join(folder, 'node_modules/pure-rand'), {recursive: true});
	tsc(['-p', 'tsconfig.build.json'], folder);
	write('race.js', script);
	const {known, moved, told, status} = JSON.parse(node(['race.js'], folder));
	expect(known).toContain('signum');
	for (const [k, value] of moved.entries()) expect(told[k]).toBeCloseTo(value, 12);
	expect(status).toBe('finished');
}, 60_000);
