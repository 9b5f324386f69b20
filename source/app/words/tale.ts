import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, longestThatFits, widthOf} from '../../render/cells/columns.js';
import {formatPercent, formatRate} from '../../render/cells/numbers.js';
import {textFor} from '../../render/cells/to-ascii.js';
import type {Happening} from './happenings.js';
import type {Bounce, Runner} from './runner.js';

/** What happened, in words: whose name it begins with, and how it goes on, at its longest first. */
export type Tale = {readonly name: string; readonly rest: readonly string[]};

/** first, 2nd, 3rd, 4th … 11th, 12th, 13th … 21st. */
export function ordinal(count: number): string {
	if (count === 1) return 'first';
	const isTeen = Math.floor(count / 10) % 10 === 1;
	return `${count}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'}`;
}

/** With the gap where there is one, and without. */
const withGap = (text: string, {gap}: Runner) =>
	Number.isFinite(gap) ? [`${text}, gap ${formatPercent(gap).trim()}`, text] : [text];

/** Where a minimum is; beyond two parameters no line has room for it. A coordinate that is next to none is 0. */
function placeText({minimum}: Runner): string | null {
	if (!minimum || minimum.length > 2) return null;
	const least = Math.max(1e-6, 1e-3 * Math.max(...minimum.map(Math.abs)));
	return `(${minimum.map(value => (Math.abs(value) < least ? '0' : formatRate(value))).join(', ')})`;
}

const ticksText = (ticks: number) => (ticks === 1 ? '1 tick' : `${ticks} ticks`);

/** Who finished, and by how much; in which minimum, where there are several. */
function finishTexts({racer, margin}: Happening): string[] {
	const place = `finishes ${ordinal(racer.rank ?? 1)}`;
	const at = placeText(racer);
	const within = at ? `, in ${at}` : '';
	if (!margin) return [`${place} at tick ${racer.settled}${within}`, `${place} at tick ${racer.settled}`, place];
	const {ticks, other} = margin;
	if (ticks === 0)
		return [`${place}, at the same tick as ${other.label}${within}`, `${place}, at the same tick`, place];
	const [side, of] = racer.rank === 1 ? ['ahead', ' of'] : ['behind', ''];
	const by = `${place}, ${ticksText(ticks)} ${side}`;
	return [`${by}${of} ${other.label}${within}`, `${by}${of} ${other.label}`, by, `${place}, ${ticks} ${side}`, place];
}

function minimumTexts(racer: Runner): string[] {
	const at = placeText(racer);
	if (at === null) return [...withGap('fell into a wrong minimum', racer), 'is trapped'];
	return [...withGap(`fell into ${at}, a wrong minimum`, racer), ...withGap(`fell into ${at}`, racer), 'is trapped'];
}

/** A number above its bound, with as many digits as it takes to be seen above it: "2.3 > 2". */
function aboveText({product, bound}: Bounce): string {
	const written = (value: number, digits: number) =>
		digits > 3 ? String(Number(value.toPrecision(digits))) : formatRate(Number(value.toPrecision(digits)));
	const texts = [2, 3, 5, 8, 17].map(
		digits => [written(product, digits), written(bound, Math.max(3, digits))] as const,
	);
	const [above, below] = texts.find(([one, other]) => Number(one) > Number(other)) ?? texts.at(-1)!;
	return `${above} > ${below}`;
}

const texts: Readonly<Record<Happening['kind'], (happening: Happening) => readonly string[]>> = {
	finished: finishTexts,
	'left-finish': ({racer}) =>
		racer.status === 'diverged'
			? ['leaves the finish and diverges', 'diverges']
			: racer.settled === null
				? [...withGap('leaves the finish', racer), 'left again']
				: [`leaves the finish and is back from tick ${racer.settled}`, 'left the finish, is back', 'left, is back'],
	diverged: () => ['diverges'],
	'wrong-minimum': ({racer}) => minimumTexts(racer),
	lead: ({racer}) => withGap('takes the lead', racer),
	'plateau-left': ({racer}) => [...withGap('leaves its plateau', racer), 'falls again'],
	circling: ({racer}) => [...withGap('circles the minimum', racer), 'circles it'],
	stalled: ({racer}) => withGap('stalls', racer),
	'races-on': ({racer}) => withGap('races on', racer),
	bounces: ({bounce}) => (bounce ? [`bounces: ηλ = ${aboveText(bounce)}`, 'bounces'] : ['bounces']),
	turn: ({turn}) => [
		`makes its ${ordinal(turn)} u-turn: its loss rose and fell`,
		`makes its ${ordinal(turn)} u-turn`,
		turn === 1 ? 'makes a u-turn' : `has ${turn} u-turns`,
	],
};

/** A happening in words. */
export const taleOf = (happening: Happening): Tale => ({
	name: happening.racer.label,
	rest: texts[happening.kind](happening),
});

/** A tale with all that can be said of it. */
export const wholeTale = ({name, rest}: Tale): string => `${name} ${rest[0]}`;

/** A tale in so many columns, in the terminal's charset: as much of it as fits, and a name that is too long for the least of it cut. */
export function fittedTale({name, rest}: Tale, columns: number, capabilities: Capabilities): string {
	const whole = longestThatFits(
		rest.map(text => `${name} ${text}`),
		columns,
		capabilities,
	);
	if (whole !== '') return textFor(whole, capabilities.charset);
	const least = textFor(` ${rest.at(-1)}`, capabilities.charset);
	return fitted(name, Math.max(0, columns - widthOf(least, capabilities)), capabilities) + least;
}
