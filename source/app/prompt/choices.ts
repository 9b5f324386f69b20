import {optimizers} from '../../engine/optimizers/index.js';
import type {Problem} from '../../engine/problem.js';
import type {State} from '../state.js';
import type {Prompt} from './prompt.js';

/** Lists that can be open. */
export type ListKind = ListPrompt['kind'];
export type ListPrompt = Exclude<Extract<Prompt, {row: number; typed: string}>, {kind: 'tuning'}>;

/** One thing that a list offers. */
export type Choice = {
	/** From 1, in the whole list; 0 is what stands before them. */
	readonly number: number;
	readonly id: string;
	readonly label: string;
	/** What it belongs to: neighbours of one name are a group, and left and right lead from group to group. */
	readonly group?: string;
	/** What is said beside the label, if anything; a + stands for it where there is no room. */
	readonly aside?: string;
	/** What is shown of it while it is the one that enter would take. */
	readonly note: string;
};

export const isList = (prompt: Prompt | null): prompt is ListPrompt =>
	prompt !== null && 'row' in prompt && 'typed' in prompt && prompt.kind !== 'tuning';

/** What lists are made of. */
type Lists = Pick<State, 'scenes' | 'morals' | 'exercises' | 'offered' | 'progress' | 'timeline' | 'prompt'>;

/** What stands for the main directions among the parameters, which are numbers. */
export const mainDirections = 'main';

/** What stands for the closing card among the scenes, as on the command line. */
export const theEnd = 'end';

const numbered = (choices: readonly Omit<Choice, 'number'>[]): readonly Choice[] =>
	choices.map((choice, index) => ({number: index + 1, ...choice}));

const closing = {id: theEnd, label: 'Who wins where, and your score', group: 'The end', note: `The end: ${theEnd}`};

const made = new WeakMap<object, readonly Choice[]>();

/** The choices of a list, made once. */
function choicesIn<Item>(list: readonly Item[], choice: (item: Item) => Omit<Choice, 'number'>): readonly Choice[] {
	const choices = made.get(list) ?? numbered(list.map(choice));
	made.set(list, choices);
	return choices;
}

/** What a list offers, in the order it is shown. */
export function choicesOf(lists: Lists, kind: ListKind): readonly Choice[] {
	const {scenes, morals, exercises, offered, progress} = lists;
	switch (kind) {
		case 'problem':
			return choicesIn(offered.problems, ({id, label, story}) => ({id, label, note: story}));
		case 'optimizer':
			return choicesIn(offered.optimizers, ({id, label, systems, equations, source}) => ({
				id,
				label,
				...(systems ? {} : {aside: optimizers[id] ? 'beyond the lecture' : 'your own'}),
				note: [...equations, ...(source === '' ? [] : [source])].join('; '),
			}));
		case 'exercise':
			return numbered(
				exercises.map(({id, title, exercise}) => ({
					id,
					label: `${title}${progress.exercises[id]?.isDone ? ' ✓' : ''}`,
					note: exercise?.goal ?? '',
				})),
			);
		case 'plane':
			return axisChoices(lists.timeline.setup.problem);
		case 'upward':
			return upwardChoices(lists);
		case 'scene': {
			const choices = choicesIn(scenes, ({id, title, section}) => ({
				id,
				label: title,
				group: section,
				note: `${section}: ${id}`,
			}));
			return morals.length === 0 ? choices : [...choices, {number: scenes.length + 1, ...closing}];
		}
	}
}

const mainChoice: Choice = {
	number: 0,
	id: mainDirections,
	label: 'main directions',
	note: 'the plane in which everyone’s paths lie best',
};

const parameterLists = new WeakMap<object, readonly Choice[]>();
const upwardLists = new WeakMap<object, {readonly across: number; readonly choices: readonly Choice[]}>();

/** What a map may have at its axes, the main directions first. */
function axisChoices({parameterNames}: Problem): readonly Choice[] {
	const known = parameterLists.get(parameterNames);
	if (known) return known;
	const note = 'across; what is up is asked for next';
	const choices = [mainChoice, ...numbered(parameterNames.map((label, k) => ({id: String(k), label, note})))];
	parameterLists.set(parameterNames, choices);
	return choices;
}

/** What may be up beside what is across. */
function upwardChoices({timeline, prompt}: Lists): readonly Choice[] {
	const {problem} = timeline.setup;
	const across = prompt?.kind === 'upward' ? prompt.across : 0;
	const all = axisChoices(problem);
	const known = upwardLists.get(all);
	if (known?.across === across) return known.choices;
	const note = `up, with ${problem.parameterNames[across]} across`;
	const choices = all.flatMap(one => (one === mainChoice || one.id === String(across) ? [] : [{...one, note}]));
	upwardLists.set(all, {across, choices});
	return choices;
}

/** Whether every word of a text is to be found in what a choice is called; a number is also one it begins with. */
function isMeant({number, id, label, group = ''}: Choice, typed: string): boolean {
	const name = `${id} ${label} ${group}`.toLowerCase();
	return typed
		.toLowerCase()
		.split(' ')
		.every(word => name.includes(word) || (word !== '' && String(number).startsWith(word)));
}

const lastLeft = new WeakMap<object, {readonly typed: string; readonly left: readonly Choice[]}>();

/** What is left of a list by what has been typed into it. */
export function narrowed(state: Lists, {kind, typed}: Pick<ListPrompt, 'kind' | 'typed'>): readonly Choice[] {
	const choices = choicesOf(state, kind);
	if (typed === '') return choices;
	// A list may be long, and is looked at several times a key.
	const last = lastLeft.get(choices);
	if (last?.typed === typed) return last.left;
	const left = choices.filter(choice => isMeant(choice, typed));
	lastLeft.set(choices, {typed, left});
	return left;
}

/** Where left or right leads from a row: to the first of the next group, or of this one, or of the one before. */
export function groupRow(choices: readonly Choice[], row: number, direction: number): number {
	const firsts = choices.flatMap(({group}, at) => (at === 0 || group !== choices[at - 1]!.group ? [at] : []));
	const next = direction > 0 ? firsts.find(at => at > row) : firsts.findLast(at => at < row);
	return next ?? (direction > 0 ? row : 0);
}
