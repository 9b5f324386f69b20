import type {Term, Update} from '../optimizer.js';

/** What is divided by what in an adaptive step: η/√(second + ε) times first, or η/(√second + ε) times it. */
export type ScaledStep = {
	/** Where ε stands: inside the root, where most have it; `no root` is η/(second + ε). */
	readonly epsilon?: 'inside' | 'outside' | 'no root';
	readonly second: string;
	secondAt(k: number): number;
	readonly first: string;
	firstAt(k: number): number;
};

type Divisor = readonly [
	written: (v: string, epsilon: string) => string,
	value: (v: number, epsilon: number) => number,
];

const divisors: Readonly<Record<NonNullable<ScaledStep['epsilon']>, Divisor>> = {
	inside: [(v, epsilon) => `√(${v} + ${epsilon})`, (v, epsilon) => Math.sqrt(v + epsilon)],
	outside: [(v, epsilon) => `(√${v} + ${epsilon})`, (v, epsilon) => Math.sqrt(v) + epsilon],
	'no root': [(v, epsilon) => `(${v} + ${epsilon})`, (v, epsilon) => v + epsilon],
};

/** The two lines every adaptive optimizer ends with: its effective rate, and the step. */
export function scaledStepTerms(
	{hyper}: Pick<Update<'learningRate' | 'epsilon'>, 'hyper'>,
	{epsilon = 'inside', second, secondAt, first, firstAt}: ScaledStep,
): [effectiveRate: Term, step: Term] {
	const [divisor, divisorOf] = divisors[epsilon];
	const effectiveRate = (k: number) => hyper.learningRate / divisorOf(secondAt(k), hyper.epsilon);
	return [
		{
			symbol: 'η′',
			equation: `η/${divisor(second, 'ε')}`,
			substitute: (k, n) => `${n(hyper.learningRate)}/${divisor(n(secondAt(k)), n(hyper.epsilon))}`,
			value: effectiveRate,
			effectiveRate: true,
		},
		{
			symbol: 'Δθ',
			equation: `−η′·${first}`,
			substitute: (k, n) => `-${n(effectiveRate(k))}·${n(firstAt(k))}`,
			value: k => -effectiveRate(k) * firstAt(k),
		},
	];
}
