import {describe, expect, it} from 'vitest';
import {gapOf, judge, type Status} from '../../source/engine/lane/convergence.js';
import type {Problem} from '../../source/engine/problem.js';
import {problems} from '../../source/engine/problems/index.js';
import {createRace} from '../../source/engine/race.js';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';
import {scaleOf} from '../../source/engine/setup/scale.js';
import {bowl} from './bowl.js';

/** The status of a single lane at every tick from 0. */
function statuses(options: RaceOptions, ticks: number): Status[] {
	const race = createRace(options);
	const seen = [judge(race.lanes[0])];
	for (let tick = 0; tick < ticks; tick++) {
		race.advance();
		seen.push(judge(race.lanes[0]));
	}
	return seen;
}

/** A problem whose one parameter counts the updates, so that its loss may be any function of them. */
const film = (loss: (update: number) => number, changes: Partial<Problem> = {}): Problem =>
	bowl(1, {
		start: [0],
		domain: [[0, 100_000]],
		minima: [],
		learningRates: {gd: 1},
		loss: ([update]) => loss(update),
		gradient: (_parameters, into) => {
			into[0] = -1;
		},
		...changes,
	});
const filmed = (loss: (update: number) => number, ticks: number, options: RaceOptions = {}, changes = {}) =>
	statuses({problem: film(loss, changes), racers: ['gd'], ...options}, ticks);

describe('the gap', () => {
	it('is (L − L*)/(L₀ − L*)', () => {
		expect(gapOf(3, 5, 1, 0.1)).toBe(0.5);
		expect(gapOf(0, 5, 1, 0.1)).toBe(-0.25);
		expect(gapOf(5, 5, 1, 4)).toBe(1);
	});

	it('is measured by ρ where the start is nearer to the least loss than that', () => {
		expect(gapOf(3, 1.5, 1, 4)).toBe(0.5);
		expect(gapOf(3, 1, 1, 4)).toBe(0.5);
		expect(gapOf(3, 1 - 1e-12, 1, 4)).toBe(0.5);
		expect(gapOf(1, 1, 1, 4)).toBe(0);
	});

	it('is not a number where a loss is not finite', () => {
		for (const loss of [Number.NaN, Number.POSITIVE_INFINITY]) expect(gapOf(loss, 5, 1, 0.1)).toBeNaN();
		for (const initial of [Number.NaN, Number.POSITIVE_INFINITY]) expect(gapOf(2, initial, 1, 0.1)).toBeNaN();
	});

	it('is what a lane counts at every tick, by the problem’s own ρ', () => {
		for (const start of [[-2, -2], [...problems.toy.minima[0].parameters], [1.8, -2.3], [130, -2]]) {
			const race = createRace({problem: 'toy', start, racers: ['gd', 'adam']});
			for (let tick = 0; tick <= 20; tick++, race.advance()) {
				for (const {gap, loss, lane} of race.standings()) {
					expect(gap).toBe(gapOf(loss, lane.initialLoss, 0, scaleOf(problems.toy)));
				}
			}
		}
	});
});

describe('a start at a minimum, or a hair beside it', () => {
	const minimum = problems['six-points'].minima[0].parameters;

	it('is no finish for who climbs out of it, and no divergence for who stays in the pit', () => {
		for (const start of [minimum, minimum.map(value => value + 1e-9), minimum.map(value => value - 1e-6)]) {
			const options: RaceOptions = {problem: 'six-points', start};
			const climber = createRace({...options, racers: ['gd:batch=1,lr=3']});
			climber.advance(200);
			const [{status, settled, gap, loss}] = climber.standings();
			expect({status, settled}).toEqual({status: 'stalled', settled: null});
			expect(gap).toBeCloseTo((loss - problems['six-points'].minimumLoss) / scaleOf(problems['six-points']), 12);
			expect(gap).toBeGreaterThan(1);
			expect(new Set(statuses({...options, racers: ['gd:batch=1,lr=0.01']}, 200))).not.toContain('diverged');
			const home = createRace({...options, racers: ['gd']});
			home.advance(200);
			expect(home.standings()[0]).toMatchObject({status: 'finished', settled: 0});
		}
	});
});

describe('reached and settled', () => {
	const marks = (loss: (update: number) => number, ticks: number) => {
		const race = createRace({problem: film(loss), racers: ['gd']});
		return Array.from({length: ticks + 1}, (_, tick) => {
			if (tick > 0) race.advance();
			const [{reached, settled}] = race.standings();
			return [reached, settled];
		});
	};

	it('reached stays, settled is judged anew: home at 2, away at 4, home again from 6', () => {
		const home = (update: number) => ([2, 3, 6, 7].includes(update) ? 0.001 : 1);
		expect(marks(home, 7)).toEqual([
			[null, null],
			[null, null],
			[2, 2],
			[2, 2],
			[2, null],
			[2, null],
			[2, 6],
			[2, 6],
		]);
	});

	it('a start at the least loss is home at 0', () => {
		expect(marks(() => 0, 1)).toEqual([
			[0, 0],
			[0, 0],
		]);
	});

	it('a gap of exactly the tolerance counts, from below too', () => {
		expect(marks(update => [1, 0.001, -0.001, 0.00100001][update], 3).map(([, settled]) => settled)).toEqual([
			null,
			1,
			1,
			null,
		]);
	});

	it('no loss is not home', () => {
		expect(marks(update => (update === 1 ? 0 : Number.NaN), 2)[2]).toEqual([null, null]);
		expect(marks(update => [1, 0, Number.NaN][update], 2)[2]).toEqual([1, null]);
	});
});

describe('finished', () => {
	it('comes `patience` updates after settling and not before', () => {
		const seen = filmed(update => (update >= 3 ? 0 : 1), 10, {patience: 5});
		expect(seen.map(status => status === 'finished')).toEqual([...new Array(8).fill(false), true, true, true]);
		expect(filmed(update => (update >= 3 ? 0 : 1), 4, {patience: 0})[3]).toBe('finished');
	});

	it('counts updates, not ticks of the clock', () => {
		const race = createRace({problem: 'six-points', racers: ['gd:batch=1,start=0/0'], clock: 'epochs', tolerance: 0.9});
		race.advance(3);
		const {settled, updates} = race.standings()[0];
		expect(updates).toBe(18);
		expect(settled).not.toBeNull();
		race.advance(4);
		expect(race.standings()[0].status).toBe('finished');
	});

	it('is revoked when the lane leaves', () => {
		const seen = filmed(update => (update >= 3 && update < 30 ? 0 : 1), 40);
		expect(seen[29]).toBe('finished');
		expect(seen[30]).toBe('racing');
	});
});

describe('diverged', () => {
	it('is what becomes of gradient descent at rate 1 on rosenbrock', () => {
		const seen = statuses({problem: 'rosenbrock', racers: ['gd:lr=1']}, 20);
		expect(seen[0]).toBe('racing');
		expect(seen.at(-1)).toBe('diverged');
	});

	it('is a gap over 10⁶, a loss that is not finite, a point ten widths outside: all revocable', () => {
		expect(filmed(update => [1, 1e6, 1.1e6, 1][update], 3)).toEqual(['racing', 'racing', 'diverged', 'racing']);
		expect(filmed(update => [1, Number.NaN, Number.POSITIVE_INFINITY, 1][update], 3)).toEqual([
			'racing',
			'diverged',
			'diverged',
			'racing',
		]);
		const far = filmed(() => 1, 25, {}, {domain: [[0, 2]]});
		expect(far.indexOf('diverged')).toBe(23);
	});

	it('is not who stands far out and stays there, nor who comes nearer', () => {
		for (const racer of ['gd', 'momentum:lr=0.01', 'adam']) {
			expect(statuses({problem: 'toy', start: [130, -2], racers: [racer]}, 300)).not.toContain('diverged');
		}
		const outward = (gradient: number): Partial<Problem> => ({
			domain: [[0, 2]],
			start: [100],
			gradient: (_parameters, into) => into.fill(gradient) as never,
		});
		expect(new Set(filmed(() => 1, 50, {}, outward(1)))).toEqual(new Set(['racing']));
		expect(new Set(filmed(() => 1, 50, {}, outward(-1)).slice(1))).toEqual(new Set(['diverged']));
	});

	it('is a lane that left by an open side, lower than the least loss of the domain', () => {
		expect(filmed(update => [1, 0, -0.001, -0.002][update], 3)).toEqual(['racing', 'racing', 'racing', 'diverged']);
	});

	it('is a parameter that is not a number even where the loss is one', () => {
		const numb = film(() => 1, {gradient: (_parameters, into) => into.fill(Number.NaN) as never});
		expect(statuses({problem: numb, racers: ['gd']}, 1)).toEqual(['racing', 'diverged']);
	});

	it('is every tick from an infinite initial loss', () => {
		const seen = filmed(update => (update === 0 ? Number.POSITIVE_INFINITY : 1), 2);
		expect(seen).toEqual(['diverged', 'diverged', 'diverged']);
	});

	it('goes before finished', () => {
		expect(filmed(() => 0, 40, {}, {domain: [[0, 2]]}).slice(20, 24)).toEqual([
			'finished',
			'finished',
			'finished',
			'diverged',
		]);
	});
});

describe('wrong-minimum', () => {
	it('is where gradient descent comes to rest in the shallow well', () => {
		const seen = statuses({problem: 'two-well', racers: ['gd']}, 400);
		expect(seen[0]).toBe('racing');
		expect(seen.at(-1)).toBe('wrong-minimum');
	});

	it('needs a last step, so the start itself is none', () => {
		const local = bowl(1, {
			start: [5],
			minima: [{parameters: [5], loss: 1, best: false}],
			loss: () => 1,
			gradient: (_parameters, into) => {
				into[0] = 0;
			},
		});
		expect(statuses({problem: local, racers: ['gd']}, 1)).toEqual(['racing', 'wrong-minimum']);
	});

	it('is not a lane that runs through, nor one at a best minimum', () => {
		const minimum = (best: boolean) => [{parameters: [2], loss: 1, best}];
		expect(filmed(() => 1, 4, {}, {domain: [[0, 100]], minima: minimum(false)})).not.toContain('wrong-minimum');
		const resting = film(() => 1, {start: [2], minima: minimum(true), gradient: (_p, into) => into.fill(0) as never});
		expect(statuses({problem: resting, racers: ['gd']}, 2)).not.toContain('wrong-minimum');
	});

	it('goes before stalled', () => {
		expect(statuses({problem: 'two-well', racers: ['gd']}, 1000).at(-1)).toBe('wrong-minimum');
	});

	it('is a dent that no list has, of rastrigin and of ackley', () => {
		for (const problem of ['rastrigin', 'ackley']) {
			const seen = statuses({problem, racers: ['gd']}, 400);
			expect(seen[0]).toBe('racing');
			expect(seen.at(-1)).toBe('wrong-minimum');
		}
	});

	it('is no rest on a saddle, on a plain, or on a slope that vanishes', () => {
		const still = (problem: string, start: number[], racer = 'gd') => statuses({problem, start, racers: [racer]}, 300);
		expect(still('saddle', [0, 0])).not.toContain('wrong-minimum');
		expect(still('saddle', [3, 0])).not.toContain('wrong-minimum');
		expect(still('plateau', [-6, -6], 'gd:lr=1e-6')).not.toContain('wrong-minimum');
		expect(still('toy', [500, 300])).not.toContain('wrong-minimum');
		const plain = film(() => 1, {start: [2], gradient: (_p, into) => into.fill(0) as never});
		expect(statuses({problem: plain, racers: ['gd']}, 300).at(-1)).toBe('stalled');
	});

	it('is not who is home, however long it has to stay there to be finished', () => {
		const options = {problem: 'two-well', racers: ['gd'], tolerance: 0.2, patience: 5000};
		expect(new Set(statuses(options, 400))).toEqual(new Set(['racing']));
	});
});

describe('stalled', () => {
	it('is gradient descent on the plateau, and momentum there only for a while', () => {
		const gd = statuses({problem: 'plateau', racers: ['gd']}, 1000);
		expect(gd.at(-1)).toBe('stalled');
		expect(gd.slice(0, 200)).not.toContain('stalled');
	});

	it('begins 200 updates after the last improvement, and ends with the next', () => {
		const seen = filmed(update => (update < 50 ? 1 - update * 0.01 : update < 300 ? 0.5 : 0.4), 310);
		expect(seen.indexOf('stalled')).toBe(250);
		expect(seen[299]).toBe('stalled');
		expect(seen[300]).toBe('racing');
	});

	it('takes an improvement of 10⁻⁴ of the best gap in 200 updates for racing', () => {
		const slope = (rate: number) => filmed(update => Math.exp(-rate * update), 400).at(-1);
		expect(slope(0.4e-6)).toBe('stalled');
		expect(slope(0.6e-6)).toBe('racing');
	});

	it('is no lane whose best gap of the last 200 updates is under the tolerance, home or not', () => {
		const seen = filmed(update => (update % 150 === 5 ? 0 : 0.5), 600);
		expect(seen).not.toContain('stalled');
		expect(filmed(() => 0.5, 600, {patience: 10_000}, {minimumLoss: 0.5}).at(-1)).toBe('racing');
	});

	it('is judged by the last 400 updates: who has crept home and left stalls again', () => {
		const crept = (update: number) =>
			update === 300 ? 0.000_999_99 : update === 0 ? 1 : update < 300 ? 0.001_000_02 : 0.5;
		const seen = filmed(crept, 900);
		expect(seen[299]).toBe('stalled');
		expect(seen.slice(300, 500)).not.toContain('stalled');
		// The least of the last 200 is greater than that of the 200 before.
		expect(new Set(seen.slice(500))).toEqual(new Set(['stalled']));
	});

	it('looks back over whole ticks where one holds many updates: at least 200 updates', () => {
		// Sixty updates a tick; the best gap falls at tick 1 and never again.
		const many = film(update => (update < 60 ? 1 : 0.5), {
			exampleCount: 60,
			gradientOf: (_parameters, _indices, _from, _to, into) => {
				into[0] = -1;
			},
		});
		const seen = statuses({problem: many, racers: ['gd:batch=1'], clock: 'epochs'}, 6);
		// At 300 updates the last five ticks are compared with the start, from which it did improve; at 360 with tick 1, too.
		expect(seen).toEqual(['racing', 'racing', 'racing', 'racing', 'racing', 'racing', 'stalled']);
	});

	it('compares five ticks with those before where one tick holds more than 200 updates', () => {
		const many = film(update => (update < 500 ? 1 : update < 1500 ? 0.5 : 0.25), {
			exampleCount: 500,
			gradientOf: (_parameters, _indices, _from, _to, into) => {
				into[0] = -1;
			},
		});
		const seen = statuses({problem: many, racers: ['gd:batch=1'], clock: 'epochs'}, 9);
		// 0.25 from tick 3 on: at 7, and not before, the five ticks before the last five have none of it.
		expect(seen.indexOf('stalled')).toBe(8);
	});
});

describe('circling', () => {
	const batches = (loss: (update: number) => number): Partial<Problem> => ({
		exampleCount: 4,
		gradientOf: (_parameters, _indices, _from, _to, into) => {
			into[0] = -1;
		},
		loss: ([update]) => loss(update),
	});
	const rounds = (loss: (update: number) => number, ticks: number, options: RaceOptions = {}) =>
		filmed(loss, ticks, {racers: ['gd:batch=1'], ...options}, batches(loss));
	/** In and out of the tolerance, five updates each, from an update on; before it as high as at the start. */
	const wave = (from: number, high: number) => (update: number) =>
		update < from ? 1 : Math.floor(update / 5) % 2 === 0 ? 0 : high;

	it('is who is in and out of the tolerance, its mean gap under ten of them over 400 updates', () => {
		const seen = rounds(wave(10, 0.005), 460);
		// The ten first, of gap 1, are too much for the mean until all but three of them are out of the window.
		expect(seen.indexOf('circling')).toBe(406);
		expect(new Set(seen.slice(406))).toEqual(new Set(['circling']));
		expect(rounds(wave(1, 0.03), 460)).not.toContain('circling');
	});

	it('is nobody who sees all examples', () => {
		expect(filmed(wave(10, 0.005), 460)).not.toContain('circling');
	});

	it('goes before finished, which comes when the last crossings are too old', () => {
		const seen = rounds(update => (update < 100 ? wave(1, 0.005)(update) : 0), 600);
		const crossings = seen.lastIndexOf('circling');
		expect(crossings).toBeGreaterThan(400);
		expect(seen[crossings + 1]).toBe('finished');
	});

	it('needs four crossings, and forty ticks', () => {
		const three = (update: number) => (update === 0 ? 1 : (update >= 100 && update < 120) || update >= 300 ? 0 : 0.002);
		expect(rounds(three, 460)).not.toContain('circling');
		const loose = {tolerance: 0.05};
		expect(rounds(wave(1, 0.1), 38, loose)).not.toContain('circling');
		expect(rounds(wave(1, 0.1), 39, loose).at(-1)).toBe('circling');
	});
});
