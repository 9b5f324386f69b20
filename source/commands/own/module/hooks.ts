import * as nodeModule from 'node:module';
import {formatOf} from './path.js';

/** The name under which our library stands in the global object, for modules alone to read. */
const symbol = 'optim-race';

type Found = {readonly url: string; readonly format?: string | null; readonly shortCircuit?: boolean};
type Resolve<Answer> = (
	specifier: string,
	context: object,
	next: (specifier: string, context: object) => Answer,
) => Answer | Found;

/** What Node 22.15 has and Node 20 has not. */
type Hooked = {registerHooks?(hooks: {readonly resolve: Resolve<Found>}): void};

/** A module that exports what stands in the global object: the running program's, not what happens to be installed. */
const bridgeTo = (library: object) =>
	`data:text/javascript,${encodeURIComponent(
		`export const {${Object.keys(library).join(', ')}} = globalThis[Symbol.for('${symbol}')];`,
	)}`;

/** As text, for the thread in which Node before 22.15 resolves names. */
const asyncHooks = `
let data;
export const initialize = given => { data = given; };
export async function resolve(specifier, context, next) {
	if (specifier === 'optim-race') return {url: data.bridge, format: 'module', shortCircuit: true};
	const found = await next(specifier, context);
	return found.url === data.url ? {...found, format: data.format} : found;
}`;

const known = new Set<string>();
let isHooked = false;

/**
 * From here on what is imported as `optim-race` is the library of this very program, wherever the import stands and whatever
 * is installed near it, and the file at an address an ES module. In this thread.
 */
export function reachable(library: object, url: string): void {
	if (known.has(url)) return;
	known.add(url);
	Object.defineProperty(globalThis, Symbol.for(symbol), {value: library, configurable: true});
	const bridge = bridgeTo(library);
	const {registerHooks} = nodeModule as Hooked;
	if (!registerHooks) {
		const hooks = `data:text/javascript,${encodeURIComponent(asyncHooks)}`;
		nodeModule.register(hooks, {data: {bridge, url, format: formatOf(url)}});
		return;
	}
	if (isHooked) return;
	isHooked = true;
	registerHooks({
		resolve(specifier, context, next) {
			if (specifier === 'optim-race') return {url: bridge, format: 'module', shortCircuit: true};
			const found = next(specifier, context);
			return known.has(found.url) ? {...found, format: formatOf(found.url)} : found;
		},
	});
}
