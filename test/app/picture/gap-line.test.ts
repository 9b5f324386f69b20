import {expect, it} from 'vitest';
import {gapLines} from '../../../source/app/picture/gap-line.js';
import {horizonOf} from '../../../source/app/picture/pictures.js';
import {standingsOf} from '../../../source/engine/standings.js';
import {ahead, stateOf} from '../states.js';

it('goes from the start to how far each racer has to go, and no farther than the race', () => {
	for (const ticks of [0, 1, 30, 49, 50, 51, 400]) {
		const state = ahead(stateOf(), ticks);
		const steps = 200;
		const lines = gapLines(state, steps);
		const reached = Math.floor((ticks / horizonOf(ticks)) * steps);
		const {tolerance} = state.timeline.setup;
		for (const {name, gap} of standingsOf(state.timeline.at(ticks))) {
			const line = lines.get(name)!;
			expect(line).toHaveLength(steps);
			expect(line[0]).toBe(1);
			expect(line.subarray(0, Math.min(reached, steps - 1) + 1).every(share => share >= 0 && share <= 1)).toBe(true);
			expect(line.subarray(reached + 1).every(Number.isNaN)).toBe(true);
			const now = Math.max(0, Math.min(1, 1 - Math.log10(Math.abs(gap)) / Math.log10(tolerance)));
			// Of a step it is the greatest gap.
			if (ticks > 0) expect(line[Math.min(reached, steps - 1)]).toBeGreaterThanOrEqual(now - 1e-12);
		}
	}
});

it('changes where the race has got to, and nowhere else, until the axis jumps', () => {
	let before = gapLines(ahead(stateOf(), 60), 24);
	for (let ticks = 61; ticks <= 100; ticks++) {
		const now = gapLines(ahead(stateOf(), ticks), 24);
		for (const [name, line] of now) {
			const changed = [...line.keys()].filter(at => !Object.is(line[at], before.get(name)![at]));
			expect(changed.length).toBeLessThanOrEqual(1);
		}
		before = now;
	}
});
