import {expect, test} from 'vitest';
import {oneLine, quoted} from '../../../source/commands/parse/quoted.js';

test('what was got is quoted as it was, up to sixty characters, and cut beyond them', () => {
	expect(quoted('rn')).toBe('"rn"');
	expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
	for (const count of [61, 600, 100_000]) expect(quoted('x'.repeat(count))).toBe(`"${'x'.repeat(60)}..."`);
	expect(quoted('a\u202eb')).toBe('"a\\u202eb"');
});

test('a message is one line of six hundred characters at most, its beginning and its end', () => {
	expect(oneLine('x'.repeat(600))).toBe('x'.repeat(600));
	const long = oneLine(`got ${'x'.repeat(5000)}: write y`);
	expect(long.length).toBeLessThanOrEqual(600);
	expect(long.length).toBeGreaterThan(590);
	expect(long).toMatch(/^got x+ \.\.\. x+: write y$/);
	expect(oneLine('a\nb')).toBe('a\\u000ab');
});
