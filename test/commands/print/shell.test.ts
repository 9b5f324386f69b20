import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {shellLines, shellWord} from '../../../source/commands/print/shell.js';

test('a shell reads words back as they were', () => {
	const word = fc.string({unit: 'grapheme'}).filter(text => !text.includes('\0'));
	const words = [...fc.sample(word, {numRuns: 200}), "it's", '$HOME', '`x`', '!', '~', '*', '\\', 'a b', '\n'];
	const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
	expect(execFileSync('sh', ['-c', script], {encoding: 'utf8'}).split('\0').slice(0, -1)).toEqual(words);
});

test('plain words stay plain', () => {
	expect(shellWord('adam:lr=0.05,start=-4/0')).toBe('adam:lr=0.05,start=-4/0');
	expect(shellWord('')).toBe("''");
});

test('lines break between parts only, and join to the same command', () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[a-z-]{1,30}$/), {minLength: 1}), parts => {
			const lines = shellLines(parts, 40);
			expect(lines.join('\n').replaceAll(/ \\\n {2}/g, ' ')).toBe(parts.join(' '));
			for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
		}),
	);
});
