import {describe, expect, it} from 'vitest';
import {boardOf} from '../../../source/app/picture/board.js';
import {rankingAt} from '../../../source/app/picture/ranking.js';
import {sum} from '../../engine/looking/many.js';
import {ahead, pressed, rankedNow, sent, stateOf} from '../states.js';

const race = () => stateOf({options: {racers: ['gd', 'momentum', 'adam']}});

describe('ranking', () => {
	it('is the order of the standings at every tick', () => {
		let state = race();
		for (let tick = 0; tick < 120; tick++) {
			expect(state.ranking.order).toEqual(rankedNow(state));
			state = ahead(state, 1);
		}
	});

	it('tells who went up and who went down, and when', () => {
		let state = race();
		let changes = 0;
		for (let tick = 1; tick <= 120; tick++) {
			const before = state.ranking.order;
			state = ahead(state, 1);
			const now = state.ranking.order;
			for (const [index, name] of now.entries()) {
				const earlier = before.indexOf(name);
				if (earlier === index) continue;
				changes++;
				expect(state.ranking.moves[name]).toEqual({direction: index < earlier ? 1 : -1, tick});
			}
		}
		expect(changes).toBeGreaterThan(2);
	});

	it('holds still where everyone rests', () => {
		let state = ahead(stateOf({options: {problem: 'rastrigin'}}), 2500);
		const {order} = state.ranking;
		for (let tick = 0; tick < 300; tick++) {
			state = ahead(state, 1);
			expect(state.ranking.order).toEqual(order);
		}
	});

	it('says nothing of moves where there is no way from one to the other: back in time, or another field', () => {
		const state = ahead(race(), 60);
		expect(pressed(state, 'H').ranking.moves).toEqual({});
		expect(pressed(state, '1').ranking.moves).toEqual({});
		expect(pressed(state, 'r').ranking.moves).toEqual({});
		const {timeline} = state;
		expect(rankingAt(timeline, 30, new Set(['gd']), rankingAt(timeline, 20, new Set())).moves).toEqual({});
	});
});

describe('the leaderboard', () => {
	it('marks who moves when a pause has a look at them, when it ends, and nobody else', () => {
		const racers = ['gd:lr=0.02,batch=5,shuffle=on', 'nag:lr=0.001,batch=9', 'adam', 'rmsprop'];
		let state = sent(stateOf({options: {problem: sum, racers, observe: {every: 7, examples: 30}}}), {type: 'play'});
		const namesOf = (now: typeof state) => boardOf(now).map(({name}) => name);
		const marked = (now: typeof state) => boardOf(now).map(({move}) => move);
		let changes = 0;
		for (let tick = 1; tick <= 60; tick++) {
			state = sent(state, {type: 'tick', count: 1});
			const paused = sent(state, {type: 'play'});
			const stepped = ahead(paused, 1);
			const resumed = sent(paused, {type: 'play'});
			expect(namesOf(resumed)).toEqual(namesOf(state));
			const pairs = [
				[state, paused],
				[paused, resumed],
				...((tick + 1) % 7 === 0 ? [] : [[paused, stepped] as const]),
			] as const;
			for (const [before, after] of pairs) {
				const [from, to] = [namesOf(before), namesOf(after)];
				expect(after.ranking.order).toEqual(to);
				for (const [index, name] of to.entries()) {
					const earlier = from.indexOf(name);
					if (earlier === index) continue;
					changes++;
					expect(marked(after)[index]).toBe(index < earlier ? 1 : -1);
				}
				const isStill = to.every((name, index) => name === from[index]);
				if (isStill) expect(after.ranking.moves).toEqual(before.ranking.moves);
			}
		}
		expect(changes).toBeGreaterThan(8);
	});

	it('shows ▲▼ for about two seconds', () => {
		let state = pressed(race());
		while (Object.keys(state.ranking.moves).length === 0) state = ahead(state, 1);
		const [name, {direction}] = Object.entries(state.ranking.moves)[0];
		const shown = (s: typeof state) => boardOf(s).find(row => row.name === name)!.move;
		expect(shown(state)).toBe(direction);
		const still = {...state, tick: state.tick + 19};
		expect(shown(still)).toBe(direction);
		expect(shown({...state, tick: state.tick + 20})).toBe(0);
	});

	it('ranks from 1 without gaps those that are in, and none that is out', () => {
		const rows = boardOf(pressed(ahead(stateOf(), 40), '2', '5'));
		expect(rows.map(row => row.rank)).toEqual([1, 2, 3, 4, null, null]);
		expect(rows.filter(row => row.selected)).toHaveLength(1);
		expect(
			rows
				.slice(4)
				.map(row => row.look.number)
				.sort(),
		).toEqual([2, 5]);
	});

	it('calls a lane what people call its optimizer, and by the name it was given', () => {
		const racers = ['gd', 'gd', 'adam:name=gdx', 'nag:name=gd-alone'];
		const labels = boardOf(stateOf({options: {racers}})).map(row => row.label);
		expect(labels.sort()).toEqual(['GD', 'GD-2', 'gd-alone', 'gdx']);
	});
});
