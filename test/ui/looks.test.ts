import {expect, it} from 'vitest';
import {boardOf} from '../../source/app/picture/board.js';
import {noFinishTexts} from '../../source/app/words/goal-words.js';
import {lookTexts} from '../../source/app/words/look-words.js';
import {standingsWords} from '../../source/app/words/race-words.js';
import {Race} from '../../source/engine/race.js';
import type {RaceSetup} from '../../source/engine/setup/setup.js';
import {ruleLines} from '../../source/ui/panels/rule-lines.js';
import {sum} from '../engine/looking/many.js';
import {openDashboard} from './dashboard.js';

const options = {
	problem: sum,
	racers: ['gd:lr=0.02,batch=5,shuffle=on', 'nag:lr=0.001,batch=9', 'adam'],
	observe: {every: 7, examples: 30},
};

it('shows an estimate as one while it plays, and looks where it stands still: the board that a report has', async () => {
	for (const [columns, rows, charset] of [
		[60, 18, 'unicode'],
		[80, 24, 'ascii'],
		[120, 36, 'unicode'],
	] as const) {
		const sign = charset === 'ascii' ? '~' : '≈';
		const dashboard = openDashboard({columns, rows, capabilities: {charset}, opening: {options}});
		dashboard.dispatch({type: 'play'});
		dashboard.dispatch({type: 'tick', count: 20});
		const {tick} = dashboard.state();
		expect(tick % 7).not.toBe(0);
		const playing = await dashboard.text();
		const row = playing.find(line => /1 [›>]? ?GD/.test(line));
		expect(row).toContain(sign);
		expect(playing.join('\n')).toMatch(/30 of 48.*tick 14/);
		expect(playing.join('\n')).toContain(`${sign} loss`);
		expect(standingsWords(dashboard.state()).join('\n')).toMatch(/as of tick 14, loss about/);
		dashboard.press('space');
		const board = boardOf(dashboard.state());
		const race = new Race(dashboard.state().timeline.setup);
		race.advance(tick);
		const told = race.standings().map(({name, gap, loss, status}) => ({name, gap, loss, status}));
		expect(board.map(({name, gap, loss, status}) => ({name, gap, loss, status}))).toEqual(told);
		expect(dashboard.state().ranking.order).toEqual(told.map(({name}) => name));
		const paused = await dashboard.text();
		expect(paused.find(line => /1 [›>]? ?GD/.test(line))).not.toContain(sign);
		expect(paused.join('\n')).toMatch(/30 of 48/);
		expect(standingsWords(dashboard.state()).join('\n')).not.toMatch(/about/);
		dashboard.press('space');
		expect(dashboard.state().playing).toBe(true);
		dashboard.close();
	}
});

it('says of what and when verdicts are on a line of their own, beside the finish rule', async () => {
	for (const [columns, rows] of [
		[80, 24],
		[120, 36],
	] as const) {
		const dashboard = openDashboard({columns, rows, opening: {options}});
		dashboard.dispatch({type: 'play'});
		dashboard.dispatch({type: 'tick', count: 20});
		const text = await dashboard.text();
		const [rule, looks] = [/gap ≤ 0.1%/, /30 of 48.*tick 14/].map(one => text.findIndex(line => one.test(line)));
		expect(looks).toBe(rule! + 1);
		dashboard.close();
	}
});

it('says in the narrowest terminal of which sample it is, and as of when', () => {
	const race = {problem: {exampleCount: 30_000}, sample: {exampleCount: 10_000}} as unknown as RaceSetup;
	const texts = lookTexts(
		race,
		[62_000, 63_600].map(lookedAt => ({tick: 64_000, lookedAt, judged: false, evaluatedAt: {count: 9, last: []}})),
	);
	expect(texts.at(-1)).toBe('10k of 30k, ticks 62,000–63,600');
});

it('never says in short that a loss falls without end where it is only not known yet', () => {
	for (const text of noFinishTexts({})) expect(text).toMatch(/^no finish yet/);
});

it('has a title for its chart that is cut nowhere, says that lines are estimates, and speaks of means apart from rings', async () => {
	for (const [columns, rows] of [
		[60, 18],
		[80, 24],
		[200, 60],
	] as const) {
		for (const holdOut of [undefined, 0.25]) {
			const dashboard = openDashboard({columns, rows, opening: {options: {...options, ...(holdOut && {holdOut})}}});
			dashboard.dispatch({type: 'tick', count: 20});
			if (columns === 60) dashboard.press('tab');
			const title = (await dashboard.text()).find(line => line.includes('─ ≈ ') || line.includes(' ≈ loss'));
			expect(title).toMatch(/≈ loss( − (L\*|best( found)?))?, log₁₀/);
			expect(title).not.toMatch(/held out; means/);
			dashboard.close();
		}
	}
});

it('says of which sample losses are where there is no finish, too', async () => {
	const {subset: _, ...whole} = sum;
	const problem = {...whole, minimumLoss: Number.NaN, minima: []};
	const dashboard = openDashboard({opening: {options: {...options, problem}}});
	const waiting = {...dashboard.state(), size: {columns: 40, rows: 2}};
	const texts = ruleLines(waiting, waiting.size, {color: 'none', charset: 'unicode'}).map(([span]) =>
		span?.text.trim(),
	);
	expect(texts).toEqual(['no finish yet', 'losses on a sample: 30 of 48 examples']);
	dashboard.close();
});
