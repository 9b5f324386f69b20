import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {defineConfig, type OutputBundle, type Plugin, type RolldownOptions} from 'rolldown';
import {importedFrom, packagesIn} from './library.js';
import {licences} from './licences.js';
import {packageOf} from './packages.js';
import {patched} from './patches.js';
import {lean} from './lean.js';
import {placed} from './place.js';
import {digestOf} from './sources.js';

// Runs in the root. Builds beside dist/ and then moves what is new there; with `--environment FRESH` nothing else stays.

const root = process.cwd();
/** Taken first: what is changed while it is built counts as not built. */
const sources = digestOf(root);
const beside = mkdtempSync(join(root, '.dist-'));
process.on('exit', () => rmSync(beside, {recursive: true, force: true}));
const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', beside];
execFileSync(process.execPath, tsc, {stdio: 'inherit'});

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const licensed = licences(join(beside, 'THIRD-PARTY-LICENSES.txt'));

/** What is read before it is known which command to load; so help loads no engine. */
const first = [
	...['arguments', 'command-table', 'flag-table', 'list-sections', 'quoted', 'tokens'].map(
		name => `commands/parse/${name}`,
	),
	...['failure', 'output'].map(name => `commands/print/${name}`),
	'commands/own/module/adopted',
	...['hangup', 'pipes', 'variables', 'write-now'].map(name => `terminal/session/${name}`),
	...['terminal/clean', 'data/fault', 'engine/errors', 'engine/formula/fault', 'engine/nearest', 'engine/setup/setup'],
].map(name => join(root, 'source', `${name}.ts`));

/** The file that a module goes into; the rest of ours is split by which commands load it. */
function fileOf(id: string): string | null {
	const name = packageOf(id)?.name;
	// Where a worker begins, which loads nothing else of what began it.
	if (id === join(root, 'source/commands/worker/thread.ts')) return 'thread';
	if (id.startsWith(join(root, 'source', 'engine', 'formula'))) return 'formula';
	if (id.startsWith(join(root, 'source', 'engine')) || name === 'pure-rand') return 'engine';
	if (name === undefined) return null;
	if (name === 'meow') return 'meow';
	return /^(d3-|internmap|asciichart)/.test(name) ? 'charts' : 'ink';
}

const isOurs = (id: string) => id.startsWith(join(root, 'source'));

/** Source maps serve those who work on the program: not the package, and not the packages it is built from. */
function ownMapsOnly(): Plugin {
	return {
		name: 'own-maps-only',
		generateBundle(_, bundle: OutputBundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk' || chunk.moduleIds.some(isOurs)) continue;
				chunk.code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
				delete bundle[`${chunk.fileName}.map`];
			}
		},
	};
}

const define = {
	// React's development build is slow, and leaks an entry a render.
	'process.env.NODE_ENV': '"production"',
	packageVersion: JSON.stringify(version),
};

const launcher: RolldownOptions = {
	input: {'optim-race': 'source/optim-race.ts'},
	platform: 'node',
	external: './cli.js',
	transform: {define},
	output: {
		dir: beside,
		format: 'cjs',
		minify: true,
		entryFileNames: '[name].cjs',
	},
};

const program: RolldownOptions = {
	input: {cli: 'source/cli.ts'},
	platform: 'node',
	transform: {define},
	plugins: [patched(), licensed, ownMapsOnly(), placed(beside, join(root, 'dist'), sources, 'FRESH' in process.env)],
	output: {
		dir: beside,
		format: 'esm',
		minify: true,
		sourcemap: true,
		sourcemapExcludeSources: true,
		entryFileNames: '[name].js',
		// A name of its own for every content: a program finds the parts that it was built with.
		chunkFileNames: 'program/[name].[hash].js',
		codeSplitting: {
			groups: [
				{name: 'start', test: (id: string) => first.includes(id)},
				{debugName: 'engine and packages', name: fileOf},
			],
		},
	},
};

const used = packagesIn(beside);
const library: RolldownOptions = {
	input: Object.fromEntries(used.map(specifier => [specifier, specifier])),
	platform: 'node',
	plugins: [
		licensed,
		importedFrom(beside, join(beside, 'vendor')),
		lean(join(beside, 'engine'), join(beside, 'index.d.ts')),
	],
	output: {dir: join(beside, 'vendor'), format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js'},
};

export default defineConfig([library, launcher, program]);
