import type {FormulaReader} from '../../app/prompt/formula-line.js';
import type {Store} from '../../app/store.js';
import {InputError} from '../../engine/errors.js';
import {FormulaError} from '../../engine/formula/fault.js';
import {withRecipe} from './recipe.js';

/** What reads formulas that are typed into the dashboard. */
async function readerOf(): Promise<FormulaReader> {
	const [{parse}, {formulaProblem}, {shellWord}] = await Promise.all([
		import('../../engine/formula/parse.js'),
		import('../../engine/formula/problem.js'),
		import('../print/shell.js'),
	]);
	return {
		read(text) {
			try {
				return {variables: parse(text).variables};
			} catch (error) {
				if (error instanceof FormulaError)
					return {says: error.message.replace(/^Column \d+ of the formula: /, ''), at: error.span.from};
				if (error instanceof InputError) return {says: error.message, at: text.length};
				throw error;
			}
		},
		problem(text, seed) {
			const written = text.trim().replaceAll(/\s+/g, ' ');
			const options = {seed, flags: [`--function ${shellWord(written)}`]};
			return withRecipe(formulaProblem(text, options), {kind: 'formula', text, options});
		},
	};
}

/** Has a store's state know who reads formulas, once one is to be typed; until then nothing of it is loaded. */
export function readWhenTyped(store: Store): void {
	let isAsked = false;
	store.subscribe(() => {
		const {prompt, reader} = store.state();
		if (prompt?.kind !== 'formula' || reader !== null || isAsked) return;
		isAsked = true;
		void readerOf().then(found => store.dispatch({type: 'reader', reader: found}));
	});
}
