import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Lane} from '../../../source/engine/lane/lane.js';
import type {ReadonlyLane} from '../../../source/engine/lane/readonly-lane.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace, Race} from '../../../source/engine/race.js';
import {type RaceOptions, resolveLane, resolveRace} from '../../../source/engine/setup/resolve.js';
import type {LaneSettings, RaceSetup} from '../../../source/engine/setup/setup.js';
import {parseRacer} from '../../../source/engine/setup/spec.js';
import {standingsOf} from '../../../source/engine/standings.js';

type Edit = {readonly tick: number; readonly name: string; readonly settings: LaneSettings};

/** What the timeline must agree with: a race run once, straight ahead, edits applied at their ticks. */
function straight(setup: RaceSetup, edits: readonly Edit[], ticks: number): readonly Lane[] {
	const {running: lanes} = new Race(setup);
	for (let tick = 0; ; tick++) {
		for (const edit of edits.filter(one => one.tick === tick)) {
			lanes.find(lane => lane.setup.name === edit.name)!.apply(edit.settings);
		}
		if (tick === ticks) return lanes;
		for (const lane of lanes) lane.advance();
	}
}

const bits = (lanes: readonly ReadonlyLane[]) => lanes.map(lane => [lane.name, lane.save(), lane.nextHyper()]);
const field = [
	'gd:batch=3',
	'momentum:momentum-schedule=sutskever:0.99',
	'adam:batch=4,shuffle=on,schedule=step:0.9/7',
];
const options: RaceOptions = {problem: 'six-points', racers: field};
const withRate = (settings: LaneSettings, learningRate: number): LaneSettings => ({
	...settings,
	hyper: {...settings.hyper, learningRate},
});

describe('seeking', () => {
	it('to k gives the bits of k ticks straight ahead, for any sequence of seeks, edits, racers in and out', () => {
		const tick = fc.nat(150);
		const command = fc.oneof(
			{weight: 4, arbitrary: fc.record({kind: fc.constant('seek' as const), tick})},
			{
				weight: 2,
				arbitrary: fc.record({
					kind: fc.constant('edit' as const),
					tick,
					lane: fc.nat(2),
					rate: fc.constantFrom(0.01, 0.1, 1, 3),
					batch: fc.constantFrom<number | 'full'>(1, 4, 6, 'full'),
				}),
			},
			{weight: 1, arbitrary: fc.record({kind: fc.constant('add' as const), tick})},
			{weight: 1, arbitrary: fc.record({kind: fc.constant('remove' as const), tick})},
		);
		const clock = fc.constantFrom('steps' as const, 'epochs' as const, 'evaluations' as const);
		fc.assert(
			fc.property(clock, fc.array(command, {minLength: 1, maxLength: 12}), (ofClock, commands) => {
				const setup = resolveRace({...options, clock: ofClock});
				const extra = resolveLane(parseRacer('nag:name=more'), setup.problem, {}, new Set());
				let timeline = Timeline.of(setup);
				let edits: Edit[] = [];
				for (const asked of commands) {
					if (asked.kind === 'edit') {
						const {name, settings} = setup.lanes[asked.lane];
						const changed = {...withRate(settings, asked.rate), batch: asked.batch};
						timeline = timeline.edited(asked.tick, name, changed);
						edits = edits.filter(edit => edit.name !== name || edit.tick < asked.tick);
						edits.push({tick: asked.tick, name, settings: changed});
					} else if (asked.kind === 'add' && timeline.tracks.length === 3) timeline = timeline.withLane(extra);
					else if (asked.kind === 'remove' && timeline.tracks.length > 3) timeline = timeline.withoutLane('more');
					const expected = straight({...setup, lanes: timeline.setup.lanes}, edits, asked.tick);
					expect(bits(timeline.at(asked.tick))).toEqual(bits(expected));
				}
			}),
			{numRuns: 30},
		);
	});

	it('is exact over more ticks than checkpoints and trace hold, forward and back', () => {
		const setup = resolveRace({racers: ['gd:lr=0.0001,batch=1,shuffle=on', 'rmsprop', 'adam']});
		const timeline = Timeline.of(setup);
		const race = new Race(setup);
		const wanted = [0, 1, 4095, 4096, 4097, 16_383, 16_384, 16_385, 20_011, 33_000, 40_000];
		const seen = new Map<number, unknown>();
		for (const tick of wanted) {
			race.advance(tick - race.tick);
			seen.set(tick, bits(race.lanes));
		}
		timeline.at(40_000);
		for (const tick of [33_000, 16_385, 40_000, 0, 4097, 1, 20_011, 16_384, 4095, 16_383, 4096]) {
			expect(bits(timeline.at(tick)), String(tick)).toEqual(seen.get(tick));
		}
		expect(timeline.tracks[0].trace.stride).toBeGreaterThan(1);
	});

	it('goes back tick by tick at little cost, however long the race, and exactly', () => {
		let looks = 0;
		const {lossAndGradient: _, ...rosenbrock} = problems.rosenbrock;
		const counted = {
			...rosenbrock,
			gradient(parameters: Float64Array, into: Float64Array) {
				looks++;
				rosenbrock.gradient(parameters, into);
			},
		};
		// Slow enough to be on its way throughout, and edited between two of the checkpoints.
		const setup = resolveRace({problem: counted, racers: ['momentum:lr=1e-8']});
		const edits = [{tick: 550_500, name: 'momentum', settings: withRate(setup.lanes[0].settings, 2e-8)}];
		const head = 600_000;
		const timeline = edits.reduce((one, {tick, name, settings}) => {
			one.reach(tick);
			return one.edited(tick, name, settings);
		}, Timeline.of(setup));
		timeline.reach(head);
		looks = 0;
		const ticks = [head, 551_500].flatMap(from => Array.from({length: 1500}, (_, step) => from - step));
		const states = new Map(ticks.map(tick => [tick, bits(timeline.at(tick))]));
		expect(looks).toBeGreaterThan(0);
		expect(looks / ticks.length).toBeLessThan(20);
		const lanes = straight(setup, edits, 550_000);
		const wrong: number[] = [];
		for (let tick = 550_001; tick <= head; tick++) {
			if (tick - 1 === edits[0].tick) lanes[0].apply(edits[0].settings);
			lanes[0].advance();
			const told = states.get(tick);
			// Bits at an edit are told with the settings from there on.
			if (told && tick !== edits[0].tick && JSON.stringify(told) !== JSON.stringify(bits(lanes))) wrong.push(tick);
		}
		expect(wrong).toEqual([]);
	});

	it('is exact round an edit whose track is thinned after it', () => {
		// Slow enough to be on its way throughout: at rest, a wrong past would not show.
		const setup = resolveRace({racers: ['gd:lr=0.0001']});
		const {settings} = setup.lanes[0];
		const edits = [
			{tick: 9000, name: 'gd', settings: withRate(settings, 0.000_03)},
			{tick: 13_007, name: 'gd', settings: withRate(settings, 0.000_2)},
		];
		let timeline = Timeline.of(setup);
		for (const edit of edits) timeline = timeline.edited(edit.tick, edit.name, edit.settings);
		timeline.at(34_000);
		for (const tick of [10_000, 9000, 8999, 13_010, 20_000, 13_007, 9001]) {
			expect(bits(timeline.at(tick)), String(tick)).toEqual(bits(straight(setup, edits, tick)));
		}
	});

	it('is exact after a fork late in a thinned track', () => {
		const setup = resolveRace({racers: ['gd:lr=0.0001,name=slow', 'rmsprop']});
		const original = Timeline.of(setup);
		original.at(21_000);
		const edit = {tick: 18_001, name: 'slow', settings: withRate(setup.lanes[0].settings, 0.001)};
		const fork = original.edited(edit.tick, edit.name, edit.settings);
		for (const tick of [18_001, 18_002, 19_000, 40, 30_000]) {
			expect(bits(fork.at(tick)), String(tick)).toEqual(bits(straight(setup, [edit], tick)));
		}
		expect(bits(original.at(20_000))).toEqual(bits(straight(setup, [], 20_000)));
	});
});

describe('an edit', () => {
	const setup = resolveRace({racers: ['gd', 'adam']});
	const faster = withRate(setup.lanes[0].settings, 5);
	const rate = (timeline: Timeline, tick: number) => timeline.at(tick)[0].nextHyper().learningRate;

	it('takes effect at the tick shown: that tick is as it was, the update after it is not', () => {
		const timeline = Timeline.of(setup);
		const before = [10, 11].map(tick => timeline.at(tick)[0].save());
		const edited = timeline.edited(10, 'gd', faster);
		expect(edited.at(10)[0].save()).toEqual(before[0]);
		expect(edited.at(11)[0].save()).not.toEqual(before[1]);
		expect([9, 10, 11].map(tick => rate(edited, tick))).toEqual([1, 5, 5]);
		expect(edited.at(10)[0].settings.hyper.learningRate).toBe(5);
	});

	it('at a tick replaces another at the same tick, and drops those after it', () => {
		const timeline = Timeline.of(setup)
			.edited(20, 'gd', withRate(faster, 7))
			.edited(10, 'gd', withRate(faster, 3))
			.edited(10, 'gd', withRate(faster, 4));
		expect([0, 9, 10, 19, 20, 50].map(tick => rate(timeline, tick))).toEqual([1, 1, 4, 4, 4, 4]);
		const again = timeline.edited(15, 'gd', withRate(faster, 6));
		expect([9, 10, 14, 15, 20].map(tick => rate(again, tick))).toEqual([1, 4, 4, 6, 6]);
	});

	it('at the start is a race that began with it', () => {
		const edited = Timeline.of(setup).edited(0, 'gd', faster);
		const born = Timeline.of(resolveRace({racers: ['gd:lr=5', 'adam']}));
		expect(edited.at(40)[0].save()).toEqual(born.at(40)[0].save());
	});

	it('leaves the timeline it came from, and every other lane, unharmed', () => {
		const timeline = Timeline.of(setup);
		const before = bits(timeline.at(60));
		const edited = timeline.edited(30, 'gd', faster);
		expect(edited.tracks[1]).toBe(timeline.tracks[1]);
		edited.at(500);
		expect(bits(timeline.at(60))).toEqual(before);
		expect(bits(timeline.at(29))).toEqual(bits(edited.at(29)));
	});
});

describe('lanes', () => {
	it('that come in later stand where they would, had they raced from the start', () => {
		const setup = resolveRace({racers: ['gd']});
		const timeline = Timeline.of(setup);
		timeline.at(80);
		const nag = resolveLane(parseRacer('nag'), setup.problem, {}, new Set(['gd']));
		const more = timeline.withLane(nag);
		const race = createRace({racers: ['gd', 'nag']});
		race.advance(80);
		expect(bits(more.at(80))).toEqual(bits(race.lanes));
		expect(standingsOf(more.at(80)).map(({name}) => name)).toEqual(['nag', 'gd']);
		expect(more.withoutLane('gd').at(80)[0].save()).toEqual(race.lanes[1].save());
		expect(more.withoutLane('gd').setup.lanes.map(({name}) => name)).toEqual(['nag']);
	});
});

describe('a validation schedule in a timeline', () => {
	const setup = resolveRace({problem: 'sparse', racers: ['gd:lr=3', 'adam']});
	const watching: LaneSettings = {...setup.lanes[0].settings, schedule: {kind: 'validation', factor: 0.5}};

	it('holds a fifth out for every lane as soon as one watches, and gives it back with the last', () => {
		const timeline = Timeline.of(setup);
		const watched = timeline.edited(5, 'gd', watching);
		expect(watched.setup.problem.exampleCount).toBe(80);
		expect(watched.at(7).map(lane => lane.race.problem.exampleCount)).toEqual([80, 80]);
		const race = createRace({problem: 'sparse', racers: ['gd:lr=3,schedule=validation:0.5', 'adam']});
		race.advance(7);
		expect(watched.at(7)[1].save()).toEqual(race.lanes[1].save());
		const back = watched.withoutLane('gd');
		expect(back.setup.problem).toBe(setup.source);
		expect(back.setup.validation).toBeUndefined();
		expect(back.at(9)[0].save()).toEqual(timeline.at(9)[1].save());
		expect(
			Timeline.of(setup).withLane({...setup.lanes[0], name: 'w', settings: watching}).setup.validation,
		).toBeDefined();
	});

	it('gives it back where the only such edit is made another', () => {
		const undone = Timeline.of(setup).edited(5, 'gd', watching).edited(5, 'gd', setup.lanes[0].settings);
		expect(undone.setup.validation).toBeUndefined();
		expect(bits(undone.at(9))).toEqual(bits(Timeline.of(setup).at(9)));
	});

	it('is refused where there is too little data', () => {
		const small = Timeline.of(resolveRace({racers: ['gd']}));
		expect(() => small.edited(3, 'gd', watching)).toThrow(/at least 10 examples/);
	});

	it('seeks exactly while its factor falls, and starts afresh when taken up again', () => {
		const constant: LaneSettings = {...watching, schedule: {kind: 'constant'}};
		const timeline = Timeline.of(setup).edited(0, 'gd', watching).edited(60, 'gd', constant).edited(70, 'gd', watching);
		const edits = [
			{tick: 0, name: 'gd', settings: watching},
			{tick: 60, name: 'gd', settings: constant},
			{tick: 70, name: 'gd', settings: watching},
		];
		timeline.at(120);
		for (const tick of [100, 70, 59, 60, 61, 16, 32, 17, 71, 120]) {
			expect(bits(timeline.at(tick)), String(tick)).toEqual(bits(straight(timeline.setup, edits, tick)));
		}
		const rate = (tick: number) => timeline.at(tick)[0].nextHyper().learningRate;
		expect(rate(59)).toBeLessThan(3);
		expect([60, 69, 70].map(rate)).toEqual([3, 3, 3]);
	});
});
