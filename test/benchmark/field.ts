import {createRace} from '../../source/engine/race.js';
import {handWritten} from './hand-written.js';
import type {Pair} from './measure.js';

/** Six lanes on toy, and their hand-written twins; `watch` compares whole ticks, else updates only. */
export function field(watch: boolean) {
	const race = createRace({problem: 'toy'});
	const starts = race.lanes.map(lane => lane.save());
	const memories = race.lanes.map(() => new Float64Array(7));
	const marks = race.lanes.map(() => new Float64Array(4));
	const restart = () => {
		for (const [index, lane] of race.lanes.entries()) {
			lane.restore(starts[index]);
			memories[index].set([-2, -2, 0, 0, 0, 0, 0]);
			marks[index].set([0, Number.NaN, Number.NaN, Number.NaN]);
		}
	};
	const pairs = race.lanes.map((lane, index): Pair => {
		const loop = handWritten[lane.setup.name];
		return {
			name: lane.setup.name,
			engine: watch
				? ticks => {
						for (let left = ticks; left > 0; left--) lane.tick();
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
