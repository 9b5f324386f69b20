import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ReadonlyLane} from '../../source/index.js';
import {createRace, explainNext, resolveRace, standingsOf, Timeline} from '../../source/index.js';

const setup = resolveRace({
	problem: 'sparse',
	racers: ['gd:batch=7,schedule=inverse:0.1', 'adam:batch=10,shuffle=on', 'momentum:momentum-schedule=sutskever:0.9'],
});

/** All that there is to read of a lane. */
function read(lane: ReadonlyLane) {
	const {name, tick, updates, loss, gap, parameters, slots, settings, batchSize, initialLoss, drop} = lane;
	const own = {name, tick, updates, loss, gap, parameters, slots, settings, batchSize, initialLoss, drop};
	return {...own, hyper: lane.nextHyper(), saved: lane.save(), next: explainNext(lane).update};
}

/** Writes over every vector that a lane gives. */
function scribble(lane: ReadonlyLane): void {
	for (const vector of [lane.parameters, lane.save(), ...Object.values(lane.slots)]) vector.fill(7);
	Object.assign(lane.nextHyper(), {learningRate: 7});
}

describe('what is handed out of a lane', () => {
	it('stays as it is when the timeline is asked for another tick, by whatever way', () => {
		const ticks = fc.array(fc.nat(120), {minLength: 2, maxLength: 6});
		fc.assert(
			fc.property(ticks, asked => {
				const timeline = Timeline.of(setup);
				const seen = asked.map(tick => {
					const lanes = timeline.at(tick);
					return {tick, lanes, was: lanes.map(read), standings: standingsOf(lanes)};
				});
				timeline.edited(asked[0], 'gd', {...setup.lanes[0].settings, shuffle: true}).at(130);
				for (const {tick, lanes, was, standings} of seen) {
					expect(lanes.map(lane => lane.tick)).toEqual(lanes.map(() => tick));
					expect(lanes.map(read)).toEqual(was);
					expect(standingsOf(lanes)).toEqual(standings);
					expect(timeline.at(tick).map(read)).toEqual(was);
				}
			}),
			{numRuns: 20},
		);
	});

	it('at(50) leaves alone what at(10) gave', () => {
		const timeline = Timeline.of(resolveRace({racers: ['gd']}));
		const [early] = timeline.at(10);
		const {loss} = early;
		const [late] = timeline.at(50);
		expect([early.tick, early.loss, late.tick]).toEqual([10, loss, 50]);
		expect(late.loss).toBeLessThan(loss);
	});

	it('stays as it is when the race goes on', () => {
		const race = createRace({racers: ['gd', 'adam']});
		race.advance(5);
		const [lanes, standings] = [race.lanes, race.standings()];
		const was = lanes.map(read);
		race.advance(5);
		expect(lanes.map(read)).toEqual(was);
		expect(standings.map(({lane, loss}) => lane.loss - loss)).toEqual([0, 0]);
		expect(race.lanes.map(lane => lane.tick)).toEqual([10, 10]);
	});

	it('reaches no race by what is written over it', () => {
		const [timeline, race] = [Timeline.of(setup), createRace({racers: ['nag', 'adam']})];
		race.advance(3);
		for (const lanes of [timeline.at(9), race.lanes]) {
			const was = lanes.map(read);
			for (const lane of lanes) scribble(lane);
			expect(lanes.map(read)).toEqual(was);
		}
		expect(timeline.at(40).map(read)).toEqual(Timeline.of(setup).at(40).map(read));
	});

	it('is as the lanes of a race run straight ahead, and tells its loss and gap as the standings do', () => {
		const {...options} = {problem: 'valley', racers: ['gd', 'nag', 'rmsprop']};
		const race = createRace(options);
		race.advance(33);
		const lanes = Timeline.of(resolveRace(options)).at(33);
		expect(lanes.map(lane => lane.save())).toEqual(race.lanes.map(lane => lane.save()));
		for (const {lane, loss, gap, updates} of standingsOf(lanes)) {
			expect([lane.loss, lane.gap, lane.updates]).toEqual([loss, gap, updates]);
			expect(lane.loss).toBe(lane.race.problem.loss(lane.parameters));
		}
	});

	it('is the same as long as the tick is, and no work', () => {
		const timeline = Timeline.of(setup);
		timeline.reach(60);
		expect(timeline.at(60)[1]).toBe(timeline.at(60)[1]);
		expect(timeline.at(60)[1].tick).toBe(60);
	});
});
