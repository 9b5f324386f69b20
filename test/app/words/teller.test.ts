import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {meaningOf} from '../../../source/app/keys/keys.js';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {openState} from '../../../source/app/open-state.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {eventsBetween, momentOf} from '../../../source/app/words/events.js';
import {openingWords} from '../../../source/app/words/opening.js';
import {promptWords} from '../../../source/app/words/prompt-words.js';
import {fieldWords, problemWords, standingsWords} from '../../../source/app/words/race-words.js';
import {spelled} from '../../../source/app/words/spell.js';
import {createTeller} from '../../../source/app/words/teller.js';
import {defineProblem} from '../../../source/engine/define/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {scenes} from '../../../source/lecture/index.js';
import {ahead, anyKey, anyOpening, pressed, stateOf} from '../states.js';

const still = () => 0;
const isSound = (line: string) => line !== '' && !/[\p{Cc}✓η%]|undefined|NaN|\[object/u.test(line);

/** What a key says, and the state after it. */
function said(state: State, key: string): [string[], State] {
	const meaning = meaningOf(state, key);
	if (meaning === undefined || typeof meaning === 'string') return [[], state];
	const after = reduce(state, meaning);
	return [createTeller(state, still).pressed(state, meaning, after), after];
}

const linesOf = (state: State, ...keys: string[]): string[] => {
	let now = state;
	let lines: string[] = [];
	for (const key of keys) [lines, now] = said(now, key);
	return lines;
};

it('a problem that tells no formula and no story is named, and nothing is left empty', () => {
	const problem = defineProblem({
		id: 'plain',
		start: [1],
		minimumLoss: 0,
		loss: ([x]) => x * x,
		gradient: ([x], into) => into.fill(2 * x),
	});
	expect(problemWords(resolveRace({problem}))).toEqual(['plain: from x 1.']);
});

it('says once that nothing is typed of a formula, though who reads it comes later', () => {
	const open = pressed(stateOf(), 'F');
	expect(linesOf(stateOf(), 'F').filter(line => line === 'Nothing is typed.')).toHaveLength(1);
	const reader = {read: () => ({variables: ['x']}), problem: () => problems.toy!};
	const come = reduce(open, {type: 'reader', reader});
	expect(promptWords(open, come)).toEqual([]);
	expect(promptWords(come, pressed(come, 'backspace'))).toEqual(['Nothing is typed.']);
});

describe('every key says what it did', () => {
	it('in words, whatever is open', () => {
		const keys = fc.array(anyKey, {minLength: 1, maxLength: 12});
		fc.assert(
			fc.property(anyOpening, keys, (opening, pressedKeys) => {
				let state = stateOf({...opening, scenes: scenes.slice(0, 3)});
				for (const key of pressedKeys) {
					const meaning = meaningOf(state, key);
					const [lines, after] = said(state, key);
					if (meaning !== undefined && typeof meaning !== 'string') {
						expect(lines.length, key).toBeGreaterThan(0);
						for (const line of lines) expect(isSound(line), line).toBe(true);
					}
					state = after;
				}
			}),
			{numRuns: 150},
		);
	});

	it('and that in so many words', () => {
		const state = stateOf();
		expect(linesOf(state, 'space')).toEqual(['Playing from tick 0, 10 ticks a second.']);
		expect(linesOf(state, 'space', 'space')).toEqual(['Paused at tick 0.']);
		expect(linesOf(state, '+')).toEqual(['20 ticks a second.']);
		expect(linesOf(state, ...Array.from({length: 10}, () => '+'))).toEqual(['as fast as it goes.']);
		expect(linesOf(state, 'L', 'L')[0]).toMatch(/^Tick 20\. RMSProp leads, gap [\d.]+ percent\.$/);
		expect(linesOf(state, '6')).toEqual(['Adam is out.']);
		const line = stateOf({options: {problem: 'counter'}});
		expect(linesOf(line, 's')[0]).toMatch(/^Pick a start: left and right move, .* x 0, loss 0\.$/);
		expect(linesOf(line, 's', 'right', 'up')).toEqual(['x 0.0313, loss 0.0313.']);
		expect(linesOf(state, ']')).toEqual(['GD learning rate equals 2 from tick 0.']);
		expect(linesOf(state, 'down')).toEqual([
			expect.stringMatching(/^Selected: 4: Momentum, number 2, learning rate 1, /),
		]);
		expect(linesOf(state, 'L', 'r')).toEqual(['from the start, as set now.', 'Tick 0.']);
		expect(linesOf(state, 'p', 'r', 'a')).toEqual([expect.stringMatching(/^ra: \d of them\. \d+: R/)]);
		expect(linesOf(state, 'p', ...'rast', 'enter')[1]).toMatch(/^Rastrigin: the loss is 20 plus sum of /);
		expect(linesOf(state, 's', 'right')).toEqual([expect.stringMatching(/^w minus 1\.\d+, b minus 2, loss 0\.\d+\.$/)]);
		expect(linesOf(state, 'enter', '0', '.', '5')).toEqual(['learning rate: typed 0.5; enter sets it.']);
		expect(linesOf(state, 'enter', '0', '.', '5', 'enter')[0]).toBe('GD learning rate 0.5 from tick 0.');
		expect(linesOf(state, 'escape')).toEqual(['Nothing changes here.']);
		expect(linesOf(state, 'n')).toEqual(['optim-race lecture has the scenes.']);
	});

	it('tab tells how everyone stands, what the table says', () => {
		const lines = linesOf(ahead(stateOf(), 100), 'tab');
		expect(lines).toHaveLength(7);
		expect(lines[0]).toBe('Tick 100.');
		for (const line of lines.slice(1)) {
			expect(line).toMatch(
				/^\d: \w+, number \d, learning rate [\d.]+, (racing|finished, settled at tick \d+), gap .+ percent, loss .+, 200 evaluations\.$/,
			);
		}
	});
});

describe('a race is told', () => {
	it('a line an event: who leads, who has finished, who has left', () => {
		const state = stateOf();
		const at = (tick: number) => momentOf(reduce(ahead(state, tick), {type: 'jump', to: 'raced'}));
		expect(eventsBetween(at(0), at(0))).toEqual([]);
		expect(eventsBetween(at(99), at(101))).toEqual(
			expect.arrayContaining(['Tick 101: Adam finished, settled at tick 80.']),
		);
		const far = stateOf({options: {problem: 'toy', racers: ['gd', 'gd:lr=1e6']}});
		const lines = eventsBetween(momentOf(far), momentOf(ahead(far, 600)));
		expect(lines).toEqual(
			expect.arrayContaining([expect.stringMatching(/^Tick 600: GD finished, settled at tick \d+\.$/)]),
		);
	});

	it('who leads at a tick that was stepped to is told once, and takes no line from what else happened', () => {
		const first = ahead(stateOf(), 300);
		const [leader, second, third, fourth, ...others] = momentOf(first).racers;
		const was = {tick: 299, racers: [second, leader, third, fourth, ...others]};
		const stalled = (racer: typeof leader) => ({...racer, status: 'stalled' as const, settled: null});
		const now = {tick: 300, racers: [leader, stalled(second), stalled(third), stalled(fourth), ...others]};
		expect(eventsBetween(was, now)).toEqual([
			expect.stringContaining('Adam leads, '),
			expect.stringMatching(/ left the finish again, /),
			'Tick 300: 2 more have changed; tab tells how everyone stands.',
		]);
		const rest = eventsBetween(was, now, {leader: false});
		expect(rest).toHaveLength(3);
		for (const line of rest) expect(line).toMatch(/ left the finish again, /);
	});

	it('who leaves the finish is told as that', () => {
		const moment = momentOf(ahead(stateOf(), 300));
		const [first, ...others] = moment.racers;
		const gone = {
			...moment,
			tick: 301,
			racers: [...others, {...first, status: 'racing' as const, settled: null, gap: 0.5}],
		};
		expect(eventsBetween(moment, gone)).toEqual([
			'Tick 301: NAG leads, gap under 0.001 percent.',
			'Tick 301: Adam left the finish again, gap 50.0 percent.',
		]);
		const back = {...first, status: 'racing' as const, settled: 299, gap: 1e-9};
		expect(eventsBetween(moment, {...moment, racers: [...others, back]})).toContain(
			'Tick 300: Adam left the finish and is back from tick 299.',
		);
		const out = {...moment, racers: [...others, {...first, status: 'diverged' as const, gap: Number.NaN}]};
		expect(eventsBetween(moment, out)).toContain('Tick 300: Adam left the finish and diverged.');
	});

	it('a gap told beside leaving the finish is outside it, at every pace', () => {
		for (const pace of [1, 7, 10, 11, 50]) {
			let state = stateOf();
			let was = momentOf(state);
			for (; state.tick < 400; ) {
				state = ahead(state, pace);
				const now = momentOf(state);
				for (const line of eventsBetween(was, now)) {
					if (line.includes('left the finish again')) expect(line).not.toMatch(/gap (under|0\.0)/);
				}
				was = now;
			}
		}
	});

	it('never more than three lines a second, however fast it goes, and no finish is kept back', () => {
		let now = 0;
		const fastest = reduce(stateOf({playing: true, speed: 10_000}), {type: 'speed', direction: 1});
		let state: State = {...fastest, podiumFrom: Number.POSITIVE_INFINITY};
		const teller = createTeller(state, () => now);
		const told: string[] = [];
		const perSecond = new Map<number, number>();
		for (; now < 10_000; now += 33) {
			const before = state;
			state = reduce(state, {type: 'tick', count: 7});
			const lines = teller.passed(before, state);
			told.push(...lines);
			if (lines.length > 0) perSecond.set(now, lines.length);
		}
		const moments = [...perSecond.keys()];
		expect(moments.every((moment, index) => index === 0 || moment - moments[index - 1] >= 1000)).toBe(true);
		expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(3);
		expect(moments.length).toBeGreaterThan(2);
		expect(told.join('\n')).toMatch(/Adam finished|have changed/);
	});

	it('a podium is told whole: everyone’s place, why, and what to press', () => {
		const playing = stateOf({options: {problem: 'himmelblau'}, playing: true});
		const told = createTeller(playing, still).passed(playing, reduce(playing, {type: 'tick', count: 1000}));
		expect(told).toContain('Nobody has raced for 100 ticks.');
		expect(told.filter(line => /^\d: /.test(line))).toHaveLength(6);
		expect(told.slice(-2)).toEqual([
			expect.stringMatching(/^AdaGrad took the shorter way/),
			'Any key goes on; q leaves.',
		]);
	});

	it('what pauses it is told at once: the end, a question, an answer', () => {
		const ending = stateOf({playing: true, end: 50});
		const ended = reduce(ending, {type: 'tick', count: 99});
		const teller = createTeller(ending, still);
		expect(teller.passed(ending, ended).at(-1)).toBe('paused at tick 50.');
		const opened = openState({options: {}, size: {columns: 80, rows: 24}, scenes});
		// One that asks at once, and answers later.
		const asking = scenes.find(({checkpoints: [first]}) => first?.at === 0 && first.shownAt > 0)!;
		const {question, choices, shownAt} = asking.checkpoints[0]!;
		const scene = openScene(opened, asking);
		expect(openingWords(scene)[0]).toBe(
			`Scene ${scenes.indexOf(asking) + 1} of ${scenes.length}: ${spelled(asking.title)}.`,
		);
		const asked = pressed(scene, 'space');
		expect(said(scene, 'space')[0]).toEqual([
			`Question: ${spelled(question)}`,
			...choices.map((choice, index) => `${'abcdef'[index]}: ${spelled(choice)}.`),
			'Type the letter of your guess; or up and down, now a, and enter. Capital A tells the answer, escape leaves it.',
		]);
		const [guess, guessed] = said(asked, 'b');
		expect(guess[0]).toBe(`Your guess: ${spelled(choices[1]!)}. The answer comes at tick ${shownAt}.`);
		const told = reduce(guessed, {type: 'tick', count: shownAt});
		expect(createTeller(guessed, still).passed(guessed, told).join('\n')).toMatch(/^Answer: (Right|Wrong)[.:] .+/m);
	});

	it('going back is not leaving the finish', () => {
		const state = ahead(stateOf(), 300);
		for (const key of ['h', 'H', 'home', 'r', '[', 'R']) {
			expect(linesOf(state, key).join('\n'), key).not.toMatch(/left the finish/);
		}
		expect(standingsWords(pressed(state, 'H'))[0]).toBe('Tick 290 of 300.');
	});

	it('the standings name every racer, those that are out last', () => {
		const lines = standingsWords(pressed(ahead(stateOf(), 20), '5'));
		expect(lines.at(-1)).toMatch(/^RMSProp, number 5, learning rate 0.1, out, /);
	});
});

it('who races is told by number, however they stand', () => {
	for (const ticks of [0, 50, 300]) {
		const told = fieldWords(ahead(stateOf(), ticks));
		expect(told).toMatch(/^6 racers: /);
		expect([...told.matchAll(/(\d) /g)].slice(1).map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6]);
	}
});

it('m has what happens told no more, and again', () => {
	const first = stateOf({playing: true});
	const [lines, off] = said(first, 'm');
	expect(lines).toEqual(['commentary off.']);
	const after = reduce(off, {type: 'tick', count: 200});
	expect(createTeller(off, still).passed(off, after)).toEqual([]);
	const teller = createTeller(after, still);
	const on = reduce(after, {type: 'commentary'});
	expect(teller.pressed(after, {type: 'commentary'}, on)).toEqual(['commentary on.']);
	// What happened meanwhile is past.
	const later = reduce(on, {type: 'tick', count: 1});
	expect(teller.passed(on, later).join('\n')).not.toMatch(/finished/);
});

it('u-turns are told where there is room beside what matters more', () => {
	const moment = momentOf(ahead(stateOf(), 10));
	const turned = (racer: (typeof moment.racers)[number]) => ({...racer, turns: 1});
	const [first, second, ...others] = moment.racers;
	expect(eventsBetween(moment, {...moment, racers: [turned(first), ...moment.racers.slice(1)]})).toEqual([
		expect.stringMatching(/^Tick 10: \w+ made its first u-turn: its loss rose and fell\.$/),
	]);
	const now = [turned(first), {...turned(second), status: 'stalled' as const}, ...others.map(turned)];
	const lines = eventsBetween(moment, {...moment, racers: now});
	expect(lines).toHaveLength(3);
	expect(lines[0]).toMatch(/ stalled, /);
	expect(lines.join('\n')).not.toMatch(/have changed/);
});
