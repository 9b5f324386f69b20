import {SourceMap} from 'node:module';
import {expect, test} from 'vitest';
import {linesOnly} from '../../.build/maps.js';

// Two rows; places at columns 0, 4 (same line, other column), 9 (next line), 12 (nowhere), 15 (another file); then one.
const map = {version: 3, sources: ['a.ts', 'b.ts'], names: ['x'], mappings: 'AAAA,IAAIA,KACJ,G,GCAA;AAEA'};

test('a map of lines finds the line that the whole map finds, wherever it is asked', () => {
	const [whole, small] = [map, JSON.parse(linesOnly(JSON.stringify(map)))].map(one => new SourceMap(one));
	for (const row of [0, 1]) {
		for (let column = 0; column < 30; column++) {
			const [here, there] = [whole, small].map(one => {
				const {originalSource, originalLine} = one.findEntry(row, column) as Record<string, unknown>;
				return [originalSource, originalLine];
			});
			expect(there, `${row}:${column}`).toEqual(here);
		}
	}
});

test('a map of lines keeps neither names nor places that say nothing new', () => {
	const small = JSON.parse(linesOnly(JSON.stringify(map)));
	expect(small.names).toEqual([]);
	expect(small.mappings).toBe('AAAA,SACA,G,GCAA;AAEA');
});
