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
];

/** Takes out of packages what costs time at the start; a package in which a place has changed fails the build. */
export function patched(): Plugin {
	return {
		name: 'patched',
		transform: {
			filter: {id: patches.map(({file}) => file)},
			handler(code, id) {
				const {from, to} = patches.find(({file}) => file.test(id))!;
				if (!from.test(code)) throw new Error(`${id} is no longer what .build/patches.ts knows`);
				return {code: code.replace(from, to), map: null};
			},
		},
	};
}
