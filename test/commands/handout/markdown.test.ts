import fc from 'fast-check';
import {expect, it} from 'vitest';
import {fenced, pictured, plain, tabled} from '../../../source/commands/handout/markdown.js';

it('plain text means nothing, whatever is in it', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			const said = plain(text);
			// What is escaped gone, nothing is left that Markdown or HTML would read.
			const bare = said.replaceAll(/\\[^\sa-z\d]/gi, '').replaceAll(/&(?:amp|lt|gt);/g, '');
			expect(bare).not.toMatch(/[\\`*_[\]{}#|~$^!<>&]/);
			expect(said).not.toMatch(/\n/);
			expect(said).not.toMatch(/^(?:[-+=:]|\d+[.)](?:\s|$))/);
		}),
	);
	expect(plain('a_b * c < 2')).toBe(String.raw`a\_b \* c &lt; 2`);
	expect(plain('1. first')).toBe(String.raw`1\. first`);
	expect(plain('0.36 is a number')).toBe('0.36 is a number');
});

it('a fence is longer than what is in it', () => {
	expect(fenced(['a', '```', 'b  '])).toBe('````text\na\n```\nb\n````');
});

it('a path has nothing that ends it', () => {
	expect(pictured('x]', ['a (b) #1', 'c.svg'])).toBe(String.raw`![x\]](a%20%28b%29%20%231/c.svg)`);
});

it('a cell stays in its column', () => {
	expect(tabled(['a|b'], [['|x|']])).toBe(['| a\\|b |', '| --- |', String.raw`| \|x\| |`].join('\n'));
});
