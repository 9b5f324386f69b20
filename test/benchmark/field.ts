import {createRace} from '../../source/engine/race.js';
import {handWritten} from './hand-written.js';
import type {Pair} from './measure.js';

/** Six lanes on toy, and their hand-written twins; `watch` compares whole ticks, else updates only. */
export function field(watch: boolean) {
	const race = createRace({problem: 'toy'});
	const starts = race.running.map(lane => lane.save());
	const memories = race.running.map(() => new Float64Array(7));
	const marks = race.running.map(() => new Float64Array(4));
	const restart = () => {
		for (const [index, lane] of race.running.entries()) {
			lane.restore(starts[index]);
			memories[index].set([-2, -2, 0, 0, 0, 0, 0]);
			marks[index].set([0, Number.NaN, Number.NaN, Number.NaN]);
		}
	};
	const pairs = race.running.map((lane, index): Pair => {
		const loop = handWritten[lane.setup.name];
		return {
			name: lane.setup.name,
			engine: watch
				? ticks => {
						for (let left = ticks; left > 0; left--) lane.advance();
					}
				: ticks => {
						for (let left = ticks; left > 0; left--) lane.update();
					},
			byHand: ticks => loop(memories[index], ticks, watch, marks[index]),
		};
	});
	restart();
	return {race, pairs, restart, memories, marks};
}
