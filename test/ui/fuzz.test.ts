import {uniformInt} from 'pure-rand/distribution/uniformInt';
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus';
import {describe, expect, it} from 'vitest';
import {meaningOf, takesText} from '../../source/app/keys/keys.js';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {gridText} from '../../source/render/cells/grid.js';
import {allKeys, troubleIn} from '../app/states.js';
import {seed} from '../helpers/seed.js';
import {allCapabilities} from '../render/capabilities.js';
import {expectSound} from './checks.js';
import {openDashboard} from './dashboard.js';

const races: readonly RaceOptions[] = [
	{},
	{problem: 'sparse', clock: 'evaluations', racers: ['adam:batch=10', 'gd:schedule=validation:0.5', 'line-search']},
	{problem: 'four-inputs', clock: 'epochs'},
	{problem: 'rosenbrock', racers: ['gd:lr=1000000', 'adam:lr=1e-9', 'nag:name=äöü ∇ 24 columns long', 'gd:lr=0.00123']},
	{problem: 'three-hump', racers: Array.from({length: 9}, () => 'momentum'), start: [-2, 2]},
	{problem: 'valley', tolerance: 0.5, patience: 0, seed: -3},
];

const others = ['0', '.', 'e', 'backspace', 'pagedown', 'ctrl+q', 'é', '', 'not a key', '__proto__'];
const sizes: readonly (readonly [columns: number, rows: number])[] = [
	[80, 24],
	[60, 18],
	[120, 36],
	[61, 40],
	[200, 18],
	[119, 23],
	[59, 18],
	[20, 5],
	[1, 1],
	[300, 100],
	[500, 20],
];

/** One dashboard under random keys: a seed plays it again. */
async function play(seed: number, race: RaceOptions, capabilities: Capabilities, bursts: number): Promise<void> {
	const generator = xoroshiro128plus(seed);
	const upTo = (count: number) => uniformInt(generator, 0, count - 1);
	const of = <Value>(list: readonly Value[]) => list[upTo(list.length)];
	const leaving = new Set(['q', 'ctrl+c', 'ctrl+z', 'ctrl+l']);
	const dashboard = openDashboard({opening: {options: race}, capabilities});
	const pressed: string[] = [];
	let asked = 0;
	try {
		for (let burst = 0; burst < bursts; burst++) {
			// Large frames are dear, and say little that others do not.
			if (upTo(8) === 0) dashboard.resize(...of(upTo(4) === 0 ? sizes : sizes.slice(0, 9)));
			if (upTo(3) === 0) dashboard.dispatch({type: 'tick', count: upTo(50)});
			for (let key = upTo(8); key >= 0; key--) {
				const name = of(upTo(5) === 0 ? others : allKeys);
				pressed.push(name);
				if (leaving.has(name) && !(name === 'q' && takesText(dashboard.state().prompt))) asked++;
				dashboard.press(name);
			}
			expect(troubleIn(dashboard.state())).toEqual([]);
			const frame = await dashboard.frame();
			expectSound(frame, dashboard.state().size, capabilities);
			if (capabilities.charset === 'unicode') expect(gridText(frame).join('\n')).not.toMatch(/[\d.]…/);
			// Into a list or a line it is typed.
			if (!takesText(dashboard.state().prompt)) expect(meaningOf(dashboard.state(), 'q')).toBe('quit');
			expect(meaningOf(dashboard.state(), 'ctrl+c')).toBe('interrupt');
		}
		expect(dashboard.effects).toHaveLength(asked);
	} catch (error) {
		throw new Error(`seed ${seed}, keys ${JSON.stringify(pressed.slice(-40))}`, {cause: error});
	} finally {
		dashboard.close();
	}
}

describe('thousands of random keys', () => {
	it.each(races.map((race, index) => [race.problem ?? 'toy', race, index] as const))(
		'on %s: nothing throws, and every frame fits',
		async (_, race, index) => {
			for (const [at, capabilities] of allCapabilities.entries()) {
				if ((at + index) % 4 === 0) await play(seed + 100 * index + at, race, capabilities, 40);
			}
		},
	);
});
