import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {keymap} from '../../source/app/keys/keymap.js';
import {viewportOf} from '../../source/app/picture/camera.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import {pickedAt} from '../../source/app/prompt/picked.js';
import {reduce} from '../../source/app/reduce.js';
import {speeds} from '../../source/app/speed.js';
import {problemOf, type State} from '../../source/app/state.js';
import {problems} from '../../source/engine/problems/index.js';
import {scheduled} from './scheduled.js';
import {ahead, anyEvent, anyOpening, bitsOf, onEvent, pressed, rankedNow, sent, stateOf, troubleIn} from './states.js';

const rateOf = (state: State, name = state.selected) =>
	state.timeline.tracks.find(track => track.setup.name === name)!.settingsAt(state.tick).hyper.learningRate;
const parametersOf = (state: State, name = state.selected) => [
	...state.timeline.at(state.tick).find(lane => lane.setup.name === name)!.state.parameters,
];
const startsOf = (state: State) => state.timeline.setup.lanes.map(lane => lane.start);
const seen = (state: State) => ({...state, timeline: undefined, bits: bitsOf(state)});

describe('the reducer, whatever happens', () => {
	it('never throws and keeps every invariant', () => {
		fc.assert(
			fc.property(anyOpening, fc.array(anyEvent, {minLength: 1, maxLength: 40}), (opening, events) => {
				let state = stateOf(opening);
				for (const event of events) {
					state = onEvent(state, event);
					expect(troubleIn(state)).toEqual([]);
				}
			}),
			{numRuns: 120},
		);
	}, 20_000);

	it('is pure: the same state and message give the same answer, and old states stay what they were', () => {
		fc.assert(
			fc.property(anyOpening, fc.array(anyEvent, {minLength: 1, maxLength: 15}), (opening, events) => {
				const states = [stateOf(opening)];
				for (const event of events) states.push(onEvent(states.at(-1)!, event));
				const before = states.map(seen);
				for (const [at, event] of events.entries()) {
					expect(seen(onEvent(states[at], event))).toEqual(before[at + 1]);
				}
				expect(states.map(seen)).toEqual(before);
			}),
			{numRuns: 60},
		);
	}, 20_000);

	it('takes every key of the keymap in every prompt', () => {
		const open = [[], ['?'], ['p'], ['a'], ['s'], ['enter'], ['enter', '5']];
		for (const before of open) {
			// States are never changed: one for all keys.
			const state = pressed(stateOf(), ...before);
			for (const key of keymap.flatMap(binding => binding.keys)) {
				expect(troubleIn(pressed(state, key))).toEqual([]);
			}
		}
	});
});

describe('time', () => {
	it('goes on and back by one and by ten, paused, and never before the start', () => {
		const state = pressed(stateOf({playing: true}), 'right', 'l', 'shift+right', 'L', 'left', 'h');
		expect([state.tick, state.raced, state.playing]).toEqual([20, 22, false]);
		expect(pressed(state, 'H', 'shift+left', 'left').tick).toBe(0);
	});

	it('jumps to the start and to the last tick raced', () => {
		const state = ahead(stateOf(), 50);
		expect(pressed(state, 'home').tick).toBe(0);
		expect(pressed(state, 'home', 'end').tick).toBe(50);
	});

	it('plays only while it plays', () => {
		const paused = stateOf();
		expect(reduce(paused, {type: 'tick', count: 5})).toBe(paused);
		expect(reduce(pressed(paused, 'space'), {type: 'tick', count: 5}).tick).toBe(5);
	});

	it('stops by itself at the end that was asked for, and goes beyond it when told to', () => {
		const state = reduce(stateOf({playing: true, end: 7}), {type: 'tick', count: 100});
		expect([state.tick, state.playing, state.notice]).toEqual([7, false, 'paused at tick 7']);
		expect(sent(state, {type: 'play'}, {type: 'tick', count: 3}).tick).toBe(10);
	});

	it('steps speed through 1 2 5 … 10,000, then as fast as it goes, and stays within', () => {
		let state = stateOf({speed: 1});
		const climbed = speeds.map(() => {
			const speed = speeds[state.speed];
			state = pressed(state, '+');
			return speed;
		});
		expect(climbed).toEqual([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, Number.POSITIVE_INFINITY]);
		expect(speeds[state.speed]).toBe(Number.POSITIVE_INFINITY);
		expect(speeds[pressed(stateOf({speed: 1}), '-').speed]).toBe(1);
	});

	it('gives the same bits at a tick whichever way it came there', () => {
		const straight = ahead(stateOf(), 37);
		expect(bitsOf(pressed(ahead(straight, 40), ...'HHHH'))).toBe(bitsOf(straight));
	});

	it('goes back to the start with r, as set now', () => {
		const state = pressed(ahead(stateOf(), 30), ']', 'r');
		expect([state.tick, state.raced, rateOf(state)]).toEqual([0, 0, 2]);
	});
});

describe('racers', () => {
	it('out: not ranked; in again: where it would be had it never left', () => {
		const state = ahead(stateOf(), 20);
		const out = pressed(state, '6');
		expect(out.ranking.order).not.toContain('adam');
		const back = pressed(ahead(out, 20), '6');
		expect(bitsOf(back)).toBe(bitsOf(ahead(state, 20)));
		expect(back.ranking.order).toEqual(rankedNow(ahead(state, 20)));
	});

	it('may all be out', () => {
		const state = pressed(stateOf(), ...'123456', 'down', 'z', 'f', 'right', 's', 'enter');
		expect(troubleIn(state)).toEqual([]);
		expect(state.ranking.order).toEqual([]);
	});

	it('are selected in the order they are seen, those that are out last', () => {
		const state = pressed(ahead(stateOf(), 20), '1');
		const top = pressed(state, ...Array.from({length: 8}, () => 'up'));
		const walked = Array.from(
			{length: 7},
			(_, steps) => pressed(top, ...Array.from({length: steps}, () => 'j')).selected,
		);
		expect(walked).toEqual([...state.ranking.order, 'gd', 'gd']);
		expect(pressed(top, 'up').selected).toBe(state.ranking.order[0]);
	});

	it('join as if they had raced from the start, and at most nine', () => {
		const state = sent(ahead(stateOf(), 25), {type: 'add-racer', optimizer: 'gd'});
		expect(state.selected).toBe('gd-2');
		expect(parametersOf(state, 'gd-2')).toEqual(parametersOf(state, 'gd'));
		const many = sent(state, ...Array.from({length: 5}, () => ({type: 'add-racer', optimizer: 'adam'}) as const));
		expect(many.timeline.setup.lanes).toHaveLength(9);
		expect(many.notice).toContain('at most 9');
	});

	it('are refused by a full race before any is chosen', () => {
		const racers = Array.from({length: 9}, () => 'gd');
		const asked = pressed(stateOf({options: {racers}, playing: true}), 'a');
		expect([asked.prompt, asked.playing, asked.notice]).toEqual([null, true, 'a race takes at most 9 racers']);
		expect(pressed(asked, 'x', 'a').prompt).toMatchObject({kind: 'optimizer'});
	});

	it('join where the others started, after a start was picked', () => {
		const state = sent(pressed(stateOf(), 'R'), {type: 'add-racer', optimizer: 'gd'});
		expect(new Set(startsOf(state).map(String)).size).toBe(1);
	});

	it('join on another problem at its own start, whatever start the first was asked for', () => {
		const options = {problem: 'toy', start: [1, 1]};
		const state = sent(
			stateOf({options}),
			{type: 'choose-problem', id: 'four-inputs'},
			{type: 'add-racer', optimizer: 'gd'},
		);
		expect(startsOf(state).at(-1)).toEqual(problems['four-inputs'].start);
		expect(state.timeline.setup.lanes).toHaveLength(7);
	});

	it('are removed, the next one selected, the last one kept, and the numbers of the others stay', () => {
		const state = pressed(stateOf({options: {racers: ['gd', 'nag', 'adam']}}), 'x');
		expect(Object.values(state.looks).map(look => look.number)).toEqual([2, 3]);
		const last = pressed(state, 'x', 'x');
		expect(last.timeline.setup.lanes).toHaveLength(1);
		expect(last.notice).toBe('the last racer stays');
	});

	it('do not hand their asked rate on to one that comes later by the same name', () => {
		const state = sent(
			stateOf({options: {racers: ['gd:lr=5', 'adam']}}),
			{type: 'remove-racer'},
			{type: 'add-racer', optimizer: 'gd'},
			{type: 'choose-problem', id: 'valley'},
		);
		expect(rateOf(state, 'gd')).toBe(problems.valley.learningRates.gd);
	});

	it('lose one in the middle of a race without a change in the others', () => {
		const state = ahead(stateOf({options: {racers: ['gd', 'adam']}}), 30);
		expect(parametersOf(pressed(state, 'x'), 'adam')).toEqual(parametersOf(state, 'adam'));
	});
});

describe('settings', () => {
	it('change at the tick shown: what lay after it is dropped and raced anew', () => {
		const state = ahead(stateOf(), 60);
		const back = pressed(state, ...'HHH');
		const changed = pressed(back, ']');
		expect([changed.tick, changed.raced, rateOf(changed)]).toEqual([30, 30, 2]);
		expect(bitsOf(changed)).toBe(bitsOf(back));
		expect(parametersOf(ahead(changed, 30))).not.toEqual(parametersOf(state));
		expect(parametersOf(ahead(changed, 30), 'adam')).toEqual(parametersOf(state, 'adam'));
		expect(rateOf(pressed(changed, 'h'))).toBe(1);
	});

	it('step the rate along the ladder 1 2 5, one or everyone', () => {
		const state = pressed(stateOf(), '[');
		expect([rateOf(state), rateOf(state, 'adam')]).toEqual([0.5, 0.1]);
		const all = pressed(state, '{');
		expect([rateOf(all), rateOf(all, 'adam')]).toEqual([0.2, 0.05]);
		expect(rateOf(pressed(all, '}', '}'), 'adam')).toBe(0.2);
	});

	it('everyone changes at the tick shown, racers that are out too', () => {
		const state = pressed(ahead(stateOf(), 20), '6', 'H', '}');
		expect([state.raced, rateOf(state, 'adam')]).toEqual([10, 0.2]);
	});

	it('of a racer without a rate stay, and a line says so', () => {
		const state = pressed(stateOf({options: {racers: ['line-search']}}), ']');
		expect(state.notice).toContain('LineSearch has no rate');
		expect(pressed(state, '}').notice).toBe('no rate to change');
	});

	it('hold examples out for a first validation schedule, and start all over', () => {
		const state = ahead(stateOf({options: {problem: 'sparse', racers: ['gd', 'adam']}}), 20);
		const watching = scheduled(state, 'validation');
		expect([watching.tick, watching.timeline.setup.problem.exampleCount]).toEqual([0, 80]);
		expect(watching.notice).toContain('all start again');
	});

	it('take a second validation schedule at the tick shown, as nothing more is held out', () => {
		const first = scheduled(stateOf({options: {problem: 'sparse', racers: ['gd', 'adam']}}), 'validation');
		const other = pressed(ahead(first, 20), 'k', 'k');
		expect([first.selected, other.selected]).toEqual(['gd', 'adam']);
		const second = scheduled(other, 'validation');
		expect([second.tick, second.raced]).toEqual([20, 20]);
		expect(second.timeline.setup.problem).toBe(first.timeline.setup.problem);
	});

	it('end a validation schedule at the tick shown', () => {
		const state = ahead(scheduled(stateOf({options: {problem: 'sparse', racers: ['gd', 'adam']}}), 'validation'), 20);
		const ended = scheduled(state, 'constant');
		expect([ended.tick, ended.timeline.setup.validation]).toEqual([20, state.timeline.setup.validation]);
		// From the start again nobody watches, and all examples are raced on.
		const anew = pressed(ended, 'r');
		expect([anew.timeline.setup.validation, anew.timeline.setup.problem.exampleCount]).toEqual([undefined, 100]);
	});
});

describe('starts', () => {
	it('R draws by the seed: the same again for the same seed, another each time', () => {
		const draw = (seed: number, times: number) =>
			startsOf(pressed(stateOf({options: {seed}}), ...Array.from({length: times}, () => 'R')))[0];
		expect(draw(1, 1)).toEqual(draw(1, 1));
		expect(draw(1, 1)).not.toEqual(draw(1, 2));
		expect(draw(1, 1)).not.toEqual(draw(2, 1));
	});

	it.each(Object.keys(problems))('R stays inside the domain of %s, all from one start', problem => {
		let state = stateOf({options: {problem, racers: ['gd', 'adam']}});
		for (let draw = 0; draw < 50; draw++) {
			state = pressed(state, 'R');
			const [start, other] = startsOf(state);
			expect(other).toEqual(start);
			for (const [k, [low, high]] of problemOf(state).domain.entries()) {
				expect(start[k]).toBeGreaterThanOrEqual(low);
				expect(start[k]).toBeLessThanOrEqual(high);
			}
		}
	});

	it('s pauses; arrows move, with shift far; enter sets it for all; esc leaves it', () => {
		const open = pressed(stateOf({playing: true}), 's');
		expect([open.playing, open.prompt]).toEqual([false, {kind: 'start', at: [-2, -2], resumes: true}]);
		const {x} = viewportOf(open);
		const near = pressed(open, 'right');
		const far = pressed(open, 'shift+right');
		const at = (state: State) => (state.prompt?.kind === 'start' ? state.prompt.at : [Number.NaN, Number.NaN]);
		expect(at(near)[0] + 2).toBeCloseTo((x[1] - x[0]) / 64, 12);
		expect(at(far)[0] + 2).toBeCloseTo((x[1] - x[0]) / 8, 12);
		expect(at(pressed(open, 'up'))[1]).toBeGreaterThan(-2);
		const set = pressed(ahead(far, 0), 'shift+right', 'enter');
		expect(set.prompt).toBeNull();
		expect(new Set(startsOf(set).map(String)).size).toBe(1);
		expect(set.tick).toBe(0);
		expect(startsOf(pressed(far, 'escape'))[0]).toEqual([-2, -2]);
	});

	it('s picks one number where there is one parameter, at its own loss', () => {
		const open = pressed(stateOf({options: {problem: 'counter'}}), 's');
		const picked = (state: State) => {
			if (state.prompt?.kind !== 'start') throw new Error('no start is picked');
			return pickedAt(state, state.prompt.at);
		};
		expect(picked(open)).toEqual({
			names: ['x'],
			values: [0],
			start: [0],
			loss: problemOf(open).loss(Float64Array.of(0)),
		});
		expect(pressed(open, 'up', 'up', 'shift+down').prompt).toEqual(open.prompt);
		const moved = pressed(open, 'up', 'right', 'right');
		const [x] = picked(moved).values;
		expect(x).toBeCloseTo(2 / 32, 12);
		expect(picked(moved).loss).toBe(problemOf(open).loss(Float64Array.of(x)));
		expect(startsOf(pressed(moved, 'enter'))[0]).toEqual([0.0625]);
	});

	it('s gives the loss of the start that enter sets, also beyond the two drawn parameters', () => {
		const racers = [{optimizer: 'gd', start: [1, 2, 3, 4, 5]}, {optimizer: 'adam'}];
		const open = pressed(stateOf({options: {problem: 'four-inputs', racers}}), 'down', 's', 'right');
		if (open.prompt?.kind !== 'start') throw new Error('no start is picked');
		const {loss} = pickedAt(open, open.prompt.at);
		expect(loss).toBeCloseTo(problemOf(open).loss(Float64Array.from(startsOf(pressed(open, 'enter'))[0])), 3);
	});

	it('and other races that a key opens are paused or playing as the race was', () => {
		const ways = [
			['s', 'enter'],
			['s', 'escape'],
			['s', 's'],
			['s', 'p', 'escape'],
			['s', 'R'],
			['s', 'r', 'enter'],
		];
		const others = [
			['r'],
			['R'],
			['p', 'enter'],
			['p', 'escape'],
			['a', 'down', 'enter'],
			['T'],
			['s', '?', 'enter', 'enter'],
		];
		for (const keys of [...ways, ...others]) {
			for (const playing of [true, false]) {
				const state = reduce(stateOf({playing: true}), {type: 'tick', count: 5});
				const before = playing ? state : pressed(state, 'space');
				expect(pressed(before, ...keys).playing, `${keys.join(' ')} while ${playing}`).toBe(playing);
			}
		}
		for (const playing of [true, false]) {
			const clicked = reduce(stateOf({playing}), {type: 'start-at', at: [1, 1]});
			expect([clicked.playing, startsOf(clicked)[0]]).toEqual([playing, [1, 1]]);
		}
		// Who plays or pauses while picking has said so.
		expect(pressed(stateOf({playing: true}), 's', 'space', 'space', 'enter').playing).toBe(false);
		expect(pressed(stateOf(), 's', 'space', 'enter').playing).toBe(true);
	});

	it('s opens inside the map that is shown while picking, also from the chart of a small terminal', () => {
		const small = stateOf({size: {columns: 60, rows: 18}, options: {start: [7.5, -2]}});
		const open = pressed(small, 'tab', 's');
		const {x} = viewportOf(open);
		expect(layoutFor(open).map).toBeDefined();
		expect(open.prompt?.kind === 'start' && open.prompt.at[0] >= x[0] && open.prompt.at[0] <= x[1]).toBe(true);
	});

	it('o while picking goes on from the start on the new plane', () => {
		const start = [1, 2, 3, 4, 5];
		const open = pressed(stateOf({options: {problem: 'four-inputs', start}}), 's', 'right', 'o', 'enter', '3', 'enter');
		expect(open.axes).toEqual([0, 2]);
		expect(open.prompt).toEqual({kind: 'start', at: [1, 3], resumes: false});
		expect(startsOf(pressed(open, 'enter'))[0]).toEqual(start);
	});
});

describe('another problem', () => {
	it('keeps the field, takes the new rates but those that were asked for', () => {
		const options = {racers: ['gd:lr=0.3', 'adam', 'adam']};
		const state = sent(ahead(stateOf({options}), 10), {type: 'choose-problem', id: 'valley'});
		expect(state.timeline.setup.lanes.map(lane => lane.name)).toEqual(['gd', 'adam', 'adam-2']);
		expect([rateOf(state, 'gd'), rateOf(state, 'adam')]).toEqual([0.3, problems.valley.learningRates.adam]);
		expect([state.tick, state.raced, state.prompt]).toEqual([0, 0, null]);
	});

	it('keeps who is out, batches as far as there are examples, and the rule of the race', () => {
		const options = {problem: 'sparse', racers: ['gd:batch=10', 'adam'], clock: 'epochs' as const, tolerance: 0.01};
		const state = sent(pressed(stateOf({options}), '2'), {type: 'choose-problem', id: 'toy'});
		expect([...state.out]).toEqual(['adam']);
		expect(state.timeline.setup.lanes[0].settings.batch).toBe('full');
		expect([state.timeline.setup.clock, state.timeline.setup.tolerance]).toEqual(['epochs', 0.01]);
	});

	it('that there is not is a line in the footer', () => {
		const state = sent(stateOf(), {type: 'choose-problem', id: 'toi'});
		expect(state.notice).toContain('Did you mean "toy"?');
		expect(problemOf(state).id).toBe('toy');
	});
});

describe('a start under the least loss, outside the domain', () => {
	const low = [-3.69, -4.69] as const;
	const open = () => ahead(stateOf({options: {problem: 'mccormick', racers: ['gd', 'adam:start=1/1']}}), 12);
	const refused = "start -3.69, -4.69 has loss -5.055, under the domain's least, -1.913";

	it('picked with s, is refused in the footer: the start stays, and the cross hairs wait for another', () => {
		const picking = {...open(), prompt: {kind: 'start', at: low, resumes: false} as const};
		const state = sent(picking, {type: 'accept'});
		expect(state.notice).toContain(refused);
		expect(seen(state)).toEqual(seen({...picking, notice: state.notice}));
		expect(startsOf(state)).toEqual([
			[-1.3, 3.3],
			[1, 1],
		]);
	});

	it('clicked, is refused in the footer while the race goes on', () => {
		const racing = {...open(), playing: true};
		const state = sent(racing, {type: 'start-at', at: low});
		expect(state.notice).toContain(refused);
		expect(seen(state)).toEqual(seen({...racing, notice: state.notice}));
	});

	it('is none that R draws, nor the start of a problem that p opens', () => {
		let state = open();
		for (const id of Object.keys(problems)) {
			state = sent(state, {type: 'choose-problem', id});
			expect([id, problemOf(state).id]).toEqual([id, id]);
			for (let draw = 1; draw <= 20; draw++) {
				state = pressed(state, 'R');
				expect(state.notice).toContain('by the seed');
			}
		}
	});
});

describe('the view', () => {
	it('follows a racer wherever it goes, at once when another one is selected or the race starts over', () => {
		const inView = (state: State) => {
			const {x, y} = viewportOf(state);
			const [px, py] = parametersOf(state);
			return px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1];
		};
		let state = pressed(ahead(stateOf(), 40), 'z', 'z', 'z', 'f');
		expect(inView(state)).toBe(true);
		for (const key of ['L', 'L', 'H', 'j', 'j', 'k', 'R', 'L', 'r', 'end']) {
			state = pressed(state, key);
			expect(inView(state), key).toBe(true);
		}
	});

	it('follows a racer that is thrown out, and is back at its old width after r', () => {
		const options = {problem: 'rosenbrock', racers: ['gd:lr=100']};
		const state = ahead(pressed(stateOf({options}), 'z', 'f'), 6);
		const {x, y} = viewportOf(state);
		for (const [low, high] of [x, y]) expect(high).toBeGreaterThan(low);
		const again = viewportOf(pressed(state, 'r'));
		expect(again.x[1] - again.x[0]).toBeLessThan(10);
	});
});

describe('panels and pages', () => {
	it.each([
		[60, 18],
		[80, 24],
		[120, 36],
		[200, 60],
	])('i shows the inspector or hides it at %d × %d, at every press', (columns, rows) => {
		let state = stateOf({size: {columns, rows}});
		for (let press = 0; press < 4; press++) {
			const before = layoutFor(state).inspector !== undefined;
			state = pressed(state, 'i');
			expect(layoutFor(state).inspector !== undefined).toBe(!before);
		}
	});

	it('tab swaps map and chart where only one is shown, and leaves a closed inspector closed', () => {
		const small = stateOf({size: {columns: 60, rows: 18}});
		expect(layoutFor(small).map).toBeDefined();
		expect(layoutFor(pressed(small, 'tab')).chart).toBeDefined();
		expect(layoutFor(pressed(small, 'tab', 'tab')).map).toBeDefined();
		const wide = pressed(stateOf({size: {columns: 120, rows: 36}}), 'i', 'tab');
		expect(layoutFor(wide).inspector).toBeUndefined();
		expect(wide.notice).toContain('both');
	});

	it('tab brings the chart back from under the inspector at 80 × 24', () => {
		const state = pressed(stateOf(), 'i');
		expect(layoutFor(state).chart).toBeUndefined();
		expect(layoutFor(pressed(state, 'tab')).chart).toBeDefined();
	});

	it('the relief tilts no further than comes back with as many keys as lead from end to end', () => {
		const tilted = (state: State, tilt: 1 | -1, times: number) =>
			sent(state, ...Array.from({length: times}, () => ({type: 'turn', turn: 0, tilt}) as const));
		const lowest = tilted(stateOf(), -1, 40);
		const highest = tilted(stateOf(), 1, 40);
		expect(tilted(lowest, -1, 1000).camera).toEqual(lowest.camera);
		expect(tilted(highest, 1, 1000).camera).toEqual(highest.camera);
		expect(tilted(tilted(highest, 1, 1000), -1, 40).camera).toEqual(lowest.camera);
		expect(lowest.camera.tilt).toBeLessThan(highest.camera.tilt);
	});

	it('the help scrolls no further than to its end', () => {
		const open = pressed(stateOf({size: {columns: 60, rows: 18}}), '?', ...Array.from({length: 99}, () => 'down'));
		const scroll = (state: State) => (state.prompt?.kind === 'help' ? state.prompt.scroll : Number.NaN);
		const end = scroll(open);
		expect(end).toBeLessThan(keymap.length);
		expect(scroll(pressed(open, 'up'))).toBe(end - 1);
		// In a larger terminal all is seen, and the first arrow counts from what is seen.
		expect(scroll(pressed(sent(open, {type: 'resize', size: {columns: 200, rows: 60}}), 'up'))).toBe(0);
	});

	it('what was said goes with the next key, and stays while the race plays', () => {
		const told = pressed(stateOf({playing: true}), '6');
		expect(told.notice).toBe('Adam is out');
		expect(reduce(told, {type: 'tick', count: 3}).notice).toBe('Adam is out');
		for (const key of ['j', 'c', 'C', 'y', 'i', 'z', 'space', '+']) expect(pressed(told, key).notice, key).toBe('');
	});
});
