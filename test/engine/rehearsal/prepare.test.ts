import {describe, expect, it, test} from 'vitest';
import {defineProblem} from '../../../source/engine/define/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace, Race} from '../../../source/engine/race.js';
import {isUnprepared, prepared, preparing} from '../../../source/engine/rehearsal/prepare.js';
import {bestOf} from '../../../source/engine/setup/found.js';
import {goalOf} from '../../../source/engine/setup/goal.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {typed} from './typed.js';

/** A race that was prepared, at a tick. */
function raced(problem: ReturnType<typeof typed>, ticks = 1000, options: object = {}): Race {
	const race = createRace({problem, ...options});
	race.advance(ticks);
	return race;
}

describe('the best found', () => {
	it.each([
		['x^2 + 10*y^2', 0, [0, 0]],
		['(x - 200)^2', 0, [200]],
		['x^4 - 3*x^2 + x', -3.51390503893479, [-1.3008395655624743]],
		['log(x) + 1/x', 1, [1]],
		['abs(x) + abs(y) - 2', -2, [0, 0]],
		['-1/(1 + x^2 + y^2)', -1, [0, 0]],
	])('of %s is its least loss, which nobody said', (text, loss, parameters) => {
		const {found, problem} = prepared({problem: typed(text)});
		expect(found?.along).toBeUndefined();
		expect(found?.loss).toBeCloseTo(loss, 10);
		for (const [k, value] of parameters.entries()) expect(found?.parameters[k]).toBeCloseTo(value, 5);
		expect(problem.minimumLoss).toBeNaN();
		expect(problem.loss(Float64Array.from(found?.parameters ?? []))).toBe(found?.loss);
		expect(problem.minima.filter(({best}) => best)[0]?.loss).toBeCloseTo(loss, 10);
	});

	it('is in the domain where there is one', () => {
		const domain = [[-1, 1] as const, [-2, 1] as const];
		const {found, problem} = prepared({problem: typed('x*y', {domain, start: [0.5, 0.25]})});
		expect(found).toEqual({kind: 'interior', loss: -2, parameters: [1, -2]});
		expect(problem.domain).toBe(domain);
	});

	it('is the same to the bit each time, at once or in slices, however many racers come later', () => {
		const problem = typed('(1 - x)^2 + 100*(y - x^2)^2');
		const setup = prepared({problem});
		const running = preparing({problem});
		let shares = 0;
		for (let next = running.next(); ; next = running.next()) {
			if (next.done) {
				expect(next.value.found).toEqual(setup.found);
				expect(next.value.lanes.map(({settings}) => settings)).toEqual(setup.lanes.map(({settings}) => settings));
				break;
			}
			expect(next.value).toBeGreaterThanOrEqual(0);
			expect(next.value).toBeLessThanOrEqual(1);
			shares++;
		}
		expect(shares).toBeGreaterThan(50);
	});

	it('is what the race itself finds where nobody can search', () => {
		const names = Array.from({length: 12}, (_, k) => `x${k}`);
		const problem = {
			...typed('x^2'),
			dimension: 12,
			parameterNames: names,
			start: names.map(() => 1),
			domain: names.map(() => [-2, 2] as const),
			loss: (parameters: Float64Array) => parameters.reduce((sum, value) => sum + value * value, 3),
			gradient(parameters: Float64Array, into: Float64Array) {
				for (let k = 0; k < 12; k++) into[k] = 2 * parameters[k];
			},
			lossAndGradient: undefined,
			lossInto: undefined,
		};
		const {lossAndGradient: _, lossInto: __, ...plain} = problem;
		const {found} = prepared({problem: plain, racers: ['gd:lr=0.1']}, 200);
		expect(found?.loss).toBeCloseTo(3, 10);
		const short = prepared({problem: plain, racers: ['gd:lr=0.1']}, 3);
		expect(short.found?.loss).toBeGreaterThan(4);
	});

	it('of a problem with no loss that is finite is an error', () => {
		expect(() => prepared({problem: typed('log(-1 - x^2)')})).toThrow('has no loss that is finite');
	});

	it('is not looked for where the least loss is known', () => {
		expect(prepared({problem: 'toy'})).toEqual(resolveRace({problem: 'toy'}));
		expect(isUnprepared(resolveRace({problem: 'toy'}))).toBe(false);
		expect(isUnprepared(resolveRace({problem: typed('x^2')}))).toBe(true);
	});
});

test.each([
	['x + y', '−x'],
	['x*y', 'x'],
	['-log(x)', 'x'],
	['x^3', '−x'],
	['(x - y)^2 - x - y', '(1, 1)'],
	['sin(x) - y', 'y'],
])('%s falls without end along %s: no finish, nobody is out for being low, and the lowest leads', (text, along) => {
	const race = raced(typed(text), 300, {racers: ['gd:lr=0.01', 'adam:lr=0.5']});
	expect(race.setup.found?.along).toBe(along);
	const standings = race.standings();
	expect(standings.map(({status}) => status)).toEqual(['racing', 'racing']);
	expect(standings[0].loss).toBeLessThan(standings[1].loss);
	expect(standings[0].gap).toBeNaN();
	for (const [low, high] of race.setup.problem.domain) expect(high - low).toBeLessThan(100);
});

test.each([
	'sin(x)',
	'log(1 + x^2)',
	'3 + 0*x',
	'sqrt(x)',
	'sqrt(abs(x))',
	'x*log(x)',
	'log(x^2 + 0.0001)',
	'-1/(abs(x) + 0.001)',
])('%s does not fall without end', text => {
	expect(prepared({problem: typed(text)}).found?.along).toBeUndefined();
});

test.each([
	['exp(-x)', 0, 'x'],
	['1/(1 + x^2)', 0, 'x'],
	['1/x^2', 0, 'x'],
	['3 + exp(-x) + y^2', 3, 'x'],
	['-atan(x)', -Math.PI / 2, 'x'],
])('%s falls toward %d along %s and never reaches it: no finish', (text, limit, along) => {
	const {found, problem} = prepared({problem: typed(text)});
	expect(found).toMatchObject({kind: 'infinity', along});
	expect(found?.limit).toBeCloseTo(limit, 6);
	expect(bestOf(problem, found)).toEqual({kind: 'infinity', loss: found?.limit, at: null});
	expect(problem.minima).toEqual([]);
});

test.each(['x*sin(x)', '(y - x^2)^2 - y'])('%s is lower each time that the domain is widened: no finish', text => {
	const {found, problem} = prepared({problem: typed(text)});
	expect(bestOf(problem, found)).toEqual({kind: 'infinity', loss: null, at: null});
	expect(goalOf(resolveRace({problem}))).toMatchObject({kind: 'none'});
	expect(problem.minima).toEqual([]);
	for (const [low, high] of problem.domain) expect(high - low).toBeLessThan(100);
});

test.each([
	['(x - 1)^2 + 10*y^2', 'interior'],
	['abs(x - 1.5) + abs(y)', 'interior'],
	['sqrt(x)', 'interior'],
	['x^2 * exp(-x) + 1', 'interior'],
	['x^4 + y^2', 'flat'],
	['max(0, x)^2', 'flat'],
	['(x - y)^2', 'flat'],
	['0.05*abs(x - 3.92) + cos(2*x) + sin(2*x*x/5)', 'interior'],
])('the best loss of %s is %s', (text, kind) => {
	expect(prepared({problem: typed(text)}).found?.kind).toBe(kind);
});

describe('a race whose least loss is not known', () => {
	it('finishes within the tolerance of the best found, whoever is lower', () => {
		const problem = typed('x^2 + 10*y^2');
		const race = new Race({...prepared({problem}), found: {kind: 'interior', loss: 5, parameters: [1, 0.6]}});
		race.advance(1000);
		for (const {status, gap} of race.standings()) {
			expect(status).toBe('finished');
			expect(gap).toBeLessThan(0);
		}
	});

	it('measures by the loss at the start, and nobody leaves a domain that nobody said', () => {
		const problem = typed('(x - 200)^2 + 7');
		const race = raced(problem);
		const [first] = race.standings();
		expect(first.lane.drop).toBe(problem.loss(Float64Array.of(3)) - 7);
		expect(race.standings().map(({status}) => status)).not.toContain('diverged');
		const [[low, high]] = race.setup.problem.domain;
		expect(low).toBeLessThanOrEqual(3);
		expect(high).toBeGreaterThan(200);
		expect(race.setup.problem.isOpen).toBe(true);
	});

	it('is no bar to who goes lower by a side of the domain, with rates of no less use', () => {
		const problem = defineProblem({
			id: 'sloped',
			start: [2.7, 0.4],
			domain: [
				[1, 3],
				[0, 1],
			],
			loss: ([x, y]) => (x - 1) ** 2 + y,
			gradient([x], into) {
				into[0] = 2 * (x - 1);
				into[1] = 1;
			},
		});
		const race = createRace({problem});
		race.advance(400);
		expect(race.standings().map(({status}) => status)).toEqual(new Array(6).fill('finished'));
	});

	it('still tells who flies off, by the loss', () => {
		const race = raced(typed('x^2 + 10*y^2'), 300, {racers: ['gd:lr=0.2', 'gd:lr=0.01']});
		expect(race.standings().map(({status}) => status)).toEqual(['finished', 'diverged']);
	});

	it('has the rates that the rule of the others finds, but for those asked for', () => {
		const {minimumLoss: _, minima: __, learningRates: ___, ...shape} = problems.booth;
		const {id, start, domain, loss, gradient} = shape;
		const setup = prepared({
			problem: defineProblem({id: `${id}-again`, start, domain, loss, gradient, parameterNames: ['x', 'y']}),
			racers: ['gd', 'adam', 'momentum:lr=0.007', 'adamw'],
		});
		const rates = setup.lanes.map(({settings}) => settings.hyper.learningRate);
		const usual = resolveRace({problem: 'booth', racers: ['gd', 'adam', 'momentum', 'adamw']}).lanes;
		const [gd, adam, , adamw] = usual.map(({settings}) => settings.hyper.learningRate);
		expect(rates).toEqual([gd, adam, 0.007, adamw]);
	});
});

describe('a target', () => {
	it('is the finish of any problem: at it or under it, whoever is lower, wherever one starts', () => {
		const race = createRace({problem: 'mccormick', target: -1, start: [-1.4, -2.9]});
		race.advance(500);
		for (const {lane, gap, loss, status, settled} of race.standings()) {
			if (status !== 'finished') continue;
			expect(loss).toBeLessThanOrEqual(-1);
			expect(gap).toBeLessThanOrEqual(0);
			expect(settled).toBeGreaterThan(0);
			expect(lane.race.target).toBe(-1);
		}
		expect(race.standings()[0].status).toBe('finished');
		// Under L*, outside the domain.
		expect(() => createRace({problem: 'mccormick', start: [-20, -20]})).toThrow('under the domain');
		const [low] = createRace({problem: 'mccormick', target: -5, start: [-20, -20]}).standings();
		expect(low.status).not.toBe('diverged');
	});

	it('needs no rehearsal, and stays what it is', () => {
		const setup = prepared({problem: typed('x^2 + 1'), target: 1.5, racers: ['gd']});
		const race = new Race(setup);
		race.advance(500);
		expect(race.standings()[0]).toMatchObject({status: 'finished', name: 'gd'});
		expect(setup.found?.loss).toBe(1);
	});

	it('is a finite number', () => {
		expect(() => createRace({target: Number.NaN})).toThrow('target is NaN: it must be a finite number.');
	});
});
