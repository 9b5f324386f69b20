import {readFileSync} from 'node:fs';

/** A block of TypeScript under a heading of the README; the first where `which`, from 0, does not say another. */
export function blockUnder(heading: string, which = 0): string {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
	const blocks = [...(section ?? '').matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
	const block = blocks[which]?.[1];
	if (!block) throw new Error(`README.md has no block ${which} of TypeScript under "${heading}".`);
	return block;
}
