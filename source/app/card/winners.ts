import {atOnce} from '../../engine/at-once.js';
import {createRace} from '../../engine/race.js';
import {formatPercent} from '../../render/cells/numbers.js';
import type {Job} from '../jobs/job.js';
import type {Scene} from '../lesson/scene.js';
import {labelOf} from '../picture/board.js';
import type {Prompt} from '../prompt/prompt.js';
import type {State} from '../state.js';

/** Who is first in scenes' own races at their ends, by the scenes' ids, and since when or how near: "NAG ✓ 58". */
export type Winners = Readonly<Record<string, string>>;

/** Ticks raced before others have a turn: a few milliseconds of the dearest scene. */
const stretch = 5;

const isClosing = (prompt: Prompt | null): boolean =>
	(prompt?.kind === 'card' && prompt.which === 'closing') || (prompt?.kind === 'help' && isClosing(prompt.over));

/** The scenes that the closing table speaks of, in its order. */
const spokenOf = ({scenes, morals}: Pick<State, 'scenes' | 'morals'>): readonly Scene[] =>
	morals.flatMap(({scene: id}) => scenes.filter(scene => scene.id === id));

/** The races that the closing card waits for: once a session, while it is open. */
export function winnersJob(state: State, now: Job<'winners'> | undefined): Job<'winners'> | undefined {
	if (state.winners || !isClosing(state.prompt)) return undefined;
	return now ?? {name: 'winners', over: {scenes: spokenOf(state)}};
}

/** Races scenes to their ends, one after the other. Yields how much is done, 0 … 1. */
export function* winnersSteps({scenes}: {readonly scenes: readonly Scene[]}): Generator<number, Winners> {
	const total = scenes.reduce((sum, {end}) => sum + end, 0);
	const winners: Record<string, string> = {};
	let before = 0;
	for (const {id, race: options, end} of scenes) {
		const race = createRace(options);
		while (race.tick < end) {
			race.advance(Math.min(stretch, end - race.tick));
			yield (before + race.tick) / total;
		}
		before += end;
		const [first] = race.standings();
		const lane = race.setup.lanes.find(({name}) => name === first?.name);
		if (!first || !lane) continue;
		const how = first.status === 'finished' ? `✓ ${first.settled}` : formatPercent(first.gap).trim();
		winners[id] = `${labelOf(lane)} ${how}`;
	}
	return winners;
}

/** The same at once, for what is printed. */
export function winnersOf(state: Pick<State, 'scenes' | 'morals'>): Winners {
	return atOnce(winnersSteps({scenes: spokenOf(state)}));
}
