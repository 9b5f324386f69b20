import {type Curvature, curvatureLimits, curvatureOf, type TooLarge} from '../../../engine/curvature/curvature.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import type {Capabilities} from '../../../render/cells/capabilities.js';
import {fittedWords, widthOf} from '../../../render/cells/columns.js';
import {bold} from '../../../render/cells/grid.js';
import {formatRate, formatSteady} from '../../../render/cells/numbers.js';
import {themeOf} from '../../../render/cells/styles.js';
import type {Line} from '../text-panel.js';

/** What is said instead of a curvature that is not looked at, longest first. */
const leftOut: Readonly<Record<TooLarge, readonly string[]>> = {
	parameters: [
		` λ left out: over ${curvatureLimits.parameters} parameters`,
		` λ: over ${curvatureLimits.parameters} parameters`,
	],
	examples: [' λ left out: too many examples for their parameters', ' λ: too many examples'],
	time: [' λ left out: a gradient takes too long', ' λ: takes too long'],
};

/** What is said of ground that does not curve up along any axis, longest first, and in how many columns λ is. */
const unbounded: readonly (readonly [width: number, words: string])[] = [
	[7, '   nothing bounds the rate here'],
	[6, ' nothing bounds the rate'],
	[5, ' no bound on the rate'],
	[5, ' nothing bounds it'],
];

type Bounded = {readonly product: number; readonly bound: number};

/** Columns of the bounds that there are, so that numbers keep their places from racer to racer: 2, 3.8, 1.36. */
const mostBound = 4;

/** ηλ against its bound, longest first; each as it is when it bounces, and when not. */
function boundedForms({largest, product, bound}: Curvature & Bounded): (readonly [bounces: string, rests: string])[] {
	const against = `${product > bound ? '>' : product < bound ? '<' : '='} ${formatRate(bound)}`;
	const curvature = (width: number) => formatSteady(largest, width);
	const rate = (width: number) => `${formatSteady(product, width)} ${against}`;
	const said = (text: string, words: string) => [` ${text}${words}`, ` ${text}`] as const;
	const marked = (text: string) => [`!${text}`, ` ${text}`] as const;
	return [
		said(`λ ${curvature(7)}   ηλ ${rate(7)}`, ': it bounces'),
		said(`λ ${curvature(6)} ηλ ${rate(6)}`, ': bounces'),
		said(`λ ${curvature(5)} ηλ ${rate(5)}`, ': bounces'),
		marked(`λ ${curvature(5)} × η =${rate(5)}`),
		marked(`ηλ ${rate(5)}`),
	];
}

/** λ alone; of the Hessian, where the optimizer has a λ of its own. */
function symbols({optimizer}: ReadonlyLane): readonly string[] {
	const isTaken = Object.values(optimizer.hyperparameters).some(({symbol}) => symbol === 'λ');
	return isTaken ? [' λ of the Hessian', ' λ'] : [' λ'];
}

/**
 * The curvature under a racer in one line: λ, and where its optimizer names a bound, ηλ against it, which says why a rate is
 * too high. The numbers keep their places and widths from frame to frame, whether it bounces or not.
 */
export function curvatureLine(lane: ReadonlyLane, columns: number, capabilities: Capabilities): Line {
	const theme = themeOf(capabilities);
	const fits = (text: string) => widthOf(text, capabilities) <= columns;
	const line = (texts: readonly string[], style = theme.plain): Line => {
		const text = texts.find(fits) ?? texts[texts.length - 1]!;
		return [{text: fittedWords(text, columns, capabilities), ...style}];
	};
	const curvature = curvatureOf(lane);
	if (typeof curvature === 'string') return line(leftOut[curvature], theme.muted);
	const {largest, product, bound} = curvature;
	const heads = symbols(lane);
	if (largest <= 0) {
		return line(
			unbounded.flatMap(([width, words]) => heads.map(head => `${head} ${formatSteady(largest, width)}${words}`)),
		);
	}
	if (Number.isNaN(largest) || product === undefined || bound === undefined)
		return line(heads.map(head => `${head} ${formatSteady(largest, 7)}`));
	const forms = boundedForms({largest, product, bound});
	const spare = ' '.repeat(Math.max(0, mostBound - formatRate(bound).length));
	const [bounces, rests] = forms.find(([longer]) => fits(longer + spare)) ?? forms[forms.length - 1]!;
	return product < bound ? line([rests]) : line([bounces], {...theme.bad, attributes: bold});
}
