import type {Optimizer} from '../../engine/optimizer.js';
import {optimizers} from '../../engine/optimizers/index.js';
import type {Problem} from '../../engine/problem.js';
import {goalOf} from '../../engine/setup/goal.js';
import {holdOut} from '../../engine/setup/hold-out.js';
import {observedOf, sampleOf} from '../../engine/setup/observe.js';
import {knownScale, rememberScale} from '../../engine/setup/scale.js';
import type {RaceSetup} from '../../engine/setup/setup.js';

/** Under this key stands what a value is that cannot be sent as it is. */
const mark = '~is';

type Fields = Readonly<Record<string, unknown>>;

const isProblem = (value: Fields): boolean => typeof value.loss === 'function' && typeof value.gradient === 'function';
const isOptimizer = (value: Fields): boolean => typeof value.step === 'function' && typeof value.id === 'string';
const isRace = (value: Fields): boolean => 'source' in value && 'lanes' in value && 'clock' in value;
const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** What is said of a problem beside its functions and its data. */
const saidOf = (problem: Problem): Fields =>
	Object.fromEntries(
		Object.entries(problem).filter(([key, value]) => typeof value !== 'function' && key !== 'examples'),
	);

/**
 * A value as it can be sent to another thread: races, problems and optimizers, which have functions, by what they are
 * made from there. All problems in it are one, or copies of it that say more; a part of one is only known in its race.
 */
export function packed(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(packed);
	if (!isPlain(value)) return value;
	const fields = value as Fields;
	if (isProblem(fields)) return {[mark]: 'problem', said: saidOf(value as Problem)};
	if (isOptimizer(fields)) return {[mark]: 'optimizer', id: fields.id};
	const each = (one: Fields) => Object.fromEntries(Object.entries(one).map(([key, part]) => [key, packed(part)]));
	if (!isRace(fields)) return each(fields);
	const race = value as RaceSetup;
	const {problem: _, sample: __, validation, ...rules} = race;
	return {[mark]: 'race', isSplit: validation !== undefined, scale: scaleIn(race), rules: each(rules)};
}

/** The scale of a race, where it is known: it may take long to find. */
function scaleIn(race: RaceSetup): number | undefined {
	const {kind, loss} = goalOf(race);
	return kind === 'none' ? undefined : knownScale(observedOf(race), loss);
}

/** What stands for what was packed where it arrives. */
export type Known = {
	/** Whose functions all problems have. */
	readonly problem: Problem;
	/** Optimizers that are not built in. */
	readonly optimizers: readonly Optimizer[];
};

/** The value that was packed. */
export function unpacked(value: unknown, known: Known): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(one => unpacked(one, known));
	if (!isPlain(value)) return value;
	const fields = value as Fields;
	const each = (one: Fields) =>
		Object.fromEntries(Object.entries(one).map(([key, part]) => [key, unpacked(part, known)]));
	switch (fields[mark]) {
		case 'problem':
			return {...known.problem, ...(fields.said as Partial<Problem>)};
		case 'optimizer':
			return known.optimizers.find(({id}) => id === fields.id) ?? optimizers[fields.id as string];
		case 'race':
			return raceOf(each(fields.rules as Fields) as RaceSetup, fields.isSplit as boolean, fields.scale as number);
		default:
			return each(fields);
	}
}

/** A race with the parts of its problem that it looks at, as `fieldOf` has them. */
function raceOf(
	rules: Omit<RaceSetup, 'problem' | 'validation' | 'sample'>,
	isSplit: boolean,
	scale: number | undefined,
): RaceSetup {
	const {source, seed} = rules;
	const split = isSplit ? holdOut(source, seed, rules.holdOut) : {problem: source};
	const race = {...rules, ...split, ...sampleOf(split.problem, seed, rules.observe)};
	if (scale !== undefined) rememberScale(observedOf(race), goalOf(race).loss, scale);
	return race;
}
