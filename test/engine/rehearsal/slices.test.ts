import {expect, it} from 'vitest';
import {preparing} from '../../../source/engine/rehearsal/prepare.js';
import {typed} from './typed.js';

// A look at the clock after every slice is what keeps keys from waiting; how long one takes is the machine's.
it.each(['x^2 + 10*y^2', 'a^2 + b^2 + c^2 + d^2 + f^2 + g^2 + h^2 + cos(9*a*b*c*d*f*g*h)'])(
	'what is known before a race on %s is found in slices of some thousand losses at most',
	text => {
		const problem = typed(text);
		let seen = 0;
		let most = 0;
		const counted = {
			...problem,
			loss: (parameters: Float64Array) => {
				seen++;
				return problem.loss(parameters);
			},
			lossAndGradient: (parameters: Float64Array, into: Float64Array) => {
				seen++;
				problem.lossAndGradient?.(parameters, into);
			},
			lossInto: (parameters: Float64Array, into: Float64Array, at: number) => {
				seen++;
				problem.lossInto?.(parameters, into, at);
			},
		};
		const running = preparing({problem: counted});
		for (let next = running.next(); !next.done; next = running.next()) {
			most = Math.max(most, seen);
			seen = 0;
		}
		expect(most).toBeLessThan(6000);
	},
);

it('how much is done of it never grows less, also where one has to look farther', () => {
	for (const problem of [typed('(x - 200)^2'), typed('x^2 + y^2')]) {
		const shares = [...preparing({problem}, {ticks: 20})];
		expect(shares.at(-1)).toBeLessThanOrEqual(1);
		expect(shares.every((share, at) => at === 0 || share >= shares[at - 1]!)).toBe(true);
	}
});
