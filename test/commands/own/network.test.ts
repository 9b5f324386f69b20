import {expect, it} from 'vitest';
import {checkingModule, loadModule} from '../../../source/commands/own/module/load.js';
import {pointText} from '../../../source/render/cells/numbers.js';
import {createRace} from '../../../source/engine/race.js';

const {default: bring} = await import(`data:text/javascript,${'export default url => import(url)'}`);
const path = './fixtures/modules/network.mjs';

it('a network of two layers is a module like any other: it is checked, and learns from batches', async () => {
	const loaded = await loadModule(path, bring);
	expect([...checkingModule(loaded, path)].length).toBeLessThan(1000);
	const {problem} = loaded;
	expect([problem.dimension, problem.exampleCount, problem.parameterNames.length]).toEqual([337, 400, 337]);
	expect(new Set(problem.parameterNames).size).toBe(337);
	const rates = {gd: 0.2, momentum: 0.02, nag: 0.02, adagrad: 0.05, rmsprop: 0.01, adam: 0.01};
	const racers = Object.entries(rates).map(([id, rate]) => `${id}:lr=${rate},batch=20,shuffle=on`);
	const race = createRace({problem, racers, target: 0});
	race.advance(200);
	for (const lane of race.lanes) expect(problem.loss(lane.parameters)).toBeLessThan(0.9 * lane.initialLoss);
	expect(pointText(problem.start)).toMatch(/^(-?[\d.e-]+, ){3}-?[\d.e-]+ … \(337 numbers\)$/);
});
