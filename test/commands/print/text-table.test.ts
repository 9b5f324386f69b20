import fc from 'fast-check';
import {expect, test} from 'vitest';
import {tableLines} from '../../../source/commands/print/text-table.js';
import {balanced, padded, textWidth, wrapped} from '../../../source/commands/print/text-width.js';

const plain = (spans: readonly {text: string}[]) => spans.map(span => span.text).join('');

test('columns align, two blanks apart where there is room', () => {
	const lines = tableLines(
		[
			{title: 'name', cells: ['a', 'bbbbbb']},
			{title: 'n', align: 'right', cells: ['1', '100']},
		],
		80,
	);
	expect(lines.map(plain)).toEqual(['name      n', 'a         1', 'bbbbbb  100']);
});

test('a column that may be cut is cut, with an ellipsis', () => {
	const lines = tableLines(
		[
			{title: 'name', cells: ['a long name'], least: 4},
			{title: 'n', align: 'right', cells: ['123']},
		],
		10,
	);
	expect(lines.map(plain)).toEqual(['name     n', 'a lon… 123']);
});

test('a last column that wraps goes on under itself', () => {
	const lines = tableLines(
		[
			{title: 'name', cells: ['a', 'b']},
			{title: 'what', cells: ['one two three four five six', 'seven'], wraps: true},
		],
		27,
	);
	expect(lines.map(plain)).toEqual(['name  what', 'a     one two three', '      four five six', 'b     seven']);
});

test('balanced lines have the same words in as many lines, none wider than it must be', () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[a-z]{1,9}$/), {minLength: 1, maxLength: 30}),
			fc.integer({min: 9, max: 40}),
			(words, columns) => {
				const text = words.join(' ');
				const [plainly, evenly] = [wrapped(text, columns), balanced(text, columns)];
				expect(evenly.join(' ')).toBe(text);
				expect(evenly.length).toBe(plainly.length);
				const widest = Math.max(...evenly.map(textWidth));
				expect(widest).toBeLessThanOrEqual(columns);
				if (!words.some(word => word.length === widest))
					expect(wrapped(text, widest - 1)).not.toHaveLength(evenly.length);
			},
		),
	);
});

test('padding gives exactly the width asked for', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z宽 ]*$/), fc.integer({min: 1, max: 40}), (text, columns) => {
			expect(textWidth(padded(text, columns))).toBe(columns);
		}),
	);
});

test('wrapping keeps every word, in lines that fit', () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[a-z]{1,10}$/), {minLength: 1}), words => {
			const lines = wrapped(words.join(' '), 20);
			expect(lines.join(' ')).toBe(words.join(' '));
			for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
		}),
	);
});
