import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {checkBuilt} from '../helpers/built.js';
import {root} from '../readme/workshop.js';

test('whatever the library hands out is told of where it is declared, and only that', () => {
	checkBuilt();
	const index = join(root, 'dist/index.d.ts');
	const handed = [...readFileSync(index, 'utf8').matchAll(/^export (?:type )?\{(.*?)\} from '(.*?)\.js'/gms)];
	const names = new Map<string, string[]>();
	for (const [, list, from] of handed) {
		const file = join(dirname(index), `${from}.d.ts`);
		const told = list!.split(',').map(name => name.replace('type ', '').trim());
		names.set(file, [...(names.get(file) ?? []), ...told.filter(name => name !== '')]);
	}
	expect([...names.values()].flat().length).toBeGreaterThan(60);
	for (const [file, ofIt] of names) {
		const text = readFileSync(file, 'utf8');
		// What a comment at the left edge stands before.
		const commented = text.matchAll(
			/^ ?\*\/\n.*?\b(?:class|const|function|type) (\w+)|^\/\*\*.*\*\/\n.*?\b(?:class|const|function|type) (\w+)/gm,
		);
		const told = Array.from(commented, ([, one, other]) => one ?? other);
		expect(told.toSorted(), file).toEqual(ofIt.toSorted());
	}
});
