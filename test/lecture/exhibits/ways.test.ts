import {expect, it} from 'vitest';
import {schedulePicture} from '../../../source/lecture/exhibits/schedule/picture.js';
import {waysPicture} from '../../../source/lecture/exhibits/ways/picture.js';
import {scenes} from '../../../source/lecture/index.js';
import {openDashboard} from '../../ui/dashboard.js';

const capabilities = {color: 'none', charset: 'unicode'} as const;

function opened(id: string) {
	const dashboard = openDashboard({columns: 120, rows: 36, capabilities, opening: {scenes}});
	dashboard.dispatch({type: 'choose-scene', id});
	return dashboard;
}

it('no way has been gone at the start, and each share is the part of start to minimum that is behind', () => {
	const dashboard = opened('sparse');
	const at = () => waysPicture(dashboard.state())!;
	expect(at().racers.map(({label}) => label)).toEqual(['GD', 'Momentum', 'NAG']);
	expect(at().rows.map(({name}) => name)).toEqual(['w', 'b']);
	expect(at().rows.flatMap(({shares}) => shares)).toEqual([0, 0, 0, 0, 0, 0]);
	// A question, a guess, and on to where it is answered.
	dashboard.press('space');
	dashboard.press('c');
	dashboard.dispatch({type: 'tick', count: 1e6});
	expect(dashboard.state().tick).toBe(50);
	const {timeline} = dashboard.state();
	const goal = timeline.setup.problem.minima.find(({best}) => best)!.parameters;
	for (const [k, {shares}] of at().rows.entries()) {
		for (const [index, lane] of timeline.at(dashboard.state().tick).entries()) {
			const from = timeline.at(0)[index].parameters[k];
			expect(from + shares[index] * (goal[k] - from)).toBeCloseTo(lane.parameters[k], 9);
		}
	}
	dashboard.close();
});

it('plans γ up to the next answer: it starts at ½ and climbs by steps, and never falls', () => {
	const dashboard = opened('gamma');
	const {momentums} = schedulePicture(dashboard.state(), capabilities);
	expect(momentums!.horizon).toBe(2000);
	const values = Array.from(momentums!.series[0].curve.low);
	expect(values[0]).toBe(0.5);
	expect(new Set(values.slice(0, -1)).size).toBe(8);
	expect(values.every((value, at) => at === 0 || value >= values[at - 1])).toBe(true);
	dashboard.close();
});
