import {describe, expect, it} from 'vitest';
import {dataProblem} from '../../source/data/problem.js';
import {boardOf} from '../../source/app/picture/board.js';
import {podiumOf} from '../../source/app/podium/panel.js';
import {reduce} from '../../source/app/reduce.js';
import type {State} from '../../source/app/state.js';
import {eventsBetween, momentOf} from '../../source/app/words/events.js';
import {standingsWords} from '../../source/app/words/race-words.js';
import {judgedRace} from '../../source/commands/run/judged.js';
import type {Problem} from '../../source/engine/problem.js';
import {Race} from '../../source/engine/race.js';
import {examples} from '../engine/looking/many.js';
import {worked} from './jobs.js';
import {pressed, sent, stateOf} from './states.js';

const table = dataProblem(
	{names: ['a', 'b'], examples: examples(60)},
	{id: 'table', label: 'table', model: 'logistic'},
);
const racers = ['gd:lr=0.3,batch=5,shuffle=on', 'adam:lr=0.03,batch=9', 'nag:lr=0.05'];
const options = {problem: table, racers, target: 0.68, observe: {every: 40}};

/** So many ticks on; without a podium, which would be a pause, unless one is asked for. */
const playing = (ticks: number, problem: Problem = table, podiumFrom = Number.POSITIVE_INFINITY) =>
	sent(
		{...worked(stateOf({options: {...options, problem}})), podiumFrom},
		{type: 'play'},
		{type: 'tick', count: ticks},
	);
const paused = (state: State) => sent(state, {type: 'play'});
const badges = (state: State) =>
	boardOf(state).map(({name, status, judged, settled, settledIsBound, evaluatedTicks}) => [
		...[name, status, judged, settled, settledIsBound, evaluatedTicks],
	]);

describe('a large race', () => {
	it('has badges that are not judged while it plays, and all of them judged at a pause: those of a run', async () => {
		const on = playing(333);
		expect(boardOf(on).map(({judged, status}) => [judged, status])).toContainEqual([false, 'racing']);
		expect(standingsWords(on).join()).toContain('not judged yet');
		const still = paused(on);
		expect(still.jobs.judge).toBeDefined();
		const judged = worked(still);
		const standings = await judgedRace(new Race(judged.timeline.setup), judged.tick);
		expect(badges(judged)).toEqual(
			standings.map(({name, status, judged: known, settled, settledIsBound, evaluatedAt}) => [
				...[name, status, known, settled, settledIsBound, evaluatedAt.count],
			]),
		);
		expect(boardOf(judged).every(row => row.judged)).toBe(true);
		expect(judged.ranking.order).toEqual(standings.map(({name}) => name));
		// It asks for nothing more, and goes on as if nothing had been.
		expect(reduce(judged, {type: 'log-loss'}).jobs).toEqual({});
		expect(badges(sent(judged, {type: 'play'}))).toEqual(badges(sent(still, {type: 'play'})));
	});

	it('has the same badges at a tick however one came there', () => {
		const straight = badges(worked(paused(playing(300))));
		const wandering = worked(pressed(worked(pressed(worked(paused(playing(340))), 'H', 'H')), 'H', 'H'));
		expect(wandering.tick).toBe(300);
		expect(badges(wandering)).toEqual(straight);
	});

	it('takes one loss a racer for the next tick', () => {
		let losses = 0;
		const loss = (parameters: Float64Array) => {
			losses++;
			return table.loss(parameters);
		};
		const counted = {...table, loss};
		const {lossInto: _, subset: __, ...plain} = counted;
		const at = worked(paused(playing(333, plain)));
		losses = 0;
		const next = worked(pressed(at, 'right'));
		expect(next.tick).toBe(334);
		expect(boardOf(next).every(row => row.judged)).toBe(true);
		// Once to judge each, and at most once to show each.
		expect(losses).toBeLessThanOrEqual(2 * racers.length);
	});

	it('is left by esc, and judged at the next tick that is stepped to', () => {
		const still = paused(playing(333));
		const spoken = reduce(still, {type: 'job-share', job: still.jobs.judge!.job, share: 0.3});
		const stopped = pressed(spoken, 'escape');
		expect(stopped.notice).toContain('stopped judging');
		expect(boardOf(stopped).map(({judged}) => judged)).toContain(false);
		expect(boardOf(worked(pressed(stopped, 'right'))).every(row => row.judged)).toBe(true);
	});

	it('tells of no finish that is left as its badge is not judged any more', () => {
		const judged = worked(paused(playing(333)));
		const on = sent(judged, {type: 'play'}, {type: 'tick', count: 1});
		expect(momentOf(judged).racers.map(({status}) => status)).toContain('finished');
		expect(eventsBetween(momentOf(judged), momentOf(on)).join()).not.toMatch(/left|races on/);
	});

	it('comes to a podium, whose badges are judged there', () => {
		let state = playing(1, table, 0);
		for (let ticks = 0; ticks < 20_000 && state.prompt?.kind !== 'podium'; ticks += 500)
			state = sent(state, {type: 'tick', count: 500});
		expect(state.prompt?.kind).toBe('podium');
		expect(podiumOf(state).why).toContain('not known yet');
		const judged = worked(state);
		expect(podiumOf(judged).racers.every(racer => racer.judged)).toBe(true);
		expect(podiumOf(judged).why).not.toContain('not known yet');
	});
});
