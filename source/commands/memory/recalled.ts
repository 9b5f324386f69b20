import type {Scene} from '../../app/lesson/scene.js';
import {theEnd} from '../../app/prompt/choices.js';
import {InputError} from '../../engine/errors.js';
import {scenes} from '../../lecture/index.js';
import type {Environment} from '../../terminal/session/environment.js';
import {findScene} from '../dashboard/find-scene.js';
import type {Arguments} from '../parse/arguments.js';
import {quoted} from '../parse/quoted.js';
import {type Memory, noMemory, openMemory} from './memory.js';

type Host = {readonly env: Environment; readonly pid: number};

/** The memory that is asked for, which may be none. */
export const memoryOf = ({memory}: Pick<Arguments, 'memory'>, {env, pid}: Host): Memory =>
	memory ? openMemory(env, String(pid)) : noMemory;

/** Throws `InputError` for flags that want a memory and none, or two scenes. */
function check({word, goesOn, memory}: Arguments): void {
	if (!goesOn) return;
	if (!memory)
		throw new InputError('--continue goes on from what --no-memory does not look at: leave one of them out.');
	if (word === undefined) return;
	throw new InputError(`--continue goes on where you left, and ${quoted(word)} is a scene: name one of them.`);
}

/** The scene to begin with, and what is to be said of that; empty where all is as expected. */
function beginning(
	{goesOn}: Arguments,
	{progress}: Memory,
	named: Scene | undefined,
): [scene: Scene, word: string, card?: 'opening' | 'closing'] {
	const first = scenes[0]!;
	if (named) return [named, ''];
	const left = scenes.find(({id}) => id === progress.scene);
	if (goesOn) return left ? [left, ''] : [first, 'nothing to go on from: the first scene'];
	// Who has been here knows what this is.
	if (progress.scene === null) return [first, '', 'opening'];
	if (left === undefined || left === first) return [first, ''];
	return [first, `you left at ${scenes.indexOf(left) + 1}, ${left.title}: N finds it, or --continue`];
}

/** What the lecture begins with: a scene, what is remembered, and a word on either, if any. Throws `InputError`. */
export function recalled(given: Arguments, host: Host) {
	check(given);
	const isEnd = given.word === theEnd;
	const named = isEnd ? scenes.at(-1) : given.word === undefined ? undefined : findScene(given.word);
	const memory = memoryOf(given, host);
	const [scene, said, first] = beginning(given, memory, named);
	const card = isEnd ? 'closing' : first;
	const {progress, isKept, word} = memory;
	return {scene, ...(card && {card}), memory, progress, isKept, word: word === '' ? said : word};
}
