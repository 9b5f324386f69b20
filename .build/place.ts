import {chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Plugin} from 'rolldown';
import {type BuildRecord, filesIn, recordName, recordOf} from './sources.js';

/** What is started; all else is loaded by it, under names that a change of content changes. */
const entries = ['cli.js', 'optim-race.cjs'];

/** Parts first and what loads them last, so that whoever starts in between finds all of the old build or of the new. */
const rank = (name: string) =>
	name === recordName ? 3 : entries.includes(name) ? 2 : name.startsWith('program/') ? 0 : 1;

const isSame = (one: string, other: string) => existsSync(other) && readFileSync(one).equals(readFileSync(other));

/**
 * Moves a build into its place, file by file: a program that runs from there goes on, and finds what it has not loaded
 * yet, as the files of the build before stay. Those of earlier ones go, and with `fresh` those too.
 */
export function place(from: string, to: string, sources: string, fresh: boolean): void {
	for (const name of entries) if (existsSync(join(from, name))) chmodSync(join(from, name), 0o755);
	const record: BuildRecord = {sources, files: filesIn(from)};
	writeFileSync(join(from, recordName), JSON.stringify(record));
	const before = fresh ? [] : (recordOf(to)?.files ?? []);
	for (const name of [...record.files, recordName].sort((a, b) => rank(a) - rank(b))) {
		const [source, target] = [join(from, name), join(to, name)];
		if (isSame(source, target)) continue;
		mkdirSync(dirname(target), {recursive: true});
		renameSync(source, target);
	}
	const kept = new Set([...record.files, ...before, recordName]);
	for (const name of filesIn(to)) if (!kept.has(name)) rmSync(join(to, name));
}

/** Puts all in its place once the last of a build is written. */
export const placed = (...given: Parameters<typeof place>): Plugin => ({
	name: 'placed',
	writeBundle: () => place(...given),
});
