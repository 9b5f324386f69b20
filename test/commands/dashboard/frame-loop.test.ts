import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {createFrameLoop} from '../../../source/commands/dashboard/frame-loop.js';
import {realTime} from '../../../source/commands/dashboard/time.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function loop() {
	let state = 0;
	let isReady = true;
	const drawn: number[] = [];
	const changed = createFrameLoop({
		interval: 25,
		now: realTime.now,
		later: realTime.later,
		isReady: () => isReady,
		draw: () => drawn.push(state),
	});
	return {
		drawn,
		change() {
			state++;
			changed();
		},
		setReady(ready: boolean) {
			isReady = ready;
		},
	};
}

it('draws a change at once, and all of one turn in one frame', () => {
	const {drawn, change} = loop();
	for (let n = 0; n < 3; n++) change();
	expect(drawn).toEqual([]);
	vi.advanceTimersByTime(0);
	expect(drawn).toEqual([3]);
	vi.advanceTimersByTime(1000);
	expect(drawn).toEqual([3]);
});

it('draws a flood of changes at its own rate, the last one too', () => {
	const {drawn, change} = loop();
	for (let n = 0; n < 100; n++) {
		change();
		vi.advanceTimersByTime(5);
	}
	vi.advanceTimersByTime(100);
	expect(drawn.length).toBeLessThanOrEqual(22);
	expect(drawn.at(-1)).toBe(100);
});

it('skips frames that would not go out, and then draws the latest', () => {
	const {drawn, change, setReady} = loop();
	setReady(false);
	for (let n = 0; n < 40; n++) {
		change();
		vi.advanceTimersByTime(25);
	}
	expect(drawn).toEqual([]);
	expect(vi.getTimerCount()).toBe(1);
	setReady(true);
	vi.advanceTimersByTime(25);
	expect(drawn).toEqual([40]);
	expect(vi.getTimerCount()).toBe(0);
});
