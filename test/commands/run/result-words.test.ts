import {expect, test} from 'vitest';
import {resultWords} from '../../../source/commands/run/result-words.js';
import {sweepResult} from '../../../source/commands/sweep/result.js';
import {sweepWords} from '../../../source/commands/sweep/words.js';
import {formulaProblem} from '../../../source/engine/formula/problem.js';
import {type RaceOptions, resolveRace} from '../../../source/engine/setup/resolve.js';
import {swept} from '../../../source/engine/sweep/sweep.js';
import {ended, text} from '../ended.js';

const paper = {columns: 80, color: 'none', charset: 'unicode'} as const;

async function words(options: RaceOptions, ticks: number): Promise<string> {
	const {race} = await ended(options, ticks);
	return text(resultWords(race.setup, ticks, race.standings(), paper));
}

test('the gap is in percent of what it was at the start, or of the scale where that is more', async () => {
	const {result} = await ended({problem: 'six-points'}, 10);
	const scale = Number(result.problem.scale?.toPrecision(3));
	expect(await words({problem: 'six-points'}, 10)).toContain(
		`in percent of what it was at the start, or of ${scale} where that is more.`,
	);
});

test('the start is told once, and how many there are where there is more than one', async () => {
	const told = (lines: string) =>
		lines
			.split('\n')
			.slice(0, 3)
			.join('\n')
			.match(/\bfrom\b/g)?.length;
	const apart = {racers: ['gd:start=0/0', 'adam']};
	expect(told(await words({}, 10))).toBe(1);
	const many = await words(apart, 10);
	expect([told(many), many.includes(', from 2 starts.')]).toEqual([1, true]);
	const sweep = swept(resolveRace({racers: ['gd']}), 10);
	const lines = text(sweepWords(sweepResult(sweep), sweep, paper));
	expect([told(lines), lines.includes('10 steps, seed ')]).toEqual([1, true]);
});

test('what falls without end has no gap to tell, and no more is said of it than is seen', async () => {
	const lines = await words({problem: formulaProblem('x')}, 20);
	expect(lines).not.toMatch(/\bgap\b|not a number/);
	expect(lines).toContain(
		'along minus x, as far as can be seen: there is no finish without a --target, and who is lower is in front.',
	);
});

test('a best found is said to be no more than that', async () => {
	const told = 'Nobody has proved that there is none lower.';
	const problem = formulaProblem('x^2');
	// Of what it is said: right behind that, before what a tick is.
	expect(await words({problem}, 10)).toContain(`${told} A tick is`);
	for (const known of [{problem, target: 1}, {}]) expect(await words(known, 10)).not.toContain(told);
});
