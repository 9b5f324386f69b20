import {describe, expect, it, vi} from 'vitest';
import {choicesOf} from '../../source/app/prompt/choices.js';
import {offered} from '../app/offered.js';
import {type Dashboard, openDashboard} from './dashboard.js';

const rateOf = ({state}: Dashboard) => state().timeline.tracks[0].settingsAt(state().tick).hyper.learningRate;
const problemIn = ({state}: Dashboard) => state().timeline.setup.problem.id;

describe('keys as a terminal sends them', () => {
	it('move through time', async () => {
		const dashboard = openDashboard();
		const ticks: number[] = [];
		for (const bytes of ['l', '\x1b[C', '\x1b[1;2C', 'L', '\x1b[D', 'h', '\x1b[1;2D', '\x1b[H', '\x1b[F']) {
			await dashboard.type(bytes);
			ticks.push(dashboard.state().tick);
		}
		expect(ticks).toEqual([1, 2, 12, 22, 21, 20, 10, 0, 22]);
	});

	it('[ and ] change the rate, though sequences begin with [ too', async () => {
		const dashboard = openDashboard();
		await dashboard.type('[');
		expect(rateOf(dashboard)).toBe(0.5);
		await dashboard.type(']');
		await dashboard.type(']]');
		expect(rateOf(dashboard)).toBe(5);
		await dashboard.type('[[');
		expect(rateOf(dashboard)).toBe(1);
	});

	it('that come in one piece are taken one by one', async () => {
		const dashboard = openDashboard();
		await dashboard.type('llL]');
		expect([dashboard.state().tick, rateOf(dashboard)]).toEqual([12, 2]);
	});

	it('that wait are all taken, in order, and shown once', async () => {
		const dashboard = openDashboard({columns: 200, rows: 50});
		await dashboard.frame();
		const placed = vi.spyOn(dashboard.compositor, 'place');
		await dashboard.type(`${'v'.repeat(1501)}p2\r${'l'.repeat(40)}]`);
		const {main, tick} = dashboard.state();
		expect([main, tick, problemIn(dashboard)]).toEqual(['relief', 40, 'plateau']);
		const ids = placed.mock.calls.map(([id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('close what is open by esc, and do what they do, however soon after it they come', async () => {
		for (const pieces of [['\x1bl'], ['\x1b', 'l'], ['\x1b', '\x1b[C']]) {
			const dashboard = openDashboard();
			await dashboard.type('p');
			for (const piece of pieces) await dashboard.type(piece);
			expect([dashboard.state().prompt, dashboard.state().tick]).toEqual([null, 1]);
		}
	});

	it('that nobody knows do nothing', async () => {
		const dashboard = openDashboard();
		const before = dashboard.state();
		for (const bytes of [
			'\x1b[<0;10;5M',
			'\x1b[<64;1;1m',
			'\x1b[15~',
			'\x1bOP',
			'\x1b[5~',
			'\x1b[120;3u',
			'\x1b[113;9u',
			'\x1b[113;1:3u',
			'\x1b[?1;2c',
			'\x00',
			'\x7f',
			'é',
		]) {
			await dashboard.type(bytes);
		}
		expect(dashboard.state()).toBe(before);
		expect(dashboard.effects).toEqual([]);
	});

	it('type a hyper-parameter into its panel', async () => {
		const dashboard = openDashboard();
		for (const bytes of ['\r', '0', '.', '2', '5', '9', '\x7f', '\r']) await dashboard.type(bytes);
		expect(rateOf(dashboard)).toBe(0.25);
		expect(dashboard.state().prompt?.kind).toBe('tuning');
		await dashboard.type('\r');
		expect(dashboard.state().prompt).toBeNull();
	});
});

describe('the pickers', () => {
	it('choose a problem by arrows and enter, and open nothing else by that', async () => {
		const dashboard = openDashboard();
		for (const bytes of ['p', '\x1b[B', '\x1b[B', '\x1b[A', '\x1b[B', '\r']) await dashboard.type(bytes);
		expect(problemIn(dashboard)).toBe('valley');
		expect(dashboard.state().prompt).toBeNull();
	});

	it('choose by a number that is typed, which then toggles nobody', async () => {
		const dashboard = openDashboard();
		for (const bytes of ['p', '2', '\r']) await dashboard.type(bytes);
		expect([problemIn(dashboard), dashboard.state().prompt]).toEqual(['plateau', null]);
		expect(dashboard.state().out.size).toBe(0);
	});

	it('leave by esc', async () => {
		const dashboard = openDashboard();
		for (const bytes of ['p', '\x1b[B', '\x1b']) await dashboard.type(bytes);
		// What may follow an ESC is waited for a moment.
		await expect.poll(() => dashboard.state().prompt).toBeNull();
		expect(problemIn(dashboard)).toBe('toy');
	});

	it('add a racer', async () => {
		const dashboard = openDashboard({opening: {offered}});
		for (const bytes of ['a', '\x1b[B', '\r']) await dashboard.type(bytes);
		expect(dashboard.state().selected).toBe('momentum-2');
	});

	it('begin at what is raced, also when one list gives way to the other', async () => {
		const dashboard = openDashboard({opening: {options: {problem: 'valley'}}});
		for (const bytes of ['a', '\x1b']) await dashboard.type(bytes);
		await expect.poll(() => dashboard.state().prompt).toBeNull();
		await dashboard.type('p');
		expect((await dashboard.text()).find(line => line.includes('›  3 Valley'))).toBeDefined();
	});

	it('take keys that come in one piece with what opens them', async () => {
		const dashboard = openDashboard();
		await dashboard.type('p\x1b[B\x1b[B\r');
		expect([problemIn(dashboard), dashboard.state().prompt]).toEqual(['valley', null]);
		await dashboard.type('p4\r');
		expect([problemIn(dashboard), dashboard.state().prompt]).toEqual(['six-points', null]);
	});

	it('show the one that is chosen, however far down, and its number', async () => {
		const dashboard = openDashboard({columns: 60, rows: 18});
		dashboard.press('p');
		for (const {number, label} of choicesOf(dashboard.state(), 'problem')) {
			const line = (await dashboard.text()).find(text => text.startsWith(' ›')) ?? '';
			expect(line).toContain(`› ${String(number).padStart(2)} ${label}`);
			dashboard.press('down');
		}
		expect(dashboard.state().prompt).toEqual({kind: 'problem', row: 0, typed: ''});
	});

	it('say how much of the list there is besides what is shown', async () => {
		for (const [columns, rows] of [
			[60, 18],
			[80, 24],
			[120, 36],
		]) {
			const dashboard = openDashboard({opening: {offered}, columns, rows});
			dashboard.press('p');
			for (let row = 0; row < 20; row++) {
				const lines = (await dashboard.text()).map(line => line.slice(columns === 120 ? 60 : 0));
				const title = lines.find(line => line.includes('Race on')) ?? '';
				const shown = lines.filter(line => /^.?.?.?.?.? [› ] +\d+ [A-Z]/.test(line)).length;
				const above = Number(/↑ ?(\d+)/.exec(title)?.[1] ?? 0);
				const below = Number(/↓ ?(\d+)/.exec(title)?.[1] ?? 0);
				expect(above + shown + below, lines.join('\n')).toBe(20);
				dashboard.press('down');
			}
			dashboard.press(...'qua');
			expect((await dashboard.text()).join('\n')).toContain('Race on: qua_   0 of 20');
			dashboard.press('escape', ...'sad');
			expect((await dashboard.text()).join('\n')).toMatch(/Race on: sad_ {3}1 of 20/);
			dashboard.close();
		}
	});

	it('let keys pass that print nothing', async () => {
		const dashboard = openDashboard();
		for (const bytes of ['L', 'p', '\x1b[H']) await dashboard.type(bytes);
		expect([dashboard.state().tick, dashboard.state().prompt?.kind]).toEqual([0, 'problem']);
	});
});
