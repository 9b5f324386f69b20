import type {Problem} from '../../engine/problem.js';
import {defaultField, defaultRate, resolveRace} from '../../engine/setup/resolve.js';
import {type LaneSetup, type RaceSetup, raceDefaults} from '../../engine/setup/setup.js';
import {askedFor, formatRacer, type RacerOptions} from '../../engine/setup/spec.js';
import {shellWord} from '../print/shell.js';

const sameNumbers = (a: readonly number[], b: readonly number[]) =>
	a.length === b.length && a.every((value, index) => value === b[index]);

/** What every one of some values is, or undefined. */
function common<Value>(values: readonly Value[], same: (a: Value, b: Value) => boolean): Value | undefined {
	return values.length > 0 && values.every(value => same(value, values[0]!)) ? values[0] : undefined;
}

/** The start that all lanes share, where it is not the problem's own. */
function sharedStart({source, lanes}: RaceSetup): readonly number[] | undefined {
	const start = common(
		lanes.map(lane => lane.start),
		sameNumbers,
	);
	return start && !sameNumbers(start, source.start) ? start : undefined;
}

/** The learning rate that all lanes which have one share, where it is not everybody's default. */
function sharedRate({source, lanes}: RaceSetup): number | undefined {
	const rated = lanes.filter(lane => 'learningRate' in lane.settings.hyper);
	const rate = common(
		rated.map(lane => lane.settings.hyper.learningRate),
		Object.is,
	);
	return rated.some(lane => defaultRate(source, lane.optimizer) !== rate) ? rate : undefined;
}

/** The lanes whose names the engine would not have made up by itself. */
function namedByHand({source, lanes}: RaceSetup): ReadonlySet<string> {
	const named = new Set<string>();
	for (let found = true; found; ) {
		const racers = lanes.map(({name, optimizer}) => ({
			optimizer: askedFor(optimizer),
			...(named.has(name) ? {name} : {}),
		}));
		const {lanes: made} = resolveRace({problem: source, racers});
		const wrong = lanes.find((lane, index) => made[index]!.name !== lane.name && !named.has(lane.name));
		found = wrong !== undefined;
		if (wrong) named.add(wrong.name);
	}
	return named;
}

/** A lane with only what differs from the defaults, the flags of the race among them. */
function leanRacer(lane: LaneSetup, defaultHyper: (key: string) => number, start: readonly number[]): RacerOptions {
	const {optimizer, settings} = lane;
	return {
		optimizer: askedFor(optimizer),
		hyper: Object.fromEntries(Object.entries(settings.hyper).filter(([key, value]) => value !== defaultHyper(key))),
		...(settings.batch === 'full' ? {} : {batch: settings.batch}),
		...(settings.shuffle ? {shuffle: true} : {}),
		...(settings.schedule.kind === 'constant' ? {} : {schedule: settings.schedule}),
		...(settings.momentumSchedule.kind === 'constant' ? {} : {momentumSchedule: settings.momentumSchedule}),
		...(sameNumbers(lane.start, start) ? {} : {start: lane.start}),
	};
}

/** SPECs that say the same as the lanes do. */
function specsOf(setup: RaceSetup, rate: number | undefined, start: readonly number[]): string[] {
	const named = namedByHand(setup);
	const own = setup.lanes.map(({optimizer}) => optimizer);
	return setup.lanes.map(lane => {
		const defaultHyper = (key: string) =>
			key === 'learningRate'
				? (rate ?? defaultRate(setup.source, lane.optimizer))
				: lane.optimizer.hyperparameters[key]!.initial;
		const racer = {...leanRacer(lane, defaultHyper, start), ...(named.has(lane.name) ? {name: lane.name} : {})};
		return formatRacer(racer, own);
	});
}

/** `--racers` for the ids that come first, `--racer` for the rest; nothing for the six that race everywhere. */
function racerFlags({field}: Problem, specs: readonly string[]): string[] {
	// A field of the problem's own is said, so that the line shows who raced.
	if (field === undefined && sameTexts(specs, defaultField)) return [];
	const firstSpec = specs.findIndex(spec => spec.includes(':'));
	const ids = firstSpec < 0 ? specs : specs.slice(0, firstSpec);
	const rest = specs.slice(ids.length);
	return [...(ids.length > 0 ? [`--racers ${ids.join(',')}`] : []), ...rest.map(spec => `--racer ${shellWord(spec)}`)];
}

const sameTexts = (a: readonly string[], b: readonly string[]) =>
	a.length === b.length && a.every((text, index) => text === b[index]);

/** The program, and what names the problem: its id, or the flags it was made by. */
function runOn({id, flags}: Problem): string[] {
	return flags ? ['optim-race run', ...flags] : [`optim-race run ${shellWord(id)}`];
}

/**
 * The parts of a command line that runs a race again for so many ticks: only what differs from the defaults, each flag
 * together with its value, quoted for a shell. Lanes keep their order. Changes made in the middle of a race are not in it.
 */
export function reproducingParts(setup: RaceSetup, ticks: number): string[] {
	const {source, clock, tolerance, patience, seed, target, holdOut} = setup;
	const [rate, start] = [sharedRate(setup), sharedStart(setup)];
	const flag = (name: string, value: string | number, isDefault: boolean) =>
		isDefault ? [] : [`--${name} ${shellWord(String(value))}`];
	return [
		...runOn(source),
		...racerFlags(source, specsOf(setup, rate, start ?? source.start)),
		...flag('lr', rate ?? '', rate === undefined),
		...flag('start', start?.join(',') ?? '', start === undefined),
		`--steps ${ticks}`,
		...flag('clock', clock, clock === raceDefaults.clock),
		...flag('tolerance', tolerance, tolerance === raceDefaults.tolerance),
		...flag('patience', patience, patience === raceDefaults.patience),
		...flag('seed', seed, seed === raceDefaults.seed),
		...flag('target', target ?? '', target === undefined),
		...flag('hold-out', holdOut ?? '', holdOut === undefined),
	];
}

/** The same as one line. */
export function reproducingLine(setup: RaceSetup, ticks: number): string {
	return reproducingParts(setup, ticks).join(' ');
}
