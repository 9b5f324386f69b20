import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {expect} from 'vitest';

/**
 * Compares a picture with fixtures/frames/render-NAME.txt, letter by letter. UPDATE_FRAMES=1 writes the file instead,
 * never under CI.
 */
export function expectFrame(name: string, text: string): void {
	const file = new URL(`../../fixtures/frames/render-${name}.txt`, import.meta.url);
	if (process.env.UPDATE_FRAMES === '1' && !process.env.CI) writeFileSync(file, text);
	expect(existsSync(file), `${file.pathname} is missing: look at the picture, then UPDATE_FRAMES=1`).toBe(true);
	expect(text).toBe(readFileSync(file, 'utf8'));
}
