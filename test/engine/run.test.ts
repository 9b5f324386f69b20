import {expect, it} from 'vitest';
import {defineProblem} from '../../source/engine/define/problem.js';
import {createRace, type Race} from '../../source/engine/race.js';

it('a race runs to a tick with the bits of advance, a thousand ticks where nothing is said', async () => {
	const [run, advanced] = [createRace(), createRace()];
	await run.run({until: 30});
	expect(run.tick).toBe(30);
	await run.run();
	advanced.advance(1030);
	expect(run.tick).toBe(1030);
	expect(run.lanes.map(lane => lane.save())).toEqual(advanced.lanes.map(lane => lane.save()));
	await run.run({until: 1030});
	expect(run.tick).toBe(1030);
});

it('a race runs until it need not, asked before every tick and told of each', async () => {
	const race = createRace({racers: ['adam']});
	const ticks: number[] = [];
	const isHome = ({standings: _, ...one}: Race) => one.tick >= 0 && race.lanes[0].loss < 0.01;
	await race.run({until: isHome, onTick: ({tick}) => void ticks.push(tick)});
	expect(race.lanes[0].loss).toBeLessThan(0.01);
	expect(ticks).toEqual(Array.from({length: race.tick}, (_, n) => n + 1));
	const before = race.tick;
	await race.run({until: isHome});
	expect(race.tick).toBe(before);
});

it('timers have their turn while a race runs, and a signal stops it between two ticks; it may go on', async () => {
	const race = createRace({problem: 'four-inputs'});
	const stop = new AbortController();
	setTimeout(() => stop.abort(new Error('enough')), 0);
	await expect(race.run({until: () => false, signal: stop.signal})).rejects.toThrow('enough');
	const {tick} = race;
	expect(tick).toBeGreaterThan(0);
	await expect(race.run({signal: stop.signal})).rejects.toThrow('enough');
	expect(race.tick).toBe(tick);
	await race.run({until: tick + 5});
	expect(race.tick).toBe(tick + 5);
});

it('what a callback throws ends it, and nobody else may advance the race meanwhile', async () => {
	const race = createRace();
	const thrower = () => {
		throw new Error('not today');
	};
	await expect(race.run({onTick: thrower})).rejects.toThrow('not today');
	expect(race.tick).toBe(1);
	await expect(race.run({onTick: one => one.advance()})).rejects.toThrow('the race was advanced while it ran');
	const [one, other] = await Promise.allSettled([race.run({until: () => false}), race.run({until: 50_000})]);
	expect([one.status, other.status, race.tick]).toEqual(['rejected', 'fulfilled', 50_000]);
});

it.each([
	[{until: 0.5}, 'until is 0.5: it must be a whole number from 0'],
	[{onTick: 3}, 'onTick is 3: it must be a function.'],
	[{signal: {}}, 'signal is an object: it must be an AbortSignal.'],
	[{untill: 3}, 'Unknown key of options "untill". Did you mean "until"?'],
	[null, 'options is null: it must be an object.'],
])('refuses %j', async (options, says) => {
	await expect(createRace().run(options as never)).rejects.toThrow(says);
});

it('a race in which something was thrown goes no further, and says again what that was', async () => {
	let gradients = 0;
	const problem = defineProblem({
		id: 'fragile',
		start: [1],
		minimumLoss: 0,
		loss: ([x]) => x * x,
		gradient([x], into) {
			if (++gradients === 99) throw new Error('the 99th');
			into[0] = 2 * x;
		},
	});
	const race = createRace({problem, racers: ['gd:lr=0.01', 'adam:lr=0.01']});
	await expect(race.run({until: 500})).rejects.toThrow('the 99th');
	const {tick} = race;
	expect(() => race.advance()).toThrow('the 99th');
	expect(() => JSON.stringify(race)).toThrow('the 99th');
	expect(race.tick).toBe(tick);
});
