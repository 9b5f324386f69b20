import {expect, test} from 'vitest';
import {labelOf} from '../../../source/app/picture/board.js';
import {resultJson} from '../../../source/commands/run/result-json.js';
import {resultTable} from '../../../source/commands/run/result-table.js';
import {resultWords} from '../../../source/commands/run/result-words.js';
import {Story} from '../../../source/commands/run/story.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace} from '../../../source/engine/race.js';
import type {RaceOptions} from '../../../source/engine/setup/resolve.js';
import {ended, text} from '../ended.js';

const paper = {columns: 80, color: 'none', charset: 'unicode'} as const;

function storyOf(options: RaceOptions, ticks: number): string[] {
	const race = createRace(options);
	const story = new Story(race, ticks);
	while (race.tick < ticks) {
		race.advance();
		story.see();
	}
	return story.sentences();
}

test('a story tells a race in a few sentences, in the order of ticks', () => {
	const story = storyOf({}, 1000);
	expect(story).toContain('Tick 48: RMSProp finishes first.');
	expect(story).toContain('Tick 80: Adam finishes 2nd, 32 ticks behind RMSProp.');
	expect(story.at(-1)).toBe('Tick 1000: 5 of 6 have finished, Adam first at tick 80.');
	expect(story.length).toBeLessThanOrEqual(11);
	const ticks = story.map(sentence => Number(/^Tick (\d+): [^:]+(: its loss rose and fell)?\.$/.exec(sentence)?.[1]));
	expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
});

/** The first and last ticks of each time that a racer stayed within the tolerance for as long as a finish takes. */
function finishesOf(gaps: readonly number[], {tolerance, patience}: {tolerance: number; patience: number}) {
	const finishes: {from: number; to: number}[] = [];
	let from: number | undefined;
	for (const [tick, gap] of [...gaps, Number.NaN].entries()) {
		if (Math.abs(gap) <= tolerance) {
			from ??= tick;
			continue;
		}
		if (from !== undefined && tick - 1 - from >= patience) finishes.push({from, to: tick - 1});
		from = undefined;
	}
	return finishes;
}

/** The places that a story gives to who finishes, and those that the exact gaps of all ticks give. */
function placesOf(problem: string, ticks: number) {
	const race = createRace({problem});
	const gaps = new Map(race.running.map(({name}) => [name, [] as number[]]));
	const story = new Story(race, ticks);
	for (;;) {
		for (const {name, gap} of race.standings()) gaps.get(name)!.push(gap);
		if (race.tick === ticks) break;
		race.advance();
		story.see();
	}
	const {tolerance, patience} = race.setup;
	const finishes = [...gaps].map(([name, of]) => ({name, times: finishesOf(of, {tolerance, patience})}));
	const label = (name: string) => labelOf(race.setup.lanes.find(lane => lane.name === name)!);
	return story.sentences().flatMap(sentence => {
		const [, at, who, place] = /^Tick (\d+): (.+) finishes (first|\d+)/.exec(sentence) ?? [];
		if (at === undefined) return [];
		const tick = Number(at);
		const within = finishes.filter(({times}) => times.some(({from, to}) => from <= tick && tick <= to));
		const own = finishes.find(({name}) => label(name) === who)!;
		const level = within.filter(({times}) => times.some(({from}) => from === tick)).length;
		return [{sentence, isThere: own.times.some(({from}) => from === tick), within: within.length, level, place}];
	});
}

test.each(Object.keys(problems))(
	'nobody finishes first while another has finished and not left (18.5): %s',
	problem => {
		for (const {sentence, isThere, within, level, place} of placesOf(problem, 1000)) {
			const rank = place === 'first' ? 1 : Number(place);
			expect(isThere, sentence).toBe(true);
			expect(rank, sentence).toBeLessThanOrEqual(within);
			expect(rank, sentence).toBeGreaterThan(within - level);
		}
	},
);

test('RMSProp, which leaves the finish at 101, is in front of Adam until then (18.5)', () => {
	expect(storyOf({}, 300).filter(sentence => /finish/.test(sentence))).toEqual([
		'Tick 48: RMSProp finishes first.',
		'Tick 80: Adam finishes 2nd, 32 ticks behind RMSProp.',
		'Tick 89: NAG finishes 3rd, 41 ticks behind RMSProp.',
		'Tick 101: RMSProp leaves the finish, gap 0.536%.',
		'Tick 140: RMSProp finishes 3rd, 60 ticks behind Adam.',
		'Tick 151: Momentum finishes 4th, 71 ticks behind Adam.',
		'Tick 216: GD finishes 5th, 136 ticks behind Adam.',
		'Tick 300: 5 of 6 have finished, Adam first at tick 80.',
	]);
});

test('a lead is told at the tick it was taken at, with the gap at that tick', () => {
	const [sentence] = storyOf({}, 1000);
	const [, tick, gap] = /^Tick (\d+): RMSProp takes the lead, gap ([\d.]+)%\.$/.exec(sentence) ?? [];
	const race = createRace();
	race.advance(Number(tick));
	const [leader] = race.standings();
	expect(leader.name).toBe('rmsprop');
	expect(100 * leader.gap).toBeCloseTo(Number(gap), 1);
});

test('a plateau left is told at the end of the stretch it was left in, with the gap then', () => {
	const told = storyOf({problem: 'plateau'}, 1000).find(sentence => sentence.includes('NAG leaves its plateau'));
	const [, tick, gap] = /^Tick (\d+): NAG leaves its plateau, gap ([\d.]+)%\.$/.exec(told ?? '') ?? [];
	const race = createRace({problem: 'plateau'});
	race.advance(Number(tick));
	const nag = race.standings().find(({name}) => name === 'nag')!;
	expect(100 * nag.gap).toBeCloseTo(Number(gap), 1);
});

test.each([
	['gd', 1.15, 'GD bounces: ηλ = 2.3 > 2'],
	['momentum', 1.95, 'Momentum bounces: ηλ = 3.9 > 3.8'],
	['nag', 0.7, 'NAG bounces: ηλ = 1.4 > 1.36'],
])('it says that %s bounces at a rate over its own bound, and not under it', (id, rate, told) => {
	// Its Hessian has 2 and 0.02 on the diagonal.
	const at = (lr: number) => storyOf({problem: 'ravine', racers: [`${id}:lr=${lr}`, 'adam']}, 60).join('\n');
	expect(at(rate)).toMatch(new RegExp(`Tick \\d+: ${told}\\.`));
	expect(at(rate * 0.86)).not.toContain('bounces');
});

test('it says who fell into which minimum', () => {
	expect(storyOf({problem: 'two-well'}, 1000)).toContain(
		'Tick 13: GD fell into (0.905, 0), a wrong minimum, gap 16.0%.',
	);
});

test('it ends with how it ended', () => {
	expect(storyOf({}, 0)).toEqual(['Tick 0: nobody has finished.']);
	expect(storyOf({racers: ['gd', 'adam']}, 3).at(-1)).toMatch(
		/^Tick 3: nobody has finished, \w+ leads, gap [\d.]+%\.$/,
	);
	expect(storyOf({racers: ['gd']}, 500).at(-1)).toBe('Tick 500: GD has finished.');
	expect(storyOf({racers: ['gd']}, 5).at(-1)).toMatch(/^Tick 5: GD has not finished, gap [\d.]+%\.$/);
	expect(storyOf({racers: ['gd', 'nag']}, 500).at(-1)).toBe('Tick 500: both have finished, NAG first at tick 89.');
	expect(storyOf({problem: 'saddle', racers: ['gd:lr=5', 'nag:lr=5']}, 100).at(-1)).toBe(
		'Tick 100: nobody has finished.',
	);
});

test('what happens early in a long race is told as in a short one', () => {
	const early = (ticks: number) => storyOf({}, ticks).filter(sentence => /finishes|lead/.test(sentence));
	expect(early(4000)).toEqual(expect.arrayContaining(early(1000)));
});

test('however long a race is, its story is short', () => {
	expect(storyOf({problem: 'six-points'}, 4000).length).toBeLessThanOrEqual(11);
});

test('the table has it below the board, json as an array, words as sentences; without it nothing changes', async () => {
	const {result, race} = await ended({}, 1000);
	const told = {...result, story: storyOf({}, 1000)};
	const table = text(resultTable(told, race.setup, paper));
	const plain = text(resultTable(result, race.setup, paper));
	expect(table.replace(/(Tick .+\n)+\n/, '')).toBe(plain);
	expect(table.indexOf('Tick 48: ')).toBeGreaterThan(table.indexOf('adagrad'));
	expect(JSON.parse(text(resultJson(told))).story).toEqual(told.story);
	expect(JSON.parse(text(resultJson(result)))).not.toHaveProperty('story');
	const words = text(resultWords(race.setup, 1000, race.standings(), paper, told.story));
	expect(words).toContain('Tick 80: Adam finishes 2nd, 32 ticks behind RMSProp.\n');
	expect(words).not.toMatch(/%/);
});

test('in ASCII it is ASCII, in a narrow terminal it is narrow', async () => {
	const {result, race} = await ended({racers: ['gd:name=η₂·naïve', 'nag']}, 400);
	const told = {...result, story: storyOf({racers: ['gd:name=η₂·naïve', 'nag']}, 400)};
	const table = text(resultTable(told, race.setup, {columns: 60, color: 'none', charset: 'ascii'}));
	const lines = table.split('\n').filter(line => line.startsWith('Tick '));
	expect(lines.length).toBeGreaterThan(2);
	for (const line of lines) expect(line).toMatch(/^[ -~]{1,60}$/);
});
