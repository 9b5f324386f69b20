import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Arguments, parseArguments} from '../../../source/commands/parse/arguments.js';
import {readRaceOptions, readTicks} from '../../../source/commands/parse/race-options.js';

const given = async (...args: string[]) => (await parseArguments(['run', ...args], () => {})) as Arguments;
const read = async (...args: string[]) => readRaceOptions(await given(...args));

test('only what is given is an option', async () => {
	expect(await read()).toEqual({});
	expect(await read('valley', '--lr', '0.5', '--seed=-3')).toEqual({problem: 'valley', learningRate: 0.5, seed: -3});
});

test('ids come before SPECs, which alone replace the default field', async () => {
	expect(await read('--racer', 'adam:lr=1', '--racers', 'gd,nag')).toEqual({racers: ['gd', 'nag', 'adam:lr=1']});
	expect(await read('--racer', 'adam', '--racer', 'gd')).toEqual({racers: ['adam', 'gd']});
});

test('a start may begin with a minus', async () => {
	expect(await read('--start', '-2,-2')).toEqual({start: [-2, -2]});
	expect(await read('--start=-.5,1e3')).toEqual({start: [-0.5, 1000]});
});

test('steps are whole numbers in any writing', async () => {
	expect(readTicks(await given())).toBeUndefined();
	expect(readTicks(await given('--steps', '1e3'))).toBe(1000);
	await fc.assert(
		fc.asyncProperty(fc.integer({min: 1, max: 1e9}), async steps => {
			expect(readTicks(await given('--steps', String(steps)))).toBe(steps);
		}),
	);
});

describe('values that are not allowed', () => {
	const bad: Record<string, readonly string[]> = {
		lr: ['0', '-1', 'NaN', 'Infinity', '1e7', '0x1', '1,5', ' ', 'fast'],
		start: ['1,', 'a,b', '1;2', 'NaN,1', '1,Infinity', '1e999,1'],
		clock: ['step', 'STEPS', 'x'],
		tolerance: ['0', '1', '-0.1', '2', 'NaN', '1e-400'],
		patience: ['-1', '1.5', '1e20', 'x'],
		seed: ['1.5', '1e20', 'x'],
		racers: ['gd,,adam', ',', 'adam:lr=3', 'gd,adam=3', 'adm', 'toString'],
	};
	for (const [flag, values] of Object.entries(bad)) {
		test.each(values)(`--${flag} %j`, async value => {
			const read = given(`--${flag}=${value}`).then(readRaceOptions);
			await expect(read).rejects.toMatchObject({name: 'InputError'});
		});
	}
	test.each(['0', '-1', '1.5', '1e12', 'NaN', '1e-3', 'ten', '0x10'])('--steps %j', async value => {
		const read = given(`--steps=${value}`).then(readTicks);
		await expect(read).rejects.toThrow('it must be a whole number from 1 to 1e9');
	});
	test('a SPEC among ids is told where to go', async () => {
		await expect(read('--racers', 'adam:lr=0.1')).rejects.toThrow('--racer "adam:lr=0.1"');
	});
});
