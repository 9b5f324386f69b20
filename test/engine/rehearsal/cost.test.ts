import {describe, expect, test} from 'vitest';
import {defineProblem} from '../../../source/engine/define/problem.js';
import {isBottom} from '../../../source/engine/minimize/bottom.js';
import {prepared} from '../../../source/engine/rehearsal/prepare.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {scaleOf} from '../../../source/engine/setup/scale.js';
import {shown} from '../../../source/engine/shown.js';

/** A bowl that counts how often it is asked for a loss or a gradient. */
function counted(exampleCost?: number) {
	const asked = {count: 0};
	const bowl = defineProblem({
		id: 'bowl',
		start: [2, 1],
		...(exampleCost === undefined ? {} : {exampleCost}),
		loss: ([x, y]) => {
			asked.count++;
			return x! ** 2 + 3 * y! ** 2;
		},
		gradient([x, y], into) {
			asked.count++;
			into[0] = 2 * x!;
			into[1] = 6 * y!;
		},
	});
	return {bowl, asked};
}

describe('what an example costs', () => {
	test('a dear loss is asked for far less before a race', () => {
		const [cheap, dear] = [counted(), counted(2e6)];
		prepared({problem: cheap.bowl});
		const {found} = prepared({problem: dear.bowl});
		expect(found?.loss).toBeLessThan(1);
		// 10⁹ for the rehearsal, and what is looked at beside it.
		expect(dear.asked.count).toBeLessThan(1000);
		expect(cheap.asked.count).toBeGreaterThan(10_000);
	});

	test('a dear loss is looked at more seldom, and at few points of a domain', () => {
		const {bowl, asked} = counted(2e6);
		const known = {...bowl, isOpen: false, minimumLoss: 0};
		expect(resolveRace({problem: known}).lanes).toHaveLength(6);
		asked.count = 0;
		expect(scaleOf({...known})).toBeGreaterThan(0);
		expect(asked.count).toBe(8);
		expect(isBottom(bowl, new Float64Array(2))).toBe(false);
		expect(isBottom(counted().bowl, new Float64Array(2))).toBe(true);
	});

	test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '5'])('%s is refused', exampleCost => {
		expect(() => counted(exampleCost as number)).toThrow(
			`problem.exampleCost is ${shown(exampleCost)}: it must be above 0`,
		);
	});
});
