import type {MapLane} from '../../source/render/map/map-lane.js';

const data = [
	[0.5, 0.2],
	[2.5, 0.9],
] as const;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The lecture's neuron: two points, a weight and a bias. */
export function loss(w: number, b: number): number {
	return data.reduce((sum, [x, y]) => sum + (sigmoid(w * x + b) - y) ** 2 / 2, 0);
}

function gradient(w: number, b: number): [number, number] {
	const into: [number, number] = [0, 0];
	for (const [x, y] of data) {
		const output = sigmoid(w * x + b);
		const slope = (output - y) * output * (1 - output);
		into[0] += slope * x;
		into[1] += slope;
	}
	return into;
}

/** Gradient descent with momentum, hand-rolled: enough of a racer for a picture. */
export function descend(number: number, color: number, rate: number, momentum: number, ticks: number): MapLane {
	const [xs, ys] = [[-2], [-2]];
	let [velocityW, velocityB] = [0, 0];
	for (let tick = 0; tick < ticks; tick++) {
		const [w, b] = [xs[tick], ys[tick]];
		const [slopeW, slopeB] = gradient(w, b);
		velocityW = momentum * velocityW - rate * slopeW;
		velocityB = momentum * velocityB - rate * slopeB;
		xs.push(w + velocityW);
		ys.push(b + velocityB);
	}
	return {number, color, path: {xs, ys}, head: [xs[ticks], ys[ticks]]};
}

/** Where the toy's loss is least. */
export const minimum = [1.79, -2.28] as const;
