import type {Plugin} from 'rolldown';

type Patch = {
	readonly file: RegExp;
	readonly from: RegExp;
	readonly to: (...matches: readonly string[]) => string;
};

const patches: readonly Patch[] = [
	// React's developer tools, which DEV=true would load: three times the code, and a server connection.
	{
		file: /[\\/]ink[\\/]build[\\/]reconciler\.js$/,
		from: /if \(isDev\(\)\) \{/,
		to: () => 'if (false) {',
	},
	// Emscripten fetches the WebAssembly that it has at hand as text: Node loads all it has of HTTP for that.
	{
		file: /[\\/]yoga-layout[\\/].*[\\/]yoga-wasm-base64-esm\.js$/,
		from: /loadYoga = loadYoga \|\| \{\};([\s\S]*)"data:application\/octet-stream;base64,([^"]+)"/,
		to: (_, between, base64) => `loadYoga = {wasmBinary: Buffer.from("${base64}", "base64")};${between}"yoga.wasm"`,
	},
	// meow reads the package.json that it is under, for texts that are not asked of it. What it is given instead has a name
	// only, and what checks the rest, against lists of all licenses, was most of its code.
	{
		file: /[\\/]meow[\\/]build[\\/]options\.js$/,
		from: /import \{ a as readPackageUpSync[^;]*;([\s\S]*?) \?\? readPackageUpSync\(\{[\s\S]*?\}\)\?\.packageJson;([\s\S]*?)normalizePackageData\(pkg\);/,
		to: (_, before, between) => `${before};${between}`,
	},
	{
		file: /[\\/]meow[\\/]build[\\/]dependencies\.js$/,
		from: /= (requireLib\$1\(\)|requireNormalize\(\)|getDefaultExportFromCjs\((?:lib|normalize)Exports\))/g,
		to: (_, made) => `= /* @__PURE__ */ ${made}`,
	},
];

/** Takes out of packages what costs time at the start, or room; a package in which a place has changed fails the build. */
export function patched(): Plugin {
	return {
		name: 'patched',
		transform: {
			filter: {id: patches.map(({file}) => file)},
			handler(code, id) {
				const {from, to} = patches.find(({file}) => file.test(id))!;
				if (code.search(from) < 0) throw new Error(`${id} is no longer what .build/patches.ts knows`);
				return {code: code.replace(from, to), map: null};
			},
		},
	};
}
