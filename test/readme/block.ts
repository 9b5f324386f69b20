import {readFileSync} from 'node:fs';

/** The first block of TypeScript under a heading of the README. */
export function blockUnder(heading: string): string {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
	const block = section && /^```ts\n([\s\S]*?)^```$/m.exec(section)?.[1];
	if (!block) throw new Error(`README.md has no block of TypeScript under "${heading}".`);
	return block;
}
