import {expect, it} from 'vitest';
import {rung, speeds} from '../../source/app/speed.js';

it('speeds are the ladder 1 2 5 from 1 to 10,000 ticks a second, none left out, and then as fast as it goes', () => {
	const ladder = [1];
	while (ladder.at(-1)! < 10_000) ladder.push(rung(ladder.at(-1)!, 1));
	expect(speeds).toEqual([...ladder, Number.POSITIVE_INFINITY]);
	expect(ladder.map(speed => String(speed)).every(digits => /^[125]0*$/.test(digits))).toBe(true);
});

it('a rung up and a rung down lead back, from anywhere on the ladder', () => {
	for (let at = 1e-12; at < 1e6; at = rung(at, 1)) {
		const up = rung(at, 1);
		expect(up / at).toBeGreaterThan(1.9);
		expect(up / at).toBeLessThan(2.6);
		expect(rung(up, -1)).toBe(at);
	}
	expect([rung(0.30000000000000004, 1), rung(0.3, -1), rung(0.2 * (1 + 1e-12), 1)]).toEqual([0.5, 0.2, 0.5]);
});
