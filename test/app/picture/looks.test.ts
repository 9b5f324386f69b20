import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Looks, looksFor} from '../../../source/app/picture/looks.js';
import {optimizers} from '../../../source/engine/optimizers/index.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import type {LaneSetup} from '../../../source/engine/setup/setup.js';

const lanesOf = (...racers: readonly string[]): readonly LaneSetup[] => resolveRace({racers}).lanes;
const anyField = fc.array(fc.constantFrom(...Object.keys(optimizers)), {minLength: 1, maxLength: 9});
const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

describe('looks', () => {
	it('are one number and one colour a racer', () => {
		fc.assert(
			fc.property(anyField, racers => {
				const looks = Object.values(looksFor(lanesOf(...racers)));
				expect(looks.map(look => look.number)).toEqual(racers.map((_, index) => index + 1));
				expect(distinct(looks.map(look => look.slot))).toBe(true);
			}),
		);
	});

	it('give the six of the lecture their own colours, wherever they stand', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']), racers => {
				const looks = looksFor(lanesOf('line-search', ...racers));
				const slots = {gd: 0, momentum: 1, nag: 2, adagrad: 3, rmsprop: 4, adam: 5} as Record<string, number>;
				for (const racer of racers) expect(looks[racer]).toMatchObject({slot: slots[racer], dashed: false});
			}),
		);
	});

	it('give a second lane of one optimizer an unused colour and another trail', () => {
		const looks = looksFor(lanesOf('adam', 'adam', 'gd'));
		expect(looks['adam-2'].dashed).toBe(true);
		expect(distinct(Object.values(looks).map(look => look.slot))).toBe(true);
		expect(looks.gd).toEqual({number: 3, slot: 0, dashed: false});
	});

	it('stay with those that stay, whoever comes and goes', () => {
		fc.assert(
			fc.property(anyField, anyField, fc.nat(8), (first, second, gone) => {
				const lanes = lanesOf(...first);
				const before = looksFor(lanes);
				const kept = lanes.filter((_, index) => index !== gone);
				const others = lanesOf(...second)
					.map(lane => ({...lane, name: `${lane.name}!`}))
					.slice(0, 9 - kept.length);
				const keptLooks = Object.fromEntries(kept.map(({name}) => [name, before[name]])) as Looks;
				const now = looksFor([...kept, ...others], keptLooks);
				for (const {name} of kept) expect(now[name]).toBe(before[name]);
				const looks = Object.values(now);
				expect(looks).toHaveLength(kept.length + others.length);
				for (const key of ['number', 'slot'] as const) {
					expect(distinct(looks.map(look => look[key]))).toBe(true);
					expect(looks.every(look => look[key] >= 0 && look[key] <= 9)).toBe(true);
				}
			}),
		);
	});
});
