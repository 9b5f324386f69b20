import type {RaceSetup} from '../../engine/setup/setup.js';

const parted = 'told apart without an error';

/** How a loss falls without end, as a sentence begins. */
export function fallWords({found, validation}: Pick<RaceSetup, 'found' | 'validation'>): string {
	const {along, limit} = found ?? {};
	if (limit === undefined) return `The loss falls without end along ${along}, as far as can be seen`;
	return `The examples${validation ? ' raced on' : ''} are ${parted}, and the loss falls without end as the weights grow, along ${along}`;
}

/** Why a race has no finish, what is not known yet or that there is nothing to find: from the longest to the shortest. */
export function noFinishTexts({found}: Pick<RaceSetup, 'found'>): string[] {
	if (found?.along === undefined) return ['no finish yet: the least loss is not known', 'no finish yet'];
	if (found.limit === undefined)
		return [
			`no finish: the loss falls without end along ${found.along}`,
			'no finish: it falls without end',
			'no finish',
		];
	return [
		`no finish: ${parted}, the loss falls without end as the weights grow`,
		`no finish: ${parted}, it falls without end`,
		'told apart: it falls without end',
		'no finish: told apart',
	];
}
