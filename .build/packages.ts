import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** An installed package, as its own manifest has it. */
export type Package = {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	readonly folder: string;
};

/** The package that a file belongs to: the nearest manifest above it that has a version; undefined for a file of ours. */
export function packageOf(file: string): Package | undefined {
	if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
	for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
		const path = join(folder, 'package.json');
		if (!existsSync(path)) continue;
		const manifest = JSON.parse(readFileSync(path, 'utf8')) as Omit<Package, 'folder'>;
		if (manifest.version !== undefined) return {...manifest, folder};
	}
	throw new Error(`${file} is in no package`);
}
