import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {shortPercent} from '../../../app/lesson/numbers.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import {called, laneBy, nowOf, pitOf} from '../lines.js';

/** Share of its way to the pit that a lane has gone in a parameter. */
function wayOf(lane: ReadonlyLane, k: number): string {
	const [from, goal] = [lane.setup.start[k]!, pitOf(lane.race.problem)[k]!];
	return shortPercent(Number(((lane.parameters[k]! - from) / (goal - from)).toPrecision(2)));
}

/** Why the weight of an input that is mostly 0 comes last: of the input of that index. */
const sparseBoard =
	(input: number): Chalkboard =>
	view => {
		const {problem} = view.timeline.setup;
		const {inputs = 1, x = new Float64Array(), y = new Float64Array()} = problem.examples ?? {};
		// Beside GD the one that scales its rates, where it races.
		const beside = view.timeline.setup.lanes.some(({name}) => name === 'adagrad') ? 'adagrad' : 'nag';
		const sign = inputs === 1 ? '' : ['₁', '₂', '₃', '₄'][input];
		const spoken = Array.from(y).filter((_, i) => x[i * inputs + input] !== 0).length;
		const last = problem.dimension - 1;
		const moved = (lane: ReadonlyLane | undefined, id: string) =>
			nowOf(lane, one => `${called(one, id)}: w${sign} ${wayOf(one, input)}, b ${wayOf(one, last)} of the way`);
		return [
			{
				of: 'both',
				lines: [
					inputs === 1 ? 'f = σ(wx + b)' : 'f = σ(w₁x₁ + w₂x₂ + … + b)',
					`∂L/∂w${sign} = (f − y) f (1 − f) x${sign}`,
					`0 at every point where x${sign} is 0`,
					`x${sign} is not 0 in ${spoken} of ${y.length} points`,
					`so w${sign} is hardly ever moved`,
					'b always is: its input is 1',
					moved(laneBy(view, 'gd'), 'gd'),
					moved(laneBy(view, beside), beside),
				],
			},
			{
				lines: [
					'of thousands of inputs many are',
					'sparse and important: a rare word',
					'may decide what a text is about',
					'wanted: a rate for each parameter,',
					'by how much it was moved before',
				],
			},
		];
	};

export const sparseWeightBoard = sparseBoard(0);
export const fourInputsBoard = sparseBoard(1);
