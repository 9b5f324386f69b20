import {execFileSync, spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {shellLines, shellWord} from '../../../source/commands/print/shell.js';

test('a shell reads words back as they were', () => {
	const word = fc.string({unit: 'grapheme'}).filter(text => !text.includes('\0'));
	const words = [...fc.sample(word, {numRuns: 200}), "it's", '$HOME', '`x`', '!', '~', '*', '\\', 'a b', '\n'];
	words.push('a\n\n', '-\x1b', '%d\\\t', "it's \u202e", '=cat', 'ü', '--data=x');
	const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
	expect(execFileSync('sh', ['-c', script], {encoding: 'utf8'}).split('\0').slice(0, -1)).toEqual(words);
});

test('a printed word moves no cursor, hides nothing, and is read back by every shell there is', () => {
	const words = ['ev\x1b[31mil\nname.csv', 'a\u202eb\u200b', '\ttab', '%\\\x07'];
	const written = words.map(shellWord);
	expect(written[0]).toBe(String.raw`"$(printf 'ev\033[31mil\012name.csv')"`);
	for (const word of written) expect(word).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	for (const shell of ['sh', 'bash', 'dash', 'zsh', 'ksh', 'busybox']) {
		const args = [...(shell === 'busybox' ? ['sh'] : []), '-c', `printf '%s\\0' ${written.join(' ')}`];
		const {status, stdout} = spawnSync(shell, args, {encoding: 'utf8', env: {PATH: process.env.PATH, LC_ALL: 'C'}});
		// One that is not installed.
		if (status === null) continue;
		expect(stdout.split('\0').slice(0, -1), shell).toEqual(words);
	}
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
