import {formulaOf} from '../../source/engine/formula/formula.js';

type Loss = (p: Float64Array) => number;
type Gradient = (p: Float64Array, into: Float64Array) => void;

/** A loss as somebody types it, and the same as a sensible person writes it in TypeScript, each a function of its own. */
const written: Readonly<Record<string, {text: string; loss: Loss; gradient: Gradient}>> = {
	rosenbrock: {
		text: '(1 - x)^2 + 100*(y - x^2)^2',
		loss: p => (1 - p[0]) ** 2 + 100 * (p[1] - p[0] * p[0]) ** 2,
		gradient: (p, into) => {
			const x = p[0];
			const wall = p[1] - x * x;
			into[0] = -2 * (1 - x) - 400 * x * wall;
			into[1] = 200 * wall;
		},
	},
	himmelblau: {
		text: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
		loss: p => (p[0] * p[0] + p[1] - 11) ** 2 + (p[0] + p[1] * p[1] - 7) ** 2,
		gradient: (p, into) => {
			const a = p[0] * p[0] + p[1] - 11;
			const b = p[0] + p[1] * p[1] - 7;
			into[0] = 4 * a * p[0] + 2 * b;
			into[1] = 2 * a + 4 * b * p[1];
		},
	},
	beale: {
		text: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
		loss: p => {
			const x = p[0];
			const y = p[1];
			return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y * y * y) ** 2;
		},
		gradient: (p, into) => {
			const x = p[0];
			const y = p[1];
			const a = 1.5 - x + x * y;
			const b = 2.25 - x + x * y * y;
			const c = 2.625 - x + x * y * y * y;
			into[0] = 2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1));
			into[1] = 2 * x * (a + 2 * b * y + 3 * c * y * y);
		},
	},
	rastrigin: {
		text: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
		loss: p => 20 + p[0] * p[0] - 10 * Math.cos(2 * Math.PI * p[0]) + p[1] * p[1] - 10 * Math.cos(2 * Math.PI * p[1]),
		gradient: (p, into) => {
			into[0] = 2 * p[0] + 20 * Math.PI * Math.sin(2 * Math.PI * p[0]);
			into[1] = 2 * p[1] + 20 * Math.PI * Math.sin(2 * Math.PI * p[1]);
		},
	},
	ackley: {
		text: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
		loss: p => {
			const x = p[0];
			const y = p[1];
			const waves = 0.5 * (Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y));
			return -20 * Math.exp(-0.2 * Math.sqrt(0.5 * (x * x + y * y))) - Math.exp(waves) + Math.E + 20;
		},
		gradient: (p, into) => {
			const x = p[0];
			const y = p[1];
			const r = Math.sqrt(0.5 * (x * x + y * y));
			const slope = (2 * Math.exp(-0.2 * r)) / r;
			const wave = Math.PI * Math.exp(0.5 * (Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y)));
			into[0] = slope * x + wave * Math.sin(2 * Math.PI * x);
			into[1] = slope * y + wave * Math.sin(2 * Math.PI * y);
		},
	},
};

/** Evaluates so many losses, or gradients. */
export type Loop = (count: number) => void;

/** A loop of its own for every function, so that none is slow because others went through the same one. */
function loopOf(call: 'f(p)' | '(f(p, into), into[0] + into[1])', f: Loss | Gradient): Loop {
	const code = `let sum = 0;
		return count => {
			for (let i = 0; i < count; i++) {
				p[0] = 0.3 + (i & 1023) / 512;
				p[1] = 0.7 - (i & 511) / 256;
				sum += ${call};
			}
			return sum;
		};`;
	return new Function('f', 'p', 'into', code)(f, new Float64Array(2), new Float64Array(2));
}

/** Of each of the five: the loss and the gradient, typed (compiled and interpreted) and by hand. */
export const formulaPairs = Object.entries(written).flatMap(([name, {text, ...byHand}]) => {
	const [compiled, interpreted] = [formulaOf(text), formulaOf(text, {compile: false})];
	const loss = (f: Loss) => loopOf('f(p)', f);
	const gradient = (f: Gradient) => loopOf('(f(p, into), into[0] + into[1])', f);
	return [
		{
			name: `${name}, loss`,
			compiled: loss(compiled.loss),
			interpreted: loss(interpreted.loss),
			byHand: loss(byHand.loss),
		},
		{
			name: `${name}, gradient`,
			compiled: gradient(compiled.gradient),
			interpreted: gradient(interpreted.gradient),
			byHand: gradient(byHand.gradient),
		},
	];
});
