import fc from 'fast-check';
import type {Lane} from '../../source/engine/lane/lane.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import type {Problem} from '../../source/engine/problem.js';
import {Race} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';

/** A lane alone in its race. */
export function laneOf(id: string, problem: Problem, start = problem.start, hyper: Record<string, number> = {}): Lane {
	return new Race(resolveRace({problem, racers: [{optimizer: id, start, hyper}]})).running[0];
}

/** The same lane after so many updates. */
export function run(lane: Lane, updates: number): Lane {
	for (let left = updates; left > 0; left--) lane.advance();
	return lane;
}

export const point = fc.tuple(fc.double({min: -6, max: 6, noNaN: true}), fc.double({min: -6, max: 6, noNaN: true}));
/** Sound values for every hyper-parameter of an optimizer, extremes among them. */
export function hyperOf(id: string): fc.Arbitrary<Record<string, number>> {
	const entries = Object.entries(optimizers[id].hyperparameters).map(([key, parameter]) => {
		if (parameter.scale === 'switch') return [key, fc.constantFrom(0, 1)] as const;
		if (parameter.scale === 'unit') return [key, fc.double({min: 0, max: parameter.max, noNaN: true})] as const;
		const decades = fc.double({
			min: Math.log10(Math.max(parameter.min, 1e-300)),
			max: Math.log10(parameter.max),
			noNaN: true,
		});
		return [
			key,
			fc.oneof(
				fc.constantFrom(parameter.min, parameter.max),
				decades.map(e => Math.min(parameter.max, 10 ** e)),
			),
		] as const;
	});
	return fc.record(Object.fromEntries(entries));
}

/** Every way an optimizer's switches can stand. */
export function switchesOf(id: string): fc.Arbitrary<Record<string, number>> {
	const switches = Object.entries(optimizers[id].hyperparameters).filter(([, {scale}]) => scale === 'switch');
	return fc.record(Object.fromEntries(switches.map(([key]) => [key, fc.constantFrom(0, 1)])));
}
