import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** Where a build writes down what it was made from. */
export const recordName = 'built.json';

/** What a build was made from, and all it is made of. */
export type BuildRecord = {readonly sources: string; readonly files: readonly string[]};

/** The files of a folder, those in its folders too, in the order of the alphabet; joined by slashes everywhere. */
export function filesIn(folder: string): string[] {
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'});
	return names
		.filter(name => statSync(join(folder, name)).isFile())
		.map(name => name.replaceAll('\\', '/'))
		.sort();
}

/** The record of the build in a folder; undefined where there is none that can be read. */
export function recordOf(folder: string): BuildRecord | undefined {
	try {
		return JSON.parse(readFileSync(join(folder, recordName), 'utf8')) as BuildRecord;
	} catch {
		return undefined;
	}
}

/** A digest of all in a checkout that a build is made from. */
export function digestOf(root: string): string {
	// Rolldown keeps its configuration as JavaScript beside it while it builds.
	const folders = ['.build', 'source'].flatMap(folder =>
		filesIn(join(root, folder)).flatMap(name => (/\.(tsx?|txt)$/.test(name) ? [`${folder}/${name}`] : [])),
	);
	const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...folders];
	const hash = createHash('sha256');
	for (const file of files) {
		hash.update(`${file}\0`);
		hash.update(readFileSync(join(root, file)));
		hash.update('\0');
	}
	return hash.digest('hex');
}
