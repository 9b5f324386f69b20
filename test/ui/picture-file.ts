import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {expect} from 'vitest';

/**
 * Compares pictures with fixtures/frames/NAME.txt, letter by letter. UPDATE_FRAMES=1 writes the file instead, never
 * under CI.
 */
export function expectPictures(name: string, text: string): void {
	const file = new URL(`../../fixtures/frames/${name}.txt`, import.meta.url);
	if (process.env.UPDATE_FRAMES === '1' && !process.env.CI) writeFileSync(file, text);
	expect(existsSync(file), `${file.pathname} is missing: look at the pictures, then UPDATE_FRAMES=1`).toBe(true);
	expect(text).toBe(readFileSync(file, 'utf8'));
}

/** A frame as text, the ends of its rows made visible. */
export const pictured = (title: string, lines: readonly string[]) =>
	`${title}\n${lines.map(line => `${line}|`).join('\n')}\n`;
