import {describe, expect, it} from 'vitest';
import {budgetOf, usualBytes} from '../../../source/engine/past/budget.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {Race} from '../../../source/engine/race.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {bowl} from '../bowl.js';

const megabyte = 1_048_576;
const setupOf = (dimension: number) =>
	resolveRace({
		problem: bowl(dimension, {minima: []}),
		racers: ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'],
	});

describe('the past of a race', () => {
	it('keeps a thousand states of a small one, and two of any', () => {
		expect(budgetOf(usualBytes, 2000)).toEqual({checkpoints: 1024, rungs: 128});
		expect(budgetOf(usualBytes, 4 * megabyte)).toEqual({checkpoints: 2, rungs: 0});
		expect(budgetOf(1, 1000)).toEqual({checkpoints: 2, rungs: 0});
	});

	it.each([
		[10, undefined],
		[300, undefined],
		[3000, undefined],
		[300, 4 * megabyte],
	])('takes no more than it may, of %d parameters and %d bytes, and goes back to the same bits', (dimension, bytes) => {
		const setup = setupOf(dimension);
		const timeline = Timeline.of(setup, bytes === undefined ? {} : {bytes});
		const ticks = dimension > 1000 ? 400 : 3000;
		timeline.reach(ticks);
		for (const back of [ticks - 1, 17, Math.floor(ticks / 3)]) timeline.reach(back);
		const held = timeline.tracks.reduce((sum, track) => sum + track.bytes, 0);
		expect(held).toBeLessThan(bytes ?? usualBytes);
		const race = new Race(setup);
		race.advance(123);
		for (const [n, lane] of timeline.at(123).entries()) expect(lane.save()).toEqual(race.lanes[n].save());
	});

	it('keeps the way over all of six parameters, and of more over one plane', () => {
		const [few, many] = [6, 20].map(dimension => {
			const timeline = Timeline.of(setupOf(dimension));
			timeline.reach(50);
			return timeline.tracks[0].trace;
		});
		for (const axes of [
			[0, 5],
			[3, 1],
		] as const)
			expect(few.lineAt(50, axes).xs).toHaveLength(51);
		for (const [axes, length] of [
			[[0, 1], 51],
			[[1, 0], 0],
			[[19, 1], 0],
		] as const)
			expect(many.lineAt(50, axes).ys).toHaveLength(length);
	});

	it('may be of any size above 0', () => {
		expect(() => Timeline.of(setupOf(2), {bytes: 0})).toThrow('bytes is 0: it must be a number above 0.');
		expect(() => Timeline.of(setupOf(2), {bytes: Number.NaN})).toThrow('bytes is NaN: it must be a number above 0.');
	});
});
