import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {InputError} from '../../../source/engine/errors.js';
import type {MomentumSchedule, RateSchedule} from '../../../source/engine/lane/schedule.js';
import {optimizers} from '../../../source/engine/optimizers/index.js';
import {problems} from '../../../source/engine/problems/index.js';
import {resolveLane} from '../../../source/engine/setup/resolve.js';
import {
	formatRacer,
	parseRacer,
	type RacerOptions,
	readNumber,
	readPoint,
	specKeys,
} from '../../../source/engine/setup/spec.js';

const double = fc.double({noNaN: true, noDefaultInfinity: true});
const name = fc
	.string({minLength: 1, maxLength: 24, unit: 'grapheme'})
	.filter(text => [...text].length <= 24 && text === text.trim() && !/[,=:\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text));

/** Any sound options of an optimizer. */
function racer(id: string): fc.Arbitrary<RacerOptions> {
	const table = optimizers[id].hyperparameters;
	const keys = specKeys(optimizers[id]);
	const hyper = Object.fromEntries(
		Object.entries(table).map(([key, {scale, min, max}]) => [
			key,
			scale === 'switch' ? fc.constantFrom(0, 1) : fc.double({min, max, noNaN: true}),
		]),
	);
	const factor = fc.double({min: 1e-300, max: 0.999, noNaN: true});
	const schedule: fc.Arbitrary<RateSchedule> = fc.oneof(
		fc.constant({kind: 'constant' as const}),
		fc.record({kind: fc.constant('step' as const), factor, epochs: fc.integer({min: 1, max: 1e6})}),
		fc.record({kind: fc.constant('exponential' as const), k: factor}),
	);
	const momentumSchedule: fc.Arbitrary<MomentumSchedule> = fc.record({
		kind: fc.constant('sutskever' as const),
		max: factor,
	});
	return fc.record(
		{
			optimizer: fc.constant(id),
			name,
			hyper: fc.record(hyper, {requiredKeys: []}),
			batch: fc.oneof(fc.constant('full' as const), fc.integer({min: 1, max: 60})),
			shuffle: fc.boolean(),
			start: fc.array(double, {minLength: 5, maxLength: 5}),
			...(keys.includes('schedule') ? {schedule} : {}),
			...(keys.includes('momentum-schedule') ? {momentumSchedule} : {}),
		},
		{requiredKeys: ['optimizer', 'hyper']},
	) as fc.Arbitrary<RacerOptions>;
}

describe('a racer SPEC', () => {
	it.each(Object.keys(optimizers))('of %s is read back from what was written, to the bit', id => {
		fc.assert(
			fc.property(racer(id), options => {
				const read = parseRacer(formatRacer(options));
				expect(read).toEqual(options);
				const lane = resolveLane(options, problems['four-inputs'], {}, new Set());
				expect(resolveLane(read, problems['four-inputs'], {}, new Set())).toEqual(lane);
			}),
			{numRuns: 50},
		);
	});

	it('reads the one of the interface page', () => {
		expect(parseRacer('adam:lr=0.05,beta1=0.8,batch=10,schedule=exponential:0.01,start=-4/0,name=slow')).toEqual({
			optimizer: 'adam',
			hyper: {learningRate: 0.05, beta1: 0.8},
			batch: 10,
			schedule: {kind: 'exponential', k: 0.01},
			start: [-4, 0],
			name: 'slow',
		});
	});

	it.each([
		['adm', 'Unknown optimizer "adm". Did you mean "adam"?'],
		['', 'Unknown optimizer "".'],
		['ADAM', 'Did you mean "adam"?'],
		['constructor', 'Unknown optimizer "constructor".'],
		['adam:', 'Unknown key of adam "".'],
		['adam:lr', 'lr of adam has no value: write lr=VALUE.'],
		['adam:lr=', 'lr of adam has no value: write lr=VALUE.'],
		['adam:lr=0.1,,', 'Unknown key of adam "".'],
		['adam:lr=0.1,lr=0.2', 'lr of adam is given twice'],
		['adam:lr=0.1=2', 'lr (learning rate) is "0.1=2"'],
		['adam:lr=0', 'lr (learning rate) is "0": it must be above 0 and at most 1e6.'],
		['adam:lr=-1', 'it must be above 0'],
		['adam:lr=1e7', 'at most 1e6'],
		['adam:lr=0x10', 'lr (learning rate) is "0x10"'],
		['adam:lr= 1', 'lr (learning rate) is " 1"'],
		['adam:lr=NaN', 'lr (learning rate) is "NaN"'],
		['adam:lr=Infinity', 'lr (learning rate) is "Infinity"'],
		['adam:beta1=1', 'at least 0 and below 1'],
		['adam:bta1=0.5', 'Unknown key of adam "bta1". Did you mean "beta1"?'],
		['adam:momentum=0.5', 'Unknown key of adam "momentum".'],
		['adam:correction=1', 'write correction=on or correction=off'],
		['adam:batch=0', 'batch is "0"'],
		['adam:batch=1.5', 'batch is "1.5"'],
		['adam:start=1/x', 'start is "1/x"'],
		['adam:start=1/', 'start is "1/"'],
		['adam:start=1/1e999', 'start is "1/1e999"'],
		['adam:schedule=nope', 'Unknown schedule "nope".'],
		['line-search:lr=1', 'Unknown key of line-search "lr".'],
		['line-search:schedule=constant', 'Unknown key of line-search "schedule".'],
		['gd:momentum-schedule=constant', 'Unknown key of gd "momentum-schedule".'],
		['gd:name=a:b', 'name is "a:b"'],
		['gd:name=a=b', 'name is "a=b"'],
		['gd:name= a', 'name is " a"'],
		['gd:name=a\u001b[31mb', 'name is "a\\u001b[31mb"'],
		['gd:name=a\u202eb', 'without , = : or control characters'],
		['gd:name=a\u061cb', 'without , = : or control characters'],
		['gd:name=a\u00adb', 'without , = : or control characters'],
		['gd:name=1234567890123456789012345', 'use 1 to 24 characters'],
	])('%j is refused: %s', (spec, message) => {
		expect(() => parseRacer(spec)).toThrow(InputError);
		expect(() => parseRacer(spec)).toThrow(message);
	});

	it('never throws anything but an InputError of one line', () => {
		const key = fc.constantFrom('lr', 'batch', 'schedule', 'start', 'name', 'shuffle', 'root', '', 'x');
		const value = fc.oneof(fc.string(), fc.constantFrom('on', '1', 'full', 'step:', 'step:1/2', '1/2', '-'));
		const parts = fc.array(fc.tuple(key, value).map(([k, v]) => `${k}=${v}`));
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.tuple(fc.constantFrom('gd', 'adam', 'adagrad'), parts).map(([id, all]) => `${id}:${all.join()}`),
				),
				spec => {
					try {
						parseRacer(spec);
					} catch (error) {
						expect(error).toBeInstanceOf(InputError);
					}
				},
			),
			{numRuns: 500},
		);
	});
});

describe('numbers as people write them', () => {
	it.each([
		['1', 1],
		['-2', -2],
		['+.5', 0.5],
		['5.', 5],
		['1e-3', 0.001],
		['1E+3', 1000],
	])('%s is %s', (text, value) => {
		expect(readNumber(text)).toBe(value);
	});

	it.each(['', ' ', '1 ', '0x1', '0b1', '1_000', '1,5', 'e5', '.', '-', '--1', 'Infinity', 'NaN', '１'])(
		'"%s" is none',
		text => {
			expect(readNumber(text)).toBeNaN();
		},
	);

	it('reads every double that String writes', () => {
		fc.assert(
			fc.property(double, value => {
				expect(readNumber(Object.is(value, -0) ? '-0' : String(value))).toBe(value);
			}),
		);
	});

	it('reads points', () => {
		expect(readPoint('start', '-2,3e1', ',')).toEqual([-2, 30]);
		expect(() => readPoint('start', '-2,,3', ',')).toThrow(
			'start is "-2,,3": write finite numbers with "," between them',
		);
	});
});
