import {dataProblem} from '../../source/data/problem.js';
import {judgedStandings} from '../../source/commands/run/judged.js';
import {Lane} from '../../source/engine/lane/lane.js';
import {judging} from '../../source/engine/past/judging.js';
import {Milestones} from '../../source/engine/past/milestones.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import {isBottom} from '../../source/engine/minimize/bottom.js';
import type {Problem} from '../../source/engine/problem.js';
import {Race} from '../../source/engine/race.js';
import {observedOf} from '../../source/engine/setup/observe.js';
import {goalOf} from '../../source/engine/setup/goal.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';
import {scaleOf} from '../../source/engine/setup/scale.js';
import type {RaceSetup} from '../../source/engine/setup/setup.js';
import {widthsBetween, widthsOutside} from '../../source/engine/setup/widths.js';
import {type Standing, standingsOf} from '../../source/engine/standings.js';

// Badges against the rule of the README, worked out here from the exact loss at every tick.

/** Numbers in [0, 1) by a seed (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A race of a few racers with batches on a random table, its losses evaluated now and then; and how long it is raced. */
export type Case = {readonly setup: RaceSetup; readonly ticks: number; readonly pauses: readonly number[]};

export function caseOf(seed: number): Case {
	const random = randomOf(seed);
	const within = (low: number, high: number) => low + (high - low) * random();
	const whole = (low: number, high: number) => Math.floor(within(low, high + 1));
	const one = <Value>(...values: Value[]): Value => values[whole(0, values.length - 1)]!;
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	const rows = whole(20, 120);
	const inputs = whole(1, 3);
	const weights = Array.from({length: inputs}, () => within(-2, 2));
	const noise = within(0, 1.5);
	const model = one('linear', 'logistic', 'sigmoid') as 'linear' | 'logistic' | 'sigmoid';
	const x = Float64Array.from({length: rows * inputs}, normal);
	const y = Float64Array.from({length: rows}, (_, row) => {
		const sum = weights.reduce((all, weight, k) => all + weight * x[row * inputs + k]!, 0.3 + noise * normal());
		return model === 'linear' ? sum : Number(sum > 0);
	});
	const names = ['a', 'b', 'c'].slice(0, inputs);
	const table = dataProblem({names, examples: {inputs, x, y}}, {id: 'table', label: 'table', model});
	const least = leastOf(table);
	const isKnown = model === 'linear' && random() < 0.5;
	const problem = isKnown
		? {...table, minimumLoss: least.loss, minima: [{parameters: least.parameters, loss: least.loss, best: true}]}
		: table;
	const racer = (name: string) => {
		const batch = random() < 0.2 ? 'full' : String(whole(1, Math.max(1, rows >> 2)));
		const rate = 10 ** within(-3, 0.3);
		return `${one('gd', 'momentum', 'nag', 'adam', 'rmsprop')}:lr=${rate},batch=${batch},shuffle=${one('on', 'off')},name=${name}`;
	};
	const clock = one('steps', 'steps', 'steps', 'epochs', 'evaluations') as RaceSetup['clock'];
	const ticks = clock === 'steps' ? whole(1, 900) : whole(1, 90);
	const setup = resolveRace({
		...{problem, racers: ['x', 'y'].map(racer), clock, seed: whole(1, 1000)},
		...{tolerance: 10 ** within(-3, -0.7), patience: one(0, 3, 20, 20, 20, 45)},
		...(isKnown ? {} : {target: least.loss + (table.loss(new Float64Array(inputs + 1)) - least.loss) * within(0, 0.2)}),
		observe: {every: whole(2, 60)},
	});
	return {setup, ticks, pauses: [ticks, ...Array.from({length: 3}, () => whole(0, ticks))]};
}

/** What descending by all examples comes to. */
function leastOf(problem: Problem): {readonly loss: number; readonly parameters: number[]} {
	const race = new Race(resolveRace({problem, racers: ['adam:lr=0.1', 'nag:lr=0.3'], target: -1e9}));
	race.advance(500);
	const [best] = race.lanes
		.map(lane => ({loss: problem.loss(lane.parameters), parameters: [...lane.parameters]}))
		.sort((a, b) => a.loss - b.loss);
	return best!;
}

/** A racer's way, every tick of it evaluated. */
type Way = {
	readonly gaps: number[];
	readonly steps: number[];
	readonly places: Float64Array[];
	readonly losses: number[];
};

function wayOf(setup: RaceSetup, index: number, ticks: number): Way {
	const lane = new Lane(setup, setup.lanes[index]!);
	const observed = observedOf(setup);
	const {loss: base} = goalOf(setup);
	const way: Way = {gaps: [], steps: [], places: [], losses: []};
	const first = observed.loss(lane.parameters);
	const drop = Math.max(first - base, scaleOf(observed, base));
	for (let tick = 0; tick <= ticks; tick++) {
		if (tick > 0) lane.advance();
		const loss = observed.loss(lane.parameters);
		way.losses.push(loss);
		way.gaps.push((loss - base) / drop);
		way.steps.push(lane.updates);
		way.places.push(lane.parameters);
	}
	return way;
}

/** The badge at a tick and since when it is home, by the words of the README. */
export function ruleOf(
	setup: RaceSetup,
	index: number,
	way: Way,
	now: number,
): {status: string; settled: number | null} {
	const {tolerance, patience, target} = setup;
	const {batch} = setup.lanes[index]!.settings;
	const observed = observedOf(setup);
	const isTarget = target !== undefined;
	const home = (tick: number) => (isTarget ? way.losses[tick]! <= target : Math.abs(way.gaps[tick]!) <= tolerance);
	const away = (tick: number) => {
		const gap = way.gaps[tick]!;
		return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : isTarget ? Math.max(0, gap) : Math.abs(gap);
	};
	let settled: number | null = null;
	for (let tick = now; tick >= 0 && home(tick); tick--) settled = tick;
	/** The first tick of the last so many updates up to a tick, five ticks at least, and as many as there are updates. */
	const windowFrom = (end: number, updates: number) => {
		let from = end;
		while (from > 0 && (way.steps[from - 1]! > way.steps[end]! - updates || end - from + 1 < Math.min(5, updates)))
			from--;
		return from;
	};
	const range = (from: number, to: number) => Array.from({length: to - from + 1}, (_, i) => from + i);
	const status = () => {
		const gap = way.gaps[now]!;
		if (!Number.isFinite(gap) || (isTarget ? gap : Math.abs(gap)) > 1e6) return 'diverged';
		const place = way.places[now]!;
		if (!observed.isOpen && !(isTarget && gap <= 0)) {
			const out = widthsOutside(observed.domain, place);
			if (out > 10 && out > widthsOutside(observed.domain, setup.lanes[index]!.start)) return 'diverged';
			if (!isTarget && gap < -tolerance) return 'diverged';
		}
		if (batch !== 'full' && batch < setup.problem.exampleCount) {
			const ticks = range(windowFrom(now, Math.min(2000, Math.max(400, 20 * patience))), now);
			const changes = ticks.filter((tick, i) => i > 0 && home(tick) !== home(tick - 1)).length;
			const mean = ticks.reduce((sum, tick) => sum + away(tick), 0) / ticks.length;
			if (ticks.length >= 40 && mean < 10 * tolerance && changes >= 4) return 'circling';
		}
		if (settled !== null && way.steps[now]! - way.steps[settled]! >= patience && now - settled >= Math.min(5, patience))
			return 'finished';
		const rests = way.steps[now]! > 0 && now > 0 && widthsBetween(observed.domain, place, way.places[now - 1]!) < 1e-6;
		const isBest = observed.minima.some(
			({parameters, best}) => best && widthsBetween(observed.domain, place, parameters) <= 1e-3,
		);
		if (rests && settled === null && !isBest && isBottom(observed, place)) return 'wrong-minimum';
		if (way.steps[now]! < 200) return 'racing';
		const middle = windowFrom(now, 200);
		if (middle === 0) return 'racing';
		const least = (from: number, to: number) => Math.min(...range(from, to).map(away));
		const [last, before] = [least(middle, now), least(windowFrom(middle - 1, 200), middle - 1)];
		const isAway = isTarget ? last > 0 : last > tolerance;
		return isAway && before - last < 1e-4 * last ? 'stalled' : 'racing';
	};
	return {status: status(), settled};
}

/** Badges that were compared, those of them that were known, and what was wrong, a line each. */
export type Tally = {badges: number; judged: number; readonly wrong: string[]; readonly seen: Record<string, number>};

export const noTally = (): Tally => ({badges: 0, judged: 0, wrong: [], seen: {}});

function compare(
	tally: Tally,
	standing: Standing,
	rule: () => ReturnType<typeof ruleOf>,
	said: string,
	mustKnow: boolean,
): void {
	tally.badges++;
	const {status, judged, settled, settledIsBound} = standing;
	if (!judged) {
		if (mustKnow) tally.wrong.push(`${said}: not judged, is ${rule().status}`);
		if (status !== 'racing') tally.wrong.push(`${said}: ${status}, and not judged`);
		return;
	}
	tally.judged++;
	tally.seen[status] = (tally.seen[status] ?? 0) + 1;
	const known = rule();
	if (status !== known.status) tally.wrong.push(`${said}: ${status}, is ${known.status}`);
	const isSettled = settledIsBound
		? known.settled !== null && known.settled <= settled!
		: status === 'diverged' || settled === known.settled;
	if (!isSettled) tally.wrong.push(`${said}: settled ${settledIsBound ? '≤ ' : ''}${settled}, is ${known.settled}`);
}

/** Compares every badge of a case: while it plays, at pauses in any order, and at the end of a run. */
export async function checkCase(seed: number, playing: Tally, paused: Tally): Promise<void> {
	const {setup, ticks, pauses} = caseOf(seed);
	const ways = setup.lanes.map((_, index) => wayOf(setup, index, ticks));
	const indexOf = (name: string) => setup.lanes.findIndex(lane => lane.name === name);
	const known = new Map<string, ReturnType<typeof ruleOf>>();
	const ruleAt = (name: string, tick: number) => {
		const key = `${name} ${tick}`;
		const rule = known.get(key) ?? ruleOf(setup, indexOf(name), ways[indexOf(name)]!, tick);
		known.set(key, rule);
		return rule;
	};
	const race = new Race(setup);
	const milestones = new Milestones(race);
	const stride = Math.max(1, Math.floor(ticks / 25));
	for (let tick = 0; tick <= ticks; tick++) {
		if (tick > 0) race.advance();
		milestones.pass();
		if (tick % stride > 0 && tick !== ticks) continue;
		for (const standing of standingsOf(race.lanes))
			compare(
				playing,
				standing,
				() => ruleAt(standing.name, tick),
				`seed ${seed}, ${standing.name} at ${tick}, playing`,
				false,
			);
	}
	const timeline = Timeline.of(setup);
	timeline.reach(ticks);
	const told = (standings: readonly Standing[]) =>
		JSON.stringify(
			standings.map(({name, status, judged, reached, settled, settledIsBound, evaluatedAt}) => [
				...[name, status, judged, reached, settled, settledIsBound, evaluatedAt],
			]),
		);
	for (const tick of pauses) {
		for (const track of timeline.tracks) {
			for (const _ of judging(track, tick));
			track.setJudged(tick);
		}
		const standings = standingsOf(timeline.tracks.map(track => track.judgedAt(tick)));
		for (const standing of standings)
			compare(
				paused,
				standing,
				() => ruleAt(standing.name, tick),
				`seed ${seed}, ${standing.name} at ${tick}, paused`,
				true,
			);
		const straight = Timeline.of(setup);
		for (const track of straight.tracks) for (const _ of judging(track, tick));
		const again = told(standingsOf(straight.tracks.map(track => track.judgedAt(tick))));
		if (again !== told(standings))
			paused.wrong.push(`seed ${seed} at ${tick}: ${told(standings)}, straight ahead ${again}`);
	}
	const ended = await judgedStandings(milestones.pasts(), ticks, 0, () => 0);
	for (const standing of ended)
		compare(paused, standing, () => ruleAt(standing.name, ticks), `seed ${seed}, ${standing.name} at the end`, true);
}
