import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {CountedOracle} from '../../../source/engine/lane/oracle.js';
import type {Optimizer} from '../../../source/engine/optimizer.js';
import {optimizers} from '../../../source/engine/optimizers/index.js';
import {problems} from '../../../source/engine/problems/index.js';
import {Race} from '../../../source/engine/race.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';

const fitted = Object.values(problems).filter(problem => problem.lossAndGradient);
const anyDouble = fc.oneof(fc.double(), fc.double({min: -8, max: 8, noNaN: true}));

describe('the loss and the gradient at once, and the loss written where it belongs', () => {
	it('are there for every neuron', () => {
		expect(fitted.map(({id}) => id)).toEqual(Object.keys(problems).filter(id => problems[id].examples));
	});

	it.each(fitted.map(problem => [problem.id, problem] as const))(
		'have on %s the bits they have one by one',
		(_id, problem) => {
			fc.assert(
				fc.property(fc.array(anyDouble, {minLength: problem.dimension, maxLength: problem.dimension}), point => {
					const parameters = Float64Array.from(point);
					const both = new Float64Array(problem.dimension + 1).fill(9);
					const gradient = new Float64Array(problem.dimension);
					problem.lossAndGradient!(parameters, both);
					problem.gradient(parameters, gradient);
					expect(both).toEqual(Float64Array.of(...gradient, problem.loss(parameters)));
					const alone = new Float64Array(2).fill(9);
					problem.lossInto!(parameters, alone, 1);
					expect(alone).toEqual(Float64Array.of(9, problem.loss(parameters)));
				}),
			);
		},
	);

	it('make a race faster and nothing else: without them the bits are the same', () => {
		for (const problem of fitted) {
			const {lossAndGradient: _, lossInto: __, ...plain} = problem;
			// A race has nine racers at most.
			const ids = Object.keys(optimizers);
			const nines = Array.from({length: Math.ceil(ids.length / 9)}, (_, at) => ids.slice(at * 9, at * 9 + 9));
			const fields = [...nines, ['gd:batch=1,name=sgd', 'adam:schedule=exponential:0.01,name=annealed']];
			for (const racers of fields) {
				const [one, other] = [problem, plain].map(it => new Race(resolveRace({problem: it, racers})));
				for (const race of [one, other]) race.advance(100);
				expect(one.lanes.map(lane => lane.save())).toEqual(other.lanes.map(lane => lane.save()));
			}
		}
	});
});

describe('the oracle', () => {
	it('answers where it is asked, also when an optimizer moves θ first', () => {
		const {toy} = problems;
		const restless: Optimizer = {
			...optimizers.gd,
			step({oracle, parameters, scratch: [gradient]}) {
				oracle.gradient(parameters, gradient);
				parameters[0] -= gradient[0];
				oracle.gradient(parameters, gradient);
				parameters[1] -= gradient[1];
			},
		};
		const setup = resolveRace({racers: ['gd']});
		const {running: lanes} = new Race({...setup, lanes: [{...setup.lanes[0], optimizer: restless}]});
		const expected = Float64Array.of(-2, -2);
		const gradient = new Float64Array(2);
		for (let tick = 0; tick < 50; tick++) {
			lanes[0].advance();
			for (const k of [0, 1]) {
				toy.gradient(expected, gradient);
				expected[k] -= gradient[k];
			}
			expect(lanes[0].state.parameters).toEqual(expected);
		}
	});

	it('counts what an optimizer visits, and not what is looked at for display', () => {
		const race = new Race(resolveRace({problem: 'sparse', racers: ['gd']}));
		const [lane] = race.running;
		expect(lane.oracle).toBeInstanceOf(CountedOracle);
		race.advance(3);
		const before = lane.save();
		lane.oracle.takeLoss();
		expect(lane.save()).toEqual(before);
		lane.oracle.loss(lane.state.parameters);
		expect(race.standings()[0]).toMatchObject({gradientEvaluations: 300, lossEvaluations: 100});
	});
});
