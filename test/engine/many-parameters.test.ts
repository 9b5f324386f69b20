import {expect, it} from 'vitest';
import {createRace} from '../../source/engine/race.js';
import {bowl} from './bowl.js';

/** More than the race itself needs, far less than 4,096 points of 10,000 coordinates at once: 328 MB. */
const most = 64 * 2 ** 20;

it('a problem of 10,000 parameters resolves and races a tick without taking all memory', () => {
	const held = () => process.memoryUsage().arrayBuffers;
	const before = held();
	let greatest = 0;
	let asked = 0;
	const problem = bowl(10_000, {
		minima: [],
		loss: parameters => {
			if (asked++ % 16 === 0) greatest = Math.max(greatest, held() - before);
			let sum = 0;
			for (let k = 0; k < parameters.length; k++) sum += (parameters[k] - (k + 1)) ** 2;
			return sum;
		},
	});
	const race = createRace({problem, racers: ['gd', 'adam', 'line-search']});
	race.advance(1);
	expect(race.lanes.map(({state}) => state.parameters[0] > -1)).toEqual([true, true, true]);
	expect(race.standings()).toHaveLength(3);
	expect(asked).toBeGreaterThan(50);
	expect(Math.max(greatest, held() - before)).toBeLessThan(most);
}, 60_000);
