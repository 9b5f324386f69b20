import type {Problem} from '../problem.js';

/**
 * What the best loss of a problem is that nobody has said, the first of these that holds: all examples are told apart
 * (`separable`), a convex model's optimum that Newton's method proves (`proved`), the loss falls toward no place
 * (`infinity`), or on the rim of an open domain (`edge`), the ground is level there (`flat`), it is a minimum
 * (`interior`), or racers came there and nobody knows more (`raced`).
 */
export const foundKinds = ['separable', 'proved', 'infinity', 'edge', 'flat', 'interior', 'raced'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** The best that was found of a problem whose least loss nobody has said. */
export type Found = {
	readonly kind: FoundKind;
	/** L̂, or L* where it is proved; the lowest loss seen on the way where there is nothing to finish at. */
	readonly loss: number;
	/** Where it is, length d. */
	readonly parameters: readonly number[];
	/** Along what the loss falls without a least one, as "−x", where that is known. */
	readonly along?: string;
	/** What it falls toward, and never comes to: 0 where all examples are told apart; absent where it falls without end. */
	readonly limit?: number;
	/** No loss is lower than `loss` by more than this, but for rounding: where it is proved. */
	readonly bound?: number;
	/** Names of inputs that say the same, a group each: they have one weight too many. */
	readonly collinear?: readonly (readonly string[])[];
};

/** Whether a race can finish at what was found: the loss has a least one, as far as can be seen. */
export const hasFinish = ({kind}: Pick<Found, 'kind'>): boolean =>
	kind !== 'separable' && kind !== 'infinity' && kind !== 'edge';

/** The best loss of a race's problem as results and scripts have it. */
export type Best = {
	/** How it is known: `known` where the problem says it. */
	readonly kind: 'known' | FoundKind;
	/** L*, L̂, or what the loss falls toward; null where that is not known or has no end. */
	readonly loss: number | null;
	/** Where it is; null where it is nowhere. */
	readonly at: readonly number[] | null;
};

/** The best loss of a problem, by what was found of it; null where nobody has looked. */
export function bestOf(
	{minimumLoss, minima}: Pick<Problem, 'minimumLoss' | 'minima'>,
	found: Found | undefined,
): Best | null {
	if (!Number.isNaN(minimumLoss))
		return {kind: 'known', loss: minimumLoss, at: minima.find(({best}) => best)?.parameters ?? null};
	if (found === undefined) return null;
	const {kind, loss, parameters, limit} = found;
	if (kind === 'separable' || kind === 'infinity') return {kind, loss: limit ?? null, at: null};
	return {kind, loss, at: parameters};
}
