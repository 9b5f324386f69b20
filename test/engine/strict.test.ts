import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {explainNext} from '../../source/engine/lane/explain.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {problems} from '../../source/engine/problems/index.js';
import {hyperOf, laneOf, point, run, switchesOf} from './any-lane.js';
import {bowl} from './bowl.js';
import type {Property, Settings} from './optimizers/settings.js';

const {toy} = problems;

/** A problem whose gradient is zero everywhere. */
const flat = bowl(2, {
	gradient: (_parameters, into) => {
		into.fill(0);
	},
});

/** What the files in `optimizers/` ask for, each a test that throws where it does not hold. */
const properties: Readonly<Record<Property, (id: string, settings: Settings) => void>> = {
	converges(id, {bowlRate}) {
		for (const dimension of [1, 2, 5]) {
			const problem = bowl(dimension);
			const hyper: Record<string, number> = bowlRate === undefined ? {} : {learningRate: bowlRate};
			const lane = run(laneOf(id, problem, problem.start, hyper), 1900);
			for (let left = 100; left > 0; left--) {
				run(lane, 1);
				for (const [k, value] of lane.state.parameters.entries()) expect(Math.abs(value - (k + 1))).toBeLessThan(0.05);
			}
		}
	},
	rests(id) {
		const finite = fc.array(fc.double({noNaN: true, noDefaultInfinity: true}), {minLength: 2, maxLength: 2});
		fc.assert(
			fc.property(finite, hyperOf(id), (start, hyper) => {
				expect(Array.from(run(laneOf(id, flat, start, hyper), 3).state.parameters)).toEqual(start);
			}),
			{numRuns: 50},
		);
	},
	'remembers nothing of nothing'(id) {
		fc.assert(
			fc.property(hyperOf(id), hyper => {
				const {slots} = run(laneOf(id, flat, [1, 2], hyper), 3).state;
				for (const slot of Object.values(slots)) expect(Array.from(slot)).toEqual([0, 0]);
			}),
			{numRuns: 30},
		);
	},
	'adds up'(id) {
		fc.assert(
			fc.property(point, switchesOf(id), fc.nat(40), (start, switches, before) => {
				const {terms} = explainNext(run(laneOf(id, toy, start, switches), before));
				for (const term of terms) {
					for (let k = 0; k < 2; k++) {
						const text = term.substitute(k, value => `(${value.toPrecision(17)})`);
						expect(text).not.toMatch(/NaN|undefined|Infinity/);
						if (text === '') continue; // its value stands for itself, as line search's tries do
						expect(Math.abs(evaluate(text) - term.value(k))).toBeLessThanOrEqual(
							1e-9 * Math.max(1e-3, Math.abs(term.value(k))),
						);
					}
				}
			}),
			{numRuns: 30},
		);
	},
};

const folder = new URL('./optimizers/', import.meta.url);
const files = readdirSync(folder).filter(file => file !== 'settings.ts');
const settings = await Promise.all(
	files.map(async file => ((await import(new URL(file, folder).href)) as {settings: Settings}).settings),
);

describe.each(settings.map(one => [one.id, one] as const))('%s, by its own settings,', (id, own) => {
	it('is in the list', () => {
		expect(optimizers).toHaveProperty(id);
	});

	for (const [name, holds] of Object.entries(properties)) {
		const why = own.except?.[name as Property];
		if (why === undefined) it(name, () => holds(id, own));
		// An exception that is none any more is one too many.
		else it.fails(`${name}: not so, as ${why}`, () => holds(id, own));
	}
});

/** Works out a line of an explanation: numbers, + − · / ( ) ² ^ √ |…| max sign. */
function evaluate(text: string): number {
	const expression = text
		.replaceAll('−', '-')
		.replaceAll('·', '*')
		.replaceAll('²', '**2')
		.replaceAll('^', '**')
		.replaceAll('√', 'Math.sqrt')
		.replaceAll(/\|([^|]*)\|/g, 'Math.abs($1)')
		.replaceAll(/max|sign/g, name => `Math.${name}`);
	return Number(new Function(`return (${expression});`)());
}
