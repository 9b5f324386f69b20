import type {Exercise} from '../../app/trial/exercise.js';
import {laneAt, standingAt} from '../witness.js';

/** Map widths at which a racer counts as gone. */
const gone = 10;

export const explode: Exercise = {
	id: 'explode',
	title: 'Break Adam',
	scenes: ['adam', 'tens'],
	goal: 'Make Adam diverge: drive it more than ten map widths off the map.',
	hint: 'A step of Adam is about η, wherever it is steep or not. How far does one step have to lead?',
	race: {problem: 'toy', racers: ['adam']},
	end: 60,
	free: ['learningRate'],
	check(witness, tick) {
		if (standingAt(witness, 'adam', tick)?.status === 'diverged') return 0;
		const {domain} = witness.timeline.setup.problem;
		const place = laneAt(witness, 'adam', tick)?.parameters ?? [];
		const out = domain.map(([low, high], k) => {
			const value = place[k] ?? Number.NaN;
			return Math.max(low - value, value - high, 0) / (high - low);
		});
		const widths = Math.max(...out);
		return widths > 0 ? Math.max(0.1, gone - widths) : null;
	},
	target: 0,
	tells: measure =>
		measure === 0 ? 'Adam has diverged' : `Adam was ${Number((gone - measure).toPrecision(2))} map widths off the map`,
	none: 'Adam has stayed on the map so far',
	solution: {racers: ['adam:lr=100']},
};
