import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {meaningOf} from '../../source/app/keys/keys.js';
import {openScene} from '../../source/app/lesson/lesson.js';
import {createPace} from '../../source/app/pace.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import {podiumOf} from '../../source/app/podium/panel.js';
import {racersOf} from '../../source/app/podium/racer.js';
import {restTicks} from '../../source/app/podium/rest.js';
import {sharesOf, wayTo} from '../../source/app/podium/ways.js';
import {reduce} from '../../source/app/reduce.js';
import type {State} from '../../source/app/state.js';
import {scenes} from '../../source/lecture/index.js';
import {podiumLines} from '../../source/ui/panels/podium-panel.js';
import {pressed, sent, stateOf} from './states.js';

const himmelblau = {options: {problem: 'himmelblau'}, playing: true} as const;

/** Played on, so many ticks a frame, until it pauses or has come so far. */
function played(state: State, count = 7, most = 3000): State {
	let next = state;
	while (next.playing && next.tick < most) next = reduce(next, {type: 'tick', count});
	return next;
}

/** Whether anybody who is in races at a tick, by the badges alone. */
const isRacing = ({timeline, out}: State, tick: number) =>
	timeline.tracks.some(track => !out.has(track.setup.name) && track.statusAt(tick) === 'racing');

const atRest = played(stateOf(himmelblau));

describe('the podium', () => {
	it('comes when nobody has raced for 100 ticks, at the same tick however many a frame has', () => {
		expect(atRest.prompt?.kind).toBe('podium');
		expect(atRest.playing).toBe(false);
		for (let ago = 0; ago < restTicks; ago++) expect(isRacing(atRest, atRest.tick - ago)).toBe(false);
		expect(isRacing(atRest, atRest.tick - restTicks)).toBe(true);
		for (const count of [1, 3, 100, 2000]) expect(played(stateOf(himmelblau), count).tick).toBe(atRest.tick);
	});

	it('comes in the frame that the pace had come to it in, at every speed', () => {
		let now = 0;
		const due = createPace(() => now, 16);
		let state: State = {...stateOf(himmelblau), speed: 9};
		due(state);
		for (let frame = 0; frame < 100 && state.playing; frame++) {
			now += 33;
			state = reduce(state, {type: 'tick', count: due(state)});
		}
		expect([state.prompt?.kind, state.tick]).toEqual(['podium', atRest.tick]);
	});

	it('comes once a race, and again after a change', () => {
		const on = played(pressed(atRest, 'space'), 50, 2000);
		expect([on.tick, on.prompt]).toEqual([expect.any(Number), null]);
		expect(on.tick).toBeGreaterThanOrEqual(2000);
		// From the change on it counts anew.
		const again = played(pressed(on, '1'), 50, 4000);
		expect([again.prompt?.kind, again.tick]).toEqual(['podium', on.tick + restTicks]);
		expect(played(pressed(again, 'u'), 50, 9000).prompt?.kind).toBe('podium');
		expect(played(pressed(again, 'r'), 50, 9000).tick).toBeLessThan(on.tick);
	});

	it('never comes in scenes, nor over what is open, nor where nobody is in', () => {
		const scene = scenes.find(({id}) => id === 'momentum')!;
		const opened = openScene(stateOf({scenes}), {...scene, checkpoints: []});
		expect(played({...opened, playing: true, end: Number.POSITIVE_INFINITY}).prompt).toBeNull();
		const open = played(pressed(stateOf(himmelblau), 'enter'), 50, 1000);
		expect(open.prompt?.kind).toBe('tuning');
		expect(reduce(pressed(open, 'escape'), {type: 'tick', count: 1}).prompt?.kind).toBe('podium');
		expect(played(pressed(stateOf(himmelblau), '1', '2', '3', '4', '5', '6'), 50, 1000).prompt).toBeNull();
	});

	it('comes for who went past it by hand, as soon as it plays', () => {
		const by = sent({...stateOf(himmelblau), playing: false}, {type: 'step', by: 600});
		expect(by.prompt).toBeNull();
		expect(reduce(pressed(by, 'space'), {type: 'tick', count: 5}).tick).toBe(601);
	});

	it.each(['space', 'escape', 'é', 'f13'])('goes on by %s', key => {
		const on = pressed(atRest, key);
		expect([on.prompt, on.playing, on.tick]).toEqual([null, true, atRest.tick]);
	});

	it('goes on by any other key, which does what it does', () => {
		const faster = pressed(atRest, ']');
		expect([faster.playing, faster.changes.length]).toEqual([true, 1]);
		expect([pressed(atRest, 'r').tick, pressed(atRest, 'r').playing]).toEqual([0, true]);
		expect([pressed(atRest, 'right').tick, pressed(atRest, 'right').playing]).toEqual([atRest.tick + 1, false]);
		expect(pressed(atRest, '1').out.size).toBe(1);
		expect(pressed(atRest, 'enter').prompt?.kind).toBe('tuning');
		expect(pressed(pressed(atRest, '?'), 'escape')).toMatchObject({prompt: null, playing: true});
	});

	it('leaves q and ctrl-c their meaning, and stays while nobody presses anything', () => {
		expect([meaningOf(atRest, 'q'), meaningOf(atRest, 'ctrl+c')]).toEqual(['quit', 'interrupt']);
		const small = sent(atRest, {type: 'resize', size: {columns: 60, rows: 18}}, {type: 'notice', text: 'a notice'});
		expect([small.prompt?.kind, small.playing]).toEqual(['podium', false]);
		expect(reduce(atRest, {type: 'tick', count: 5})).toBe(atRest);
	});

	it('has a place of its own at every size, over nothing else', () => {
		fc.assert(
			fc.property(fc.integer({min: 60, max: 240}), fc.integer({min: 18, max: 80}), (columns, rows) => {
				const {map, relief, fit, chart, inspector, panel, body} = layoutFor({...atRest, size: {columns, rows}});
				const by = {color: 'none', charset: columns % 2 ? 'ascii' : 'unicode'} as const;
				expect(podiumLines(atRest, panel!, by).length).toBeLessThanOrEqual(panel!.rows);
				expect(panel!.top + panel!.rows).toBeLessThanOrEqual(body.top + body.rows);
				for (const other of [map, relief, fit, chart, inspector]) {
					if (!other) continue;
					const isApart =
						other.left >= panel!.left + panel!.columns ||
						other.left + other.columns <= panel!.left ||
						other.top >= panel!.top + panel!.rows ||
						other.top + other.rows <= panel!.top;
					expect(isApart).toBe(true);
				}
			}),
		);
	});
});

describe('why a race ended so', () => {
	const whyOn = (options: State['options']) => podiumOf(played(stateOf({options, playing: true}), 500, 60_000));

	it('is measured: ticks are a way’s length by a step’s, by updates a tick', () => {
		const [first, second] = racersOf(atRest);
		const [one, other] = [wayTo(first!.track, first!.settled!)!, wayTo(second!.track, second!.settled!)!];
		const {way, step, pace} = sharesOf(one, other);
		expect(way * step * pace).toBeCloseTo(second!.settled! / first!.settled!, 9);
		expect(wayTo(first!.track, 1e9)).toBeUndefined();
	});

	it.each([
		['a shorter way', {problem: 'himmelblau'}, "AdaGrad took the shorter way: 3.67, GD's 10.3."],
		['u-turns', {problem: 'styblinski-tang'}, "NAG took the shorter way: 6.96, Momentum's 21.5, with 18 u-turns."],
		[
			'a rate',
			{problem: 'booth', racers: ['gd:lr=0.05', 'gd:lr=0.01,name=slow']},
			'GD took steps 5.33 times as long as slow: its rate was 5 times as high.',
		],
		[
			'a memory',
			{problem: 'matyas'},
			"NAG took steps 1.55 times as long as AdaGrad: an update was 1.67 times η∇L by its memory, AdaGrad's 0.247 by its scaling.",
		],
		[
			'steep ground',
			{problem: 'ravine'},
			'AdaGrad took steps 15.7 times as long as NAG, over ground 19.2 times as steep.',
		],
		[
			'steps that are more of the gradient',
			{problem: 'himmelblau', racers: ['adagrad', 'adam']},
			"AdaGrad took steps 9.99 times as long as Adam: 0.00886 times ∇L, Adam's 0.00159.",
		],
		[
			'who was there first and left',
			{problem: 'plateau'},
			'RMSProp was within 0.1% first, at tick 70, but left again and settled at 139.',
		],
		[
			'a wrong minimum',
			{problem: 'rastrigin'},
			'Only AdaGrad finished: Momentum rests in the wrong minimum at (1.99, -0.995), gap 11.1%.',
		],
		[
			'a rate too high',
			{problem: 'booth', racers: ['gd:lr=0.05', 'gd:lr=0.3,name=fast']},
			'Only GD finished: fast diverged: at tick 0 ηλ = 5.4 > 2, and its steps grew.',
		],
		[
			'nobody',
			{problem: 'booth', racers: ['gd:lr=0.3']},
			'Nobody finished: GD diverged: at tick 0 ηλ = 5.4 > 2, and its steps grew.',
		],
		[
			'one alone',
			{problem: 'booth', racers: ['gd:lr=0.05']},
			/^GD came within 0.1% after \d+ ticks and stayed there\.$/,
		],
	])('tells of %s', (_, options, why) => {
		expect(whyOn(options).why).toMatch(why);
	});

	it('tells of updates a tick where the clock is not that of updates', () => {
		const options = {problem: 'sparse', clock: 'epochs' as const, racers: ['gd:batch=10', 'gd:name=whole']};
		expect(whyOn(options).why).toContain('times as many updates a tick: one cost ');
	});

	it('is one sentence, whoever races where', () => {
		for (const problem of [
			'toy',
			'valley',
			'beale',
			'rosenbrock',
			'saddle',
			'ravine',
			'booth',
			'three-hump',
			'two-well',
		]) {
			const {racers, why} = whyOn({problem});
			expect(why).toMatch(/^[^\n]{20,170}\.$/);
			expect(why).not.toMatch(/NaN|Infinity|undefined/);
			expect(why).toContain(racers[0]!.label);
		}
	});
});
