import {describe, expect, it, vi} from 'vitest';
import {layoutFor} from '../../source/app/picture/layout.js';
import {scenes} from '../../source/lecture/index.js';
import {gridText, type Rectangle} from '../../source/render/cells/grid.js';
import {allCapabilities} from '../render/capabilities.js';
import {expectSound} from './checks.js';
import {openDashboard} from './dashboard.js';

const plain = {columns: 100, rows: 30, capabilities: {color: 'none', charset: 'unicode'}} as const;

describe('the dashboard, 100 columns wide', () => {
	it('shows header, leaderboard and footer', async () => {
		const lines = await openDashboard(plain).text();
		expect(lines[0]).toMatch(/^ Toy: two points {2}L = ½ Σ .* tick {7}0 +10\/s ‖/);
		for (const name of ['GD', 'Momentum', 'NAG', 'AdaGrad', 'RMSProp', 'Adam']) {
			expect(lines.filter(line => line.includes(` ${name} `))).toHaveLength(1);
		}
		expect(lines.at(-1)).toMatch(/^ space play .* \? help .* q quit/);
		for (const line of lines) expect(line.length).toBe(100);
	});

	it('plays by the clock it is given', async () => {
		const dashboard = openDashboard(plain);
		await dashboard.frames(1, 0);
		await dashboard.type(' ');
		for (let frame = 0; frame < 10; frame++) await dashboard.frames(1, 100);
		expect(dashboard.state().tick).toBe(10);
		const lines = await dashboard.text();
		expect(lines[0]).toMatch(/tick {6}10 +10\/s ►/);
		expect(lines.at(-1)).toContain('space pause');
	});

	it('hands on what only the world outside can do', async () => {
		const dashboard = openDashboard(plain);
		for (const key of ['\x0c', '\x1a', '\x03', 'q']) await dashboard.type(key);
		expect(dashboard.effects).toEqual(['repaint', 'suspend', 'interrupt', 'quit']);
	});

	it('is a line where the terminal is too small, and comes back', async () => {
		const dashboard = openDashboard(plain);
		dashboard.resize(59, 30);
		const [first, ...rest] = await dashboard.text();
		expect([first.trimEnd(), rest.join('').trim()]).toEqual(['needs 60x18, is 59x30; q leaves', '']);
		dashboard.resize(100, 30);
		expect((await dashboard.text()).at(-1)).toContain('q quit');
	});

	it('gives a start of one parameter as one number', async () => {
		const dashboard = openDashboard({...plain, opening: {options: {problem: 'counter'}}});
		dashboard.press('s', 'up');
		expect((await dashboard.text()).at(-1)).toMatch(/^ x = 0 loss 0 {3}← → \(shift: far\) {3}enter start {3}esc leave/);
	});

	it('says in the footer what there is to say', async () => {
		const dashboard = openDashboard(plain);
		dashboard.dispatch({type: 'notice', text: 'said'});
		expect((await dashboard.text()).at(-1)?.trim()).toBe('said');
	});
});

describe('the frame', () => {
	it('has every picture where the layout has it, within the terminal and none over another', async () => {
		const opened = [
			[],
			['?'],
			['enter'],
			['p'],
			['p', 'up'],
			['p', 'q', 'u', 'z'],
			['s'],
			['tab', 'i'],
			['v', 'v'],
			['N'],
		];
		const told = scenes.map(one => [[], one] as const);
		for (const [columns, rows, others] of [
			[59, 18, []],
			[60, 18, told],
			[80, 24, []],
			[120, 36, told],
		] as const) {
			for (const [keys, scene] of [...opened.map(keys => [keys] as const), ...others]) {
				const dashboard = openDashboard({columns, rows, opening: {scenes}});
				if (scene) dashboard.dispatch({type: 'choose-scene', id: scene.id});
				dashboard.press(...keys);
				await dashboard.frame();
				const places = new Map<string, Rectangle>();
				vi.spyOn(dashboard.compositor, 'place').mockImplementation((id, area) => void places.set(id, area));
				dashboard.dispatch({type: 'notice', text: 'said'});
				await dashboard.frame();
				const cells = new Uint8Array(columns * rows);
				for (const {left, top, columns: wide, rows: high} of places.values()) {
					expect(left >= 0 && top >= 0 && left + wide <= columns && top + high <= rows).toBe(true);
					for (let row = top; row < top + high; row++) {
						for (let column = left; column < left + wide; column++) cells[row * columns + column]++;
					}
				}
				expect(Math.max(...cells), `${keys.join(' ')} ${scene?.id}`).toBe(1);
				const {header, footer, map, board} = layoutFor(dashboard.state());
				if (columns >= 60) expect([...places.values()]).toEqual(expect.arrayContaining([header, footer]));
				for (const area of [map, board]) {
					if (area && area.rows > 0 && keys[0] !== '?') expect([...places.values()]).toContainEqual(area);
				}
				dashboard.close();
			}
		}
	});

	it.each(
		allCapabilities.map(capabilities => [`${capabilities.color}, ${capabilities.charset}`, capabilities] as const),
	)('has only what the terminal can show: %s', async (_, capabilities) => {
		const large = ['toy', 'four-inputs', 'styblinski-tang'][allCapabilities.indexOf(capabilities) % 3];
		for (const problem of ['toy', 'four-inputs', 'styblinski-tang']) {
			const sizes = [{columns: 60, rows: 18}, ...(problem === large ? [{columns: 121, rows: 37}] : [])];
			for (const size of sizes) {
				const dashboard = openDashboard({...size, capabilities, opening: {options: {problem}}});
				for (const key of [
					'L',
					'j',
					'enter',
					'escape',
					'?',
					'?',
					'p',
					'escape',
					'a',
					's',
					'escape',
					'C',
					'y',
					'3',
					'H',
				]) {
					dashboard.press(key);
					expectSound(await dashboard.frame(), size, capabilities);
				}
				dashboard.close();
			}
		}
	});

	it('cuts no number in half: rates of any length, long notices, many digits', async () => {
		const racers = ['gd:lr=0.00123', 'gd:lr=1.23e-7', 'adam:lr=123456.789', 'nag:lr=0.012345', 'line-search'];
		const dashboard = openDashboard({columns: 60, rows: 18, opening: {options: {racers}}});
		const rates = (await dashboard.text()).slice(2, 7).map(line => line.slice(-16, -10).trim());
		expect(rates.sort()).toEqual(['0.001', '0.012', '1.2e5', '1e-7', 'auto']);
		dashboard.dispatch({type: 'choose-problem', id: 'four-inputs'});
		dashboard.press('R');
		const footer = (await dashboard.text()).at(-1)!;
		expect(footer).toMatch(/^ start 1 by the seed: (-?\d+\.\d+, )+(-?\d+\.\d+|…) *$/);
	});

	it('says which plane a map of more than two parameters is of', async () => {
		const dashboard = openDashboard({columns: 120, rows: 36, opening: {options: {problem: 'four-inputs'}}});
		expect((await dashboard.text())[0]).toContain('w1 × w2 through GD, others as they are');
		for (const key of ['o', 'b', 'enter', '3', 'enter']) dashboard.press(key);
		expect((await dashboard.text())[0]).toContain('b × w3 through GD');
	});

	it('says how old that is where the race outruns it, and not when it pauses', async () => {
		for (const columns of [80, 120, 200]) {
			const racers = ['gd', 'gd:lr=0.001,name=slow'];
			const opening = {options: {problem: 'four-inputs', racers}, playing: true, speed: 10_000};
			const dashboard = openDashboard({columns, rows: 60, opening});
			for (let frame = 0; frame < 3; frame++) dashboard.dispatch({type: 'tick', count: 333});
			expect((await dashboard.text())[0]).toMatch(/w1 × w2.*, (333|666) ticks ago/);
			dashboard.press('space');
			expect((await dashboard.text())[0]).not.toContain('ago');
		}
	});

	it('keeps a symbol of the explanation readable in ASCII', async () => {
		const dashboard = openDashboard({columns: 120, rows: 36, capabilities: {charset: 'ascii', color: 'none'}});
		const text = (await dashboard.text()).join('\n');
		for (const symbol of [' theta ', ' grad ', ' d theta ']) expect(text).toContain(symbol);
	});

	it('that is composed while a terminal shrinks leaves out what lies outside', async () => {
		const dashboard = openDashboard({columns: 200, rows: 60});
		await dashboard.frame();
		const {compositor} = dashboard;
		for (const [columns, rows] of [
			[20, 5],
			[1, 1],
			[0, 0],
			[199, 2],
			[3, 60],
		] as const) {
			const frame = compositor.compose(columns, rows);
			expect(gridText(frame)).toHaveLength(rows);
			expectSound(frame, {columns, rows}, {color: 'truecolor', charset: 'unicode'});
		}
	});
});
