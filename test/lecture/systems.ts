import {scenes} from '../../source/lecture/index.js';

/** The systems of the lecture by number, as the README names them. */
const systems: Readonly<Record<number, string>> = {
	1: 'the neuron and its loss',
	2: 'guess work',
	3: 'random and brute-force search',
	4: 'why the direction is −∇L',
	5: 'gradient descent',
	6: 'other starting points',
	7: 'the error surface in 3-D',
	8: 'contours, and reading them',
	9: 'momentum',
	10: 'the u-turns of momentum',
	11: 'NAG',
	12: 'stochastic gradient descent',
	13: 'mini-batches',
	14: 'stochastic momentum and NAG',
	15: 'a rate too high',
	16: 'tuning the rate',
	17: 'annealing',
	18: 'a schedule for momentum',
	19: 'line search',
	20: 'sparse inputs',
	21: 'AdaGrad',
	22: 'RMSProp',
	23: 'Adam',
	24: 'the correction of bias',
	25: 'which one?',
	26: 'where Adam does not converge',
};

/** A system of the lecture and the scenes that show it. */
export type SystemRow = {readonly system: number; readonly name: string; readonly scenes: readonly string[]};

/** Which scenes show which system, by its number. */
export const systemsTable = (): SystemRow[] =>
	Object.entries(systems).map(([number, name]) => {
		const system = Number(number);
		return {system, name, scenes: scenes.filter(scene => scene.systems.includes(system)).map(({id}) => id)};
	});
