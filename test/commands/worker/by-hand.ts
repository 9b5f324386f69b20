import type {Store} from '../../../source/app/store.js';
import {type Recipe, recipeOf, remade, withRecipe} from '../../../source/commands/own/recipe.js';
import {computeElsewhere} from '../../../source/commands/worker/elsewhere.js';
import type {Hire} from '../../../source/commands/worker/hand.js';
import type {Answer, Request} from '../../../source/commands/worker/messages.js';
import {Workbench} from '../../../source/commands/worker/workbench.js';
import {dataProblem} from '../../../source/data/problem.js';
import type {Problem} from '../../../source/engine/problem.js';

/** A recipe of so many examples of two inputs, and a problem by it, another one each time. */
export function someData(count: number): Problem {
	const numbers = (length: number, of: (at: number) => number) => Float64Array.from({length}, (_, at) => of(at));
	const table = {
		names: ['u', 'v'],
		examples: {inputs: 2, x: numbers(2 * count, at => Math.sin(at * at)), y: numbers(count, at => (at * at) % 2)},
	};
	const options = {id: 'data', label: 'rows', model: 'logistic'} as const;
	return withRecipe(dataProblem(table, options), {kind: 'data', table, options});
}

type Make = (recipe: Recipe) => Promise<{problem: Problem; optimizers: []}>;

/** A worker that is no thread: it gets and sends copies, and works when it is told to. */
export function byHand(store: Store, make: Make = async recipe => ({problem: await remade(recipe), optimizers: []})) {
	const [requests, answers]: [Request[], Answer[]] = [[], []];
	let hear = (_: Answer) => {};
	let isEnded = false;
	let now = 0;
	const bench = new Workbench(
		{
			send: (answer, moved = []) => void answers.push(structuredClone(answer, {transfer: [...moved]})),
			next: () => requests.shift(),
			wait: async () => {},
		},
		// So slow that every tick is told of.
		() => (now += 10),
		make,
	);
	const hire: Hire = heard => {
		hear = heard;
		return {
			send: request => void requests.push(structuredClone(request)),
			end() {
				isEnded = true;
			},
		};
	};
	const end = computeElsewhere(store, hire, () => 0);
	/** Works until nothing is left to do, or for so many steps. */
	const work = async (most = Number.POSITIVE_INFINITY): Promise<number> => {
		for (let steps = 0; ; steps++) {
			for (let request = requests.shift(); request; request = requests.shift()) await bench.hear(request);
			for (let answer = answers.shift(); answer; answer = answers.shift()) hear(answer);
			if (steps >= most || (requests.length === 0 && !bench.step())) return steps;
		}
	};
	return {
		work,
		end,
		get isEnded() {
			return isEnded;
		},
	};
}

/** A problem whose functions say when they are called. */
export function watched(problem: Problem, called: (name: string) => void): Problem {
	const heard = Object.entries(problem).map(([key, value]) => [
		key,
		typeof value !== 'function' || key === 'subset'
			? value
			: (...given: unknown[]) => {
					called(key);
					return Reflect.apply(value, problem, given);
				},
	]);
	return withRecipe(Object.fromEntries(heard) as Problem, recipeOf(problem)!);
}
