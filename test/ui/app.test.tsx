import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it} from 'vitest';
import type {Effect} from '../../source/app/message.js';
import {openState} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import {createGrid, gridText} from '../../source/render/cells/grid.js';
import {App} from '../../source/ui/app.js';
import {PaintProvider} from '../../source/ui/paint.js';
import {Board} from '../../source/ui/panels/board.js';
import {Footer} from '../../source/ui/panels/footer.js';
import {Header} from '../../source/ui/panels/header.js';
import {allCapabilities} from '../render/capabilities.js';
import {expectSound} from './checks.js';
import {openDashboard, paintFor, settled} from './dashboard.js';

afterEach(cleanup);

const plain = paintFor({color: 'none', charset: 'unicode'});
const strip = (text: string | undefined) =>
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
	(text ?? '').replace(/\u001b\[[0-9;]*m/g, '');

describe('in ink-testing-library, 100 columns wide and without a screen', () => {
	const size = {columns: 100, rows: 30};

	function open() {
		const store = createStore(openState({options: {}, size, playing: false}));
		const effects: Effect[] = [];
		let call = () => {};
		let now = 0;
		const time = {
			now: () => now,
			every(_: number, then: () => void) {
				call = then;
				return () => {};
			},
		};
		const ink = render(
			<App store={store} paint={plain} time={time} fps={10} onEffect={effect => effects.push(effect)} />,
		);
		const tick = async (milliseconds: number) => {
			now += milliseconds;
			call();
			await settled();
		};
		return {store, effects, tick, ...ink};
	}

	it('shows the dashboard as text', () => {
		const lines = strip(open().lastFrame()).split('\n');
		expect(lines[0]).toMatch(/^ Toy: two points {2}L = ½ Σ .* tick {7}0 +10\/s ‖/);
		for (const name of ['GD', 'Momentum', 'NAG', 'AdaGrad', 'RMSProp', 'Adam']) {
			expect(lines.filter(line => line.includes(` ${name} `))).toHaveLength(1);
		}
		expect(lines.at(-1)).toMatch(/space play .* \? help .* q quit/);
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
	});

	it('plays by the clock it is given', async () => {
		const {store, stdin, lastFrame, tick} = open();
		await tick(0);
		stdin.write(' ');
		await settled();
		for (let frame = 0; frame < 10; frame++) await tick(100);
		expect(store.state().tick).toBe(10);
		expect(strip(lastFrame())).toMatch(/tick {6}10 +10\/s ►/);
		expect(strip(lastFrame())).toContain('space pause');
	});

	it('hands on what only the world outside can do', async () => {
		const {stdin, effects} = open();
		for (const key of ['\x0c', '\x1a', '\x03', 'q']) {
			await settled();
			stdin.write(key);
		}
		expect(effects).toEqual(['repaint', 'suspend', 'interrupt', 'quit']);
	});

	it('is a line where the terminal is too small, and comes back', async () => {
		const {store, lastFrame} = open();
		store.dispatch({type: 'resize', size: {columns: 59, rows: 30}});
		await settled();
		expect(lastFrame()).toBe('needs 60x18, is 59x30; q leaves');
		store.dispatch({type: 'resize', size: {columns: 100, rows: 30}});
		await settled();
		expect(strip(lastFrame())).toContain('q quit');
	});

	it('draws header, leaderboard and footer by themselves', () => {
		const state = openState({options: {}, size, playing: false});
		const shown = (node: React.ReactNode) =>
			strip(render(<PaintProvider value={plain}>{node}</PaintProvider>).lastFrame());
		const area = {left: 0, top: 0, columns: 60, rows: 1};
		expect(shown(<Header state={state} area={area} />)).toMatch(/^ Toy: two points .*10\/s ‖ *$/);
		expect(shown(<Footer state={state} area={area} />)).toMatch(/^ space play /);
		expect(shown(<Footer state={{...state, notice: 'said'}} area={area} />).trim()).toBe('said');
		expect(shown(<Board state={state} area={{...area, rows: 8}} />).split('\n')).toHaveLength(8);
	});
});

describe('the frame', () => {
	it('is the same past Ink and through it, cell for cell', async () => {
		for (const [columns, rows] of [
			[60, 18],
			[80, 24],
			[120, 36],
		] as const) {
			for (const keys of [[], ['L', 'L'], ['?'], ['enter'], ['p'], ['s'], ['tab', 'i']]) {
				const options = {columns, rows, capabilities: {color: '256', charset: 'unicode'}} as const;
				const [past, through] = [openDashboard(options), openDashboard({...options, asText: true})];
				past.press(...keys);
				through.press(...keys);
				expect(await through.text()).toEqual(await past.text());
				past.close();
				through.close();
			}
		}
	});

	it.each(
		allCapabilities.map(capabilities => [`${capabilities.color}, ${capabilities.charset}`, capabilities] as const),
	)('has only what the terminal can show: %s', async (_, capabilities) => {
		for (const problem of ['toy', 'four-inputs', 'styblinski-tang']) {
			for (const size of [
				{columns: 60, rows: 18},
				{columns: 121, rows: 37},
			]) {
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

	it('says where a map of more than two parameters is cut', async () => {
		const dashboard = openDashboard({columns: 120, rows: 36, opening: {options: {problem: 'four-inputs'}}});
		expect((await dashboard.text())[0]).toMatch(/cut at w3 +[\d.-]+ {2}w4 +[\d.-]+ {2}b +[\d.-]+/);
		dashboard.press('o');
		expect((await dashboard.text())[0]).toMatch(/cut at w2 /);
	});

	it('says how old that cut is where the race outruns it, and not when it pauses', async () => {
		for (const columns of [80, 120, 200]) {
			const opening = {options: {problem: 'four-inputs'}, playing: true, speed: 10_000};
			const dashboard = openDashboard({columns, rows: 60, opening});
			for (let frame = 0; frame < 3; frame++) dashboard.dispatch({type: 'tick', count: 333});
			expect((await dashboard.text())[0]).toMatch(/cut.*, (333|666) ticks ago/);
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
		compositor.text(createGrid(0, 0));
		expect(gridText(compositor.compose(2, 2))).toHaveLength(2);
	});
});
