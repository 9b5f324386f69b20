import type {Term, Update} from '../optimizer.js';

/** What is divided by what in an adaptive step: η/√(second + ε) times first. */
export type ScaledStep = {
	readonly rooted: boolean;
	readonly second: string;
	secondAt(k: number): number;
	readonly first: string;
	firstAt(k: number): number;
};

/** The two lines every adaptive optimizer ends with: its effective rate, and the step. */
export function scaledStepTerms(
	{hyper}: Pick<Update<'learningRate' | 'epsilon'>, 'hyper'>,
	{rooted, second, secondAt, first, firstAt}: ScaledStep,
): Term[] {
	const effectiveRate = (k: number) => {
		const scale = secondAt(k) + hyper.epsilon;
		return hyper.learningRate / (rooted ? Math.sqrt(scale) : scale);
	};
	return [
		{
			symbol: 'η′',
			equation: rooted ? `η/√(${second} + ε)` : `η/(${second} + ε)`,
			substitute: (k, n) => `${n(hyper.learningRate)}/${rooted ? '√' : ''}(${n(secondAt(k))} + ${n(hyper.epsilon)})`,
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
