import {type Found, hasFinish} from '../../engine/setup/found.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {formatNumber} from '../../render/cells/numbers.js';

const parted = 'told apart without an error';

/** A limit in words. */
const limitText = ({limit = Number.NaN}: Found) => formatNumber(limit, 9).trim();

/** Why nothing is the least loss, as a sentence begins. */
export function fallWords({found, validation}: Pick<RaceSetup, 'found' | 'validation'>): string {
	if (found?.kind === 'separable')
		return `The examples${validation ? ' raced on' : ''} are ${parted}, and the loss falls without end as the weights grow, along ${found.along}`;
	if (found?.kind === 'edge') return 'The loss is lowest on the edge of the widest domain that was searched';
	if (found?.along === undefined) return 'The loss was lower each time that the domain was widened';
	if (found.limit === undefined) return `The loss falls without end along ${found.along}, as far as can be seen`;
	return `The loss falls toward ${limitText(found)} along ${found.along} and never reaches it, as far as can be seen`;
}

/** Why a race has no finish, what is not known yet or that there is nothing to find: from the longest to the shortest. */
export function noFinishTexts({found}: Pick<RaceSetup, 'found'>): string[] {
	if (found === undefined || hasFinish(found)) return ['no finish yet: the least loss is not known', 'no finish yet'];
	if (found.kind === 'separable')
		return [
			`no finish: ${parted}, the loss falls without end as the weights grow`,
			`no finish: ${parted}, it falls without end`,
			'told apart: it falls without end',
			'no finish: told apart',
		];
	if (found.kind === 'edge')
		return [
			'no finish: the lowest loss is on the edge of the searched domain',
			'no finish: lowest on the edge',
			'no finish',
		];
	if (found.along === undefined)
		return ['no finish: the loss is lower in every wider domain', 'no finish: lower and lower', 'no finish'];
	if (found.limit === undefined)
		return [
			`no finish: the loss falls without end along ${found.along}`,
			'no finish: it falls without end',
			'no finish',
		];
	return [
		`no finish: the loss falls toward ${limitText(found)} along ${found.along} and never reaches it`,
		`no finish: it never reaches ${limitText(found)}`,
		'no finish',
	];
}

/** Names as a sentence lists them. */
const listed = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What is odd about the inputs, a sentence a group of those that say the same; empty where nothing is. */
export const collinearWords = ({found}: Pick<RaceSetup, 'found'>): string[] =>
	(found?.collinear ?? []).map(
		names =>
			`${listed(names)} are collinear: many weights fit equally well, and the best loss is that without ${names.at(-1)}.`,
	);
