/**
 * The six optimizers on `toy` as a sensible person writes them for one problem and nothing else: local variables,
 * a loop over the two points, no objects, no counting. `memory` is [w, b, then what the optimizer keeps of each].
 * `run` makes `ticks` updates; with `watch` it also takes the loss and the gap after each and keeps the first tick
 * at home and the first for good, which is the least a race must know; they are written to `marks`. (The engine takes
 * the loss and the next gradient together where both are at θ. That could be done by hand too, and would make these
 * loops as much faster; it is not what one writes first.)
 */
export type HandWritten = (memory: Float64Array, ticks: number, watch: boolean, marks: Float64Array) => void;

const x = [0.5, 2.5];
const y = [0.2, 0.9];
const initialLoss = lossAt(-2, -2);

function lossAt(w: number, b: number): number {
	let sum = 0;
	for (let i = 0; i < 2; i++) {
		const residual = 1 / (1 + Math.exp(-(w * x[i] + b))) - y[i];
		sum += residual * residual;
	}
	return 0.5 * sum;
}

/** Tick, reached, settled, loss: as they stand in `marks`. */
function observe(marks: Float64Array, w: number, b: number): void {
	const loss = lossAt(w, b);
	const tick = ++marks[0];
	marks[3] = loss;
	if (Math.abs(loss / initialLoss) <= 1e-3) {
		if (Number.isNaN(marks[1])) marks[1] = tick;
		if (Number.isNaN(marks[2])) marks[2] = tick;
	} else {
		marks[2] = Number.NaN;
	}
}

const gd: HandWritten = (memory, ticks, watch, marks) => {
	let w = memory[0];
	let b = memory[1];
	for (let t = 0; t < ticks; t++) {
		let gw = 0;
		let gb = 0;
		for (let i = 0; i < 2; i++) {
			const f = 1 / (1 + Math.exp(-(w * x[i] + b)));
			const slope = (f - y[i]) * f * (1 - f);
			gw += slope * x[i];
			gb += slope;
		}
		w -= gw;
		b -= gb;
		if (watch) observe(marks, w, b);
	}
	memory[0] = w;
	memory[1] = b;
};

const momentum: HandWritten = (memory, ticks, watch, marks) => {
	let w = memory[0];
	let b = memory[1];
	let uw = memory[2];
	let ub = memory[3];
	for (let t = 0; t < ticks; t++) {
		let gw = 0;
		let gb = 0;
		for (let i = 0; i < 2; i++) {
			const f = 1 / (1 + Math.exp(-(w * x[i] + b)));
			const slope = (f - y[i]) * f * (1 - f);
			gw += slope * x[i];
			gb += slope;
		}
		uw = 0.9 * uw + gw;
		ub = 0.9 * ub + gb;
		w -= uw;
		b -= ub;
		if (watch) observe(marks, w, b);
	}
	memory[0] = w;
	memory[1] = b;
	memory[2] = uw;
	memory[3] = ub;
};

const nag: HandWritten = (memory, ticks, watch, marks) => {
	let w = memory[0];
	let b = memory[1];
	let uw = memory[2];
	let ub = memory[3];
	for (let t = 0; t < ticks; t++) {
		const aheadW = w - 0.9 * uw;
		const aheadB = b - 0.9 * ub;
		let gw = 0;
		let gb = 0;
		for (let i = 0; i < 2; i++) {
			const f = 1 / (1 + Math.exp(-(aheadW * x[i] + aheadB)));
			const slope = (f - y[i]) * f * (1 - f);
			gw += slope * x[i];
			gb += slope;
		}
		uw = 0.9 * uw + gw;
		ub = 0.9 * ub + gb;
		w -= uw;
		b -= ub;
		if (watch) observe(marks, w, b);
	}
	memory[0] = w;
	memory[1] = b;
	memory[2] = uw;
	memory[3] = ub;
};

const adagrad: HandWritten = (memory, ticks, watch, marks) => {
	let w = memory[0];
	let b = memory[1];
	let vw = memory[2];
	let vb = memory[3];
	for (let t = 0; t < ticks; t++) {
		let gw = 0;
		let gb = 0;
		for (let i = 0; i < 2; i++) {
			const f = 1 / (1 + Math.exp(-(w * x[i] + b)));
			const slope = (f - y[i]) * f * (1 - f);
			gw += slope * x[i];
			gb += slope;
		}
		vw += gw * gw;
		vb += gb * gb;
		w -= (0.1 / Math.sqrt(vw + 1e-8)) * gw;
		b -= (0.1 / Math.sqrt(vb + 1e-8)) * gb;
		if (watch) observe(marks, w, b);
	}
	memory[0] = w;
	memory[1] = b;
	memory[2] = vw;
	memory[3] = vb;
};

const rmsprop: HandWritten = (memory, ticks, watch, marks) => {
	let w = memory[0];
	let b = memory[1];
	let vw = memory[2];
	let vb = memory[3];
	for (let t = 0; t < ticks; t++) {
		let gw = 0;
		let gb = 0;
		for (let i = 0; i < 2; i++) {
			const f = 1 / (1 + Math.exp(-(w * x[i] + b)));
			const slope = (f - y[i]) * f * (1 - f);
			gw += slope * x[i];
			gb += slope;
		}
		vw = 0.9 * vw + 0.1 * gw * gw;
		vb = 0.9 * vb + 0.1 * gb * gb;
		w -= (0.1 / Math.sqrt(vw + 1e-8)) * gw;
		b -= (0.1 / Math.sqrt(vb + 1e-8)) * gb;
		if (watch) observe(marks, w, b);
	}
	memory[0] = w;
	memory[1] = b;
	memory[2] = vw;
	memory[3] = vb;
};

const adam: HandWritten = (memory, ticks, watch, marks) => {
	let w = memory[0];
	let b = memory[1];
	let mw = memory[2];
	let mb = memory[3];
	let vw = memory[4];
	let vb = memory[5];
	let step = memory[6];
	for (let t = 0; t < ticks; t++) {
		step++;
		let gw = 0;
		let gb = 0;
		for (let i = 0; i < 2; i++) {
			const f = 1 / (1 + Math.exp(-(w * x[i] + b)));
			const slope = (f - y[i]) * f * (1 - f);
			gw += slope * x[i];
			gb += slope;
		}
		const first = 1 - 0.9 ** step;
		const second = 1 - 0.999 ** step;
		mw = 0.9 * mw + 0.1 * gw;
		mb = 0.9 * mb + 0.1 * gb;
		vw = 0.999 * vw + 0.001 * gw * gw;
		vb = 0.999 * vb + 0.001 * gb * gb;
		w -= (0.1 / Math.sqrt(vw / second + 1e-8)) * (mw / first);
		b -= (0.1 / Math.sqrt(vb / second + 1e-8)) * (mb / first);
		if (watch) observe(marks, w, b);
	}
	memory[0] = w;
	memory[1] = b;
	memory[2] = mw;
	memory[3] = mb;
	memory[4] = vw;
	memory[5] = vb;
	memory[6] = step;
};

/** By optimizer id, in the order of the default field. */
export const handWritten: Readonly<Record<string, HandWritten>> = {gd, momentum, nag, adagrad, rmsprop, adam};
