import {describe, expect, it} from 'vitest';
import type {PtyTerminal} from '../helpers/pty.js';
import {restless} from '../helpers/restless.js';
import {openPaused, openProgram, openShell, tickIs} from './dashboard.js';

const names = ['GD', 'Momentum', 'NAG', 'AdaGrad', 'RMSProp', 'Adam'];

/** The leaderboard's line of a racer. */
const rowOf = (terminal: PtyTerminal, name: string) =>
	terminal.text().find(line => new RegExp(`\\b\\d [ ›] ${name}( |$)`).test(line)) ?? '';
const footer = (terminal: PtyTerminal) => terminal.text().at(-1)!;

describe.concurrent('the dashboard in a terminal', () => {
	it('opens in the alternate screen and shows the race, playing', async test => {
		const terminal = openProgram(test);
		await terminal.waitFor('q quit');
		expect([terminal.isAlternate(), terminal.cursorVisible()]).toEqual([true, false]);
		for (const name of names) expect(rowOf(terminal, name)).not.toBe('');
		expect(terminal.text()).toHaveLength(24);
		expect(terminal.text()[0]).toMatch(/^ Toy: two points .*10\/s ►/);
		await terminal.waitFor(/tick +([3-9]|\d\d)\b/);
		// Gentle colours on a true-colour terminal: the map has backgrounds of its own.
		const backgrounds = new Set(terminal.cells()[8].map(cell => JSON.stringify(cell.background)));
		expect(backgrounds.size).toBeGreaterThan(3);
	});

	it('steps, leaps and jumps through time', async test => {
		const terminal = await openPaused(test);
		for (const [keys, tick] of [
			['\x1b[C', 1],
			['l', 2],
			['L', 12],
			['\x1b[1;2C', 22],
			['\x1b[D', 21],
			['h', 20],
			['\x1b[1;2D', 10],
			['lll', 13],
			['\x1b[F', 22],
		] as const) {
			terminal.type(keys);
			await terminal.waitFor(tickIs(tick));
		}
		terminal.type('h');
		await terminal.waitFor(/tick +21 of \d+/);
		terminal.type(' ');
		await terminal.waitFor('space pause');
		await terminal.waitFor(/tick +(2[3-9]|[3-9]\d)\b/);
	});

	it('takes racers out and in, and changes rates', async test => {
		const terminal = await openPaused(test);
		terminal.type('L6');
		await terminal.waitFor(() => rowOf(terminal, 'Adam').trimEnd().endsWith('out'));
		expect(footer(terminal)).toContain('Adam is out');
		terminal.type('6');
		await terminal.waitFor(() => rowOf(terminal, 'Adam').includes('%'));
		terminal.type(']');
		await terminal.waitFor(() => / 2 +\d/.test(rowOf(terminal, 'GD')));
		terminal.type('[[');
		await terminal.waitFor(() => / 0\.5 +\d/.test(rowOf(terminal, 'GD')));
		terminal.type('}');
		await terminal.waitFor(() => / 0\.2 +\d/.test(rowOf(terminal, 'Adam')));
		terminal.type('k');
		await terminal.waitFor(() => !rowOf(terminal, 'GD').includes('›'));
	});

	it('opens its panels', async test => {
		const terminal = await openPaused(test);
		terminal.type('\r');
		await terminal.waitFor('learning rate');
		terminal.type('0.25\r');
		await terminal.waitFor('GD learning rate 0.25 from tick 0');
		terminal.type('\x1b');
		await terminal.waitFor('? help');
		terminal.type('?');
		await terminal.waitFor(/Keys .* below/);
		terminal.type('\x1b[B');
		await terminal.waitFor('1 above');
		terminal.type('?');
		await terminal.waitFor(/Words .* below/);
		terminal.type('?');
		await terminal.waitFor('? help');
		terminal.type('s');
		await terminal.waitFor('enter start');
		terminal.type('\x1b[C\x1b[1;2A\r');
		await terminal.waitFor('all start at');
		terminal.type('r');
		await terminal.waitFor('from the start, as set now');
		terminal.type('\t');
		await terminal.waitFor('map and chart are both shown');
	});

	it('races on another problem', async test => {
		const terminal = await openPaused(test);
		terminal.type('p');
		await terminal.waitFor('›  1 Toy: two points');
		terminal.type('\x1b[B');
		await terminal.waitFor('›  2 Plateau');
		// As a slow line has it: several keys in one piece.
		terminal.type('\x1b[B\r');
		await terminal.waitFor(/^ Valley /m);
		terminal.type('prast');
		await terminal.waitFor(/Race on: rast_ {3}1 of \d+/);
		terminal.type('\r');
		await terminal.waitFor(/^ Rastrigin /m);
		expect(rowOf(terminal, 'Adam')).not.toBe('');
	});

	it('swaps map and chart in a small terminal', async test => {
		const terminal = await openPaused(test, [], {columns: 60, rows: 18});
		const hasMap = () => terminal.text().join('\n').includes('✕');
		expect(hasMap()).toBe(true);
		terminal.type('\t');
		await terminal.waitFor(() => !hasMap());
		await terminal.waitFor('log₁₀');
		terminal.type('\t');
		await terminal.waitFor(hasMap);
	});

	it('says what it needs where it is too small, and recovers', async test => {
		const terminal = await openPaused(test);
		terminal.type('LL');
		await terminal.waitFor(tickIs(20));
		// Two pixels are written one way or the other, by what was written before.
		const seen = () => terminal.text().join('\n').replaceAll(/[▀▄█]/g, ' ');
		const before = seen();
		terminal.resize(20, 5);
		await terminal.waitFor(/^60x18$/m);
		expect(terminal.text().filter(line => line !== '')).toEqual(['60x18']);
		terminal.resize(50, 30);
		await terminal.waitFor('needs 60x18, is 50x30');
		terminal.resize(120, 36);
		await terminal.waitFor('update 21');
		terminal.resize(80, 24);
		await terminal.waitFor(() => seen() === before);
	});

	it('keeps up with a terminal that is resized all the time', async test => {
		const terminal = await openPaused(test);
		for (let step = 0; step < 40; step++) terminal.resize(20 + ((step * 37) % 150), 5 + ((step * 11) % 45));
		// Another size than the one before: Node tells of no change that it has not seen.
		terminal.resize(82, 25);
		await terminal.waitFor(/^ Toy: two points .*[\s\S]*q quit/);
		expect(terminal.text()).toHaveLength(25);
	});

	it('has a badge for a racer that is thrown out', async test => {
		const terminal = openProgram(test, ['rosenbrock', '--racer', 'gd:lr=10', '--racer', 'adam']);
		await terminal.waitFor(() => rowOf(terminal, 'GD').trimEnd().endsWith('diverged'));
		expect(rowOf(terminal, 'Adam')).toContain('%');
	});

	it('paints again with ctrl-l', async test => {
		const terminal = await openPaused(test);
		await terminal.settle();
		const before = terminal.output.length;
		terminal.type('\x0c');
		await terminal.waitFor(() => terminal.output.length - before > 2000);
		await terminal.settle();
		expect(terminal.text()[0]).toContain('Toy: two points');
	});

	it('shows no colour where NO_COLOR asks for none, and ASCII where that is all there is', async test => {
		const terminal = await openPaused(test, [], {env: {NO_COLOR: '1', LANG: 'C', LC_ALL: 'C'}});
		expect(terminal.text().join('\n')).toMatch(/^[\n -~]*$/);
		for (const {foreground, background} of terminal.cells().flat()) {
			expect([foreground, background]).toEqual(['default', 'default']);
		}
	});

	it('stops by itself after --steps', async test => {
		const terminal = openProgram(test, ['--steps', '30', '--speed', '1000']);
		await terminal.waitFor('paused at tick 30');
		expect(terminal.text()[0]).toMatch(/tick +30 .*‖/);
	});

	it('goes as fast as it goes, and still takes keys', async test => {
		const terminal = openProgram(test, ['--speed', '10000', ...restless]);
		await terminal.waitFor('q quit');
		terminal.type('+');
		await terminal.waitFor(/ max /);
		await terminal.waitFor(/tick +\d{2},?\d{3}/);
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
	});
});

describe.concurrent('leaving', () => {
	it.for([
		['q', 0],
		['\x03', 130],
	] as const)('by %j gives the screen back as it was: exit code %d', async ([key, code], test) => {
		const terminal = await openShell(test);
		expect(terminal.isAlternate()).toBe(true);
		terminal.type(key);
		await terminal.waitFor(/stood before\n.*\nprompt>/);
		expect([terminal.isAlternate(), terminal.cursorVisible()]).toEqual([false, true]);
		terminal.type('echo code $?; stty -a | grep -ow -e "-\\?icanon" -e "-\\?echo"\r');
		await terminal.waitFor(new RegExp(`^code ${code}\\nicanon\\necho$`, 'm'));
	});

	it.for([
		['SIGTERM', 143],
		['SIGHUP', 129],
		['SIGQUIT', 131],
		['SIGINT', 130],
	] as const)('by %s: exit code %d', async ([signal, code], test) => {
		const terminal = openProgram(test);
		await terminal.waitFor('q quit');
		terminal.kill(signal);
		expect(await terminal.waitForExit()).toEqual({code, signal: undefined});
		expect([terminal.isAlternate(), terminal.cursorVisible()]).toEqual([false, true]);
		expect(terminal.text().join('').trim()).toBe('');
	});

	it('for a while by ctrl-z, and back by fg', async test => {
		const terminal = await openShell(test);
		terminal.type(' ');
		await terminal.waitFor('space play');
		terminal.type('\x1a');
		await terminal.waitFor(/Stopped.*\nprompt>$/m);
		expect([terminal.isAlternate(), terminal.cursorVisible()]).toEqual([false, true]);
		terminal.resize(100, 30);
		terminal.type('fg\r');
		await terminal.waitFor(() => terminal.isAlternate() && footer(terminal).includes('q quit'));
		expect(terminal.text()).toHaveLength(30);
		terminal.type('\x1b[Hll');
		await terminal.waitFor(tickIs(2));
		terminal.type('q');
		await terminal.waitFor('stood before');
	});
});
