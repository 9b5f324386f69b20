import {expect, it} from 'vitest';
import {createRace} from '../../source/engine/race.js';

/** The gradient of the lecture's two points, ½ Σ (σ(wx + b) − y)², at (w, b). */
function gradientOf(w: number, b: number): [number, number] {
	let [toW, toB] = [0, 0];
	for (const [x, y] of [
		[0.5, 0.2],
		[2.5, 0.9],
	]) {
		const s = 1 / (1 + Math.exp(-(w * x + b)));
		const slope = (s - y) * s * (1 - s);
		toW += slope * x;
		toB += slope;
	}
	return [toW, toB];
}

/** Algorithm 2 of Chen et al. (2023), parameter by parameter, with a constant rate. */
function* lionOf(rate: number, beta1: number, beta2: number, decay: number) {
	let [w, b, mw, mb] = [-2, -2, 0, 0];
	for (;;) {
		const [gw, gb] = gradientOf(w, b);
		const cw = beta1 * mw + (1 - beta1) * gw;
		const cb = beta1 * mb + (1 - beta1) * gb;
		w = w - rate * (Math.sign(cw) + decay * w);
		b = b - rate * (Math.sign(cb) + decay * b);
		mw = beta2 * mw + (1 - beta2) * gw;
		mb = beta2 * mb + (1 - beta2) * gb;
		yield [w, b];
	}
}

it.each([
	['lion:lr=0.01', [0.01, 0.9, 0.99, 0]],
	['lion:lr=0.003,beta1=0.95,beta2=0.98,weight-decay=1', [0.003, 0.95, 0.98, 1]],
] as const)('%s is its paper’s algorithm to 1e-9, over 300 updates', (spec, [rate, beta1, beta2, decay]) => {
	const race = createRace({problem: 'toy', racers: [spec]});
	const paper = lionOf(rate, beta1, beta2, decay);
	for (let tick = 1; tick <= 300; tick++) {
		race.advance(1);
		const [w, b] = race.lanes[0].state.parameters;
		const [toW, toB] = paper.next().value!;
		expect(Math.max(Math.abs(w - toW), Math.abs(b - toB)), `tick ${tick}`).toBeLessThanOrEqual(1e-9);
	}
});
