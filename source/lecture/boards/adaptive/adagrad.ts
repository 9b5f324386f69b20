import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {optimizers} from '../../../engine/optimizers/index.js';
import {effectiveRates} from '../../exhibits/rates/numbers.js';
import {called, chalked, gradientOf, lengthOf, nowOf} from '../lines.js';

/** AdaGrad's sum, the rates it makes, and what its root is for. */
export const adagradBoard: Chalkboard = view => {
	const rooted = view.timeline.tracks.find(
		({setup}) => setup.optimizer.id === 'adagrad' && setup.settings.hyper.root !== 0,
	);
	const lane = rooted?.at(view.tick);
	const {problem, lanes} = view.timeline.setup;
	const {start, settings} = lanes.find(({optimizer}) => optimizer.id === 'adagrad') ?? lanes[0]!;
	const rate = settings.hyper.learningRate ?? Number.NaN;
	const epsilon = settings.hyper.epsilon ?? 0;
	const slope = gradientOf(problem, start)[0]!;
	const square = slope * slope;
	const rootless = view.timeline.tracks.find(({setup}) => setup.settings.hyper.root === 0)?.at(view.tick);
	return [
		{
			of: called(lane, 'adagrad'),
			source: optimizers.adagrad!.source,
			lines: [
				'v ← v + ∇²: a sum each, first 0',
				'θ ← θ − η/√(v + ε)·∇',
				`ε = ${epsilon}: no division by 0`,
				'much moved: v large, much damped',
				nowOf(lane, ({slots}) => `v: ${named(problem.parameterNames, slots.squares ?? [])}`),
				nowOf(lane, one => `rate: ${named(problem.parameterNames, effectiveRates(one))}`),
				'v never falls, so no rate rises:',
				'it is slow, but here it arrives',
			],
		},
		{
			of: 'no root',
			lines: [
				'first step, v = ∇²; with the root:',
				'   η/√v·∇ = η∇/|∇|: η long',
				'without: η/v·∇ = η/∇',
				`at the start ∇w = ${chalked(slope)}`,
				`so w moves by ${chalked((-rate * slope) / Math.sqrt(square + epsilon), 2)}; without by ${chalked((-rate * slope) / (square + epsilon))}`,
				'the flatter the start, the longer',
				'the leap, and out there it dies:',
				rootless
					? nowOf(
							rootless,
							({loss}) =>
								`L = ${chalked(loss)}, ‖∇‖ = ${chalked(lengthOf(gradientOf(problem, rootless.parameters)), 2)}`,
						)
					: 'the scene “root” has it raced',
			],
		},
	];
};

const named = (names: readonly string[], values: ArrayLike<number>, digits = 2): string =>
	names
		.slice(0, 2)
		.map((name, k) => `${name} ${chalked(values[k]!, digits)}`)
		.join(', ');
