import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Arguments, parseArguments} from '../../../source/commands/parse/arguments.js';
import {readRaceOptions, readTicks} from '../../../source/commands/parse/race-options.js';
import {reproducingLine} from '../../../source/commands/run/reproduce.js';
import {keysOf} from '../../../source/engine/hyperparameters.js';
import {momentumSchedules, rateSchedules} from '../../../source/engine/lane/schedule.js';
import {optimizers} from '../../../source/engine/optimizers/index.js';
import {problems} from '../../../source/engine/problems/index.js';
import {type RaceOptions, resolveRace} from '../../../source/engine/setup/resolve.js';
import type {RaceSetup} from '../../../source/engine/setup/setup.js';
import {type RacerOptions, specKeys} from '../../../source/engine/setup/spec.js';

/** Splits a line as a shell would, for the quoting that `shellWord` writes. */
function shellSplit(line: string): string[] {
	const words = line.match(/(?:'[^']*'|\\'|[^ '])+/g) ?? [];
	return words.map(word => word.replace(/'([^']*)'|\\'/g, (_, inner) => inner ?? "'"));
}

async function reread(line: string): Promise<{setup: RaceSetup; ticks: number | undefined}> {
	const [program, ...args] = shellSplit(line);
	expect(program).toBe('optim-race');
	const request = (await parseArguments(args, () => {})) as Arguments;
	return {setup: resolveRace(readRaceOptions(request)), ticks: readTicks(request)};
}

/** What of a setup is a value. */
const valuesOf = ({source, problem, lanes, ...rest}: RaceSetup) => ({
	...rest,
	validation: rest.validation?.exampleCount,
	problem: [source.id, problem.minimumLoss, problem.exampleCount],
	lanes: lanes.map(({optimizer, ...lane}) => ({...lane, optimizer: optimizer.id})),
});

const name = fc
	.string({unit: 'grapheme-ascii', minLength: 1, maxLength: 12})
	.filter(text => text.trim() === text && !/[,=:]/.test(text));
const number = fc.double({min: -10, max: 10, noNaN: true}).map(value => value + 0);
const start = fc.tuple(number, number);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, {nil: undefined});
const defined = (record: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const racer = fc.constantFrom(...Object.values(optimizers)).chain(optimizer => {
	const keys = specKeys(optimizer);
	const hyper = Object.fromEntries(
		keysOf(optimizer).map(key => {
			const {scale, min, max} = optimizer.hyperparameters[key];
			const value = scale === 'switch' ? fc.constantFrom(0, 1) : fc.double({min, max, noNaN: true});
			return [key, optional(value.filter(one => one > 0 || scale !== 'log').map(one => one + 0))];
		}),
	);
	return fc
		.record({
			hyper: fc.record(hyper).map(defined),
			name: optional(name),
			batch: optional(fc.constantFrom(1, 2, 3, 'full' as const)),
			shuffle: optional(fc.boolean()),
			schedule: keys.includes('schedule')
				? optional(fc.constantFrom(...rateSchedules.map(one => one.example)))
				: fc.constant(undefined),
			momentumSchedule: keys.includes('momentum-schedule')
				? optional(fc.constantFrom(...momentumSchedules.map(one => one.example)))
				: fc.constant(undefined),
			start: optional(start),
		})
		.map(options => defined({...options, optimizer: optimizer.id}) as RacerOptions);
});

const race = fc
	.record({
		problem: optional(fc.constantFrom('sparse', 'six-points')),
		racers: optional(fc.array(racer, {minLength: 1, maxLength: 9})),
		learningRate: optional(fc.double({min: 1e-6, max: 1e6, noNaN: true})),
		start: optional(start),
		clock: optional(fc.constantFrom('steps' as const, 'epochs' as const, 'evaluations' as const)),
		tolerance: optional(fc.double({min: 1e-9, max: 0.999, noNaN: true})),
		patience: optional(fc.nat()),
		seed: optional(fc.maxSafeInteger().map(value => value + 0)),
		target: optional(number),
	})
	.map(options => defined(options) as RaceOptions);

test('the line that reproduces a race reads back to the same race, and writes the same line', async () => {
	await fc.assert(
		fc.asyncProperty(race, fc.integer({min: 1, max: 1e9}), async (options, ticks) => {
			const setup = (() => {
				try {
					return resolveRace(options);
				} catch {
					// Names that clash, batches that are too large, too few examples to hold out.
					return undefined;
				}
			})();
			fc.pre(setup !== undefined);
			const line = reproducingLine(setup, ticks);
			const again = await reread(line);
			expect(valuesOf(again.setup)).toEqual(valuesOf(setup));
			expect(again.ticks).toBe(ticks);
			expect(reproducingLine(again.setup, ticks)).toBe(line);
		}),
		{numRuns: 120},
	);
});

const line = (options: RaceOptions) => reproducingLine(resolveRace(options), 1000);

test('it says what differs from the defaults and nothing else', () => {
	expect(line({})).toBe('optim-race run toy --steps 1000');
	expect(line({racers: ['adam', 'gd']})).toBe('optim-race run toy --racers adam,gd --steps 1000');
	expect(line({racers: ['gd', 'adam:lr=0.5']})).toBe('optim-race run toy --racers gd --racer adam:lr=0.5 --steps 1000');
	expect(line({racers: ['adam:lr=0.5', 'gd']})).toBe('optim-race run toy --racer adam:lr=0.5 --racer gd --steps 1000');
	expect(line({learningRate: 0.5})).toBe('optim-race run toy --lr 0.5 --steps 1000');
	expect(line({start: [-4, 0]})).toBe('optim-race run toy --start -4,0 --steps 1000');
	expect(line({racers: ['gd:name=slow one']})).toBe("optim-race run toy --racer 'gd:name=slow one' --steps 1000");
});

test('it says the field of a problem that has its own, and the six where they race there', async () => {
	const special = 'beta1=0,beta2=0.1,batch=1';
	const own = `optim-race run counter --racer gd:batch=1 --racer adam:${special} --racer amsgrad:${special} --steps 1000`;
	expect(line({problem: 'counter'})).toBe(own);
	expect(valuesOf((await reread(own)).setup)).toEqual(valuesOf(resolveRace({problem: 'counter'})));
	const six = 'gd,momentum,nag,adagrad,rmsprop,adam';
	expect(line({problem: 'counter', racers: six.split(',')})).toBe(
		`optim-race run counter --racers ${six} --steps 1000`,
	);
	for (const problem of Object.values(problems)) {
		const setup = resolveRace({problem: problem.id});
		expect(valuesOf((await reread(reproducingLine(setup, 10))).setup)).toEqual(valuesOf(setup));
	}
});
