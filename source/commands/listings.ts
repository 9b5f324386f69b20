import {keysOf} from '../engine/hyperparameters.js';
import {momentumSchedules, rateSchedules} from '../engine/lane/schedule.js';
import type {Optimizer} from '../engine/optimizer.js';
import {optimizers} from '../engine/optimizers/index.js';
import {problems} from '../engine/problems/index.js';
import {defaultField, defaultRate} from '../engine/setup/resolve.js';
import {scaleOf} from '../engine/setup/scale.js';
import {formatNumber, formatRate} from '../render/cells/numbers.js';
import type {ListSection} from './parse/list-sections.js';
import type {Column} from './print/text-table.js';

/** What one section of `list` says: tables with a line a thing, then notes. */
export type Listing = {readonly tables: readonly (readonly Column[])[]; readonly notes: readonly string[]};

/** Optimizers whose rates go into one table, beside the problems. */
const mostRates = 7;

/** A list cut into lists of so many at most. */
const inRows = <Item>(list: readonly Item[], most: number): (readonly Item[])[] =>
	Array.from({length: Math.ceil(list.length / most)}, (_, at) => list.slice(at * most, (at + 1) * most));

function problemListing(): Listing {
	const all = Object.values(problems);
	const rated = Object.values(optimizers).filter(optimizer => 'learningRate' in optimizer.hyperparameters);
	const ids: Column = {title: 'problem', cells: all.map(({id}) => id)};
	return {
		tables: [
			[
				ids,
				{title: 'formula', cells: all.map(({formula}) => formula)},
				{title: 'start', cells: all.map(({start}) => start.join(', '))},
			],
			...inRows(rated, mostRates).map(row => [
				ids,
				...row.map(
					(optimizer): Column => ({
						title: optimizer.id,
						align: 'right',
						cells: all.map(problem => formatRate(defaultRate(problem, optimizer))),
					}),
				),
			]),
			[
				ids,
				{
					title: 'least loss L*',
					align: 'right',
					cells: all.map(({minimumLoss}) => formatNumber(minimumLoss, 9).trim()),
				},
				{title: 'scale', align: 'right', cells: all.map(problem => formatNumber(scaleOf(problem), 9).trim())},
			],
			[ids, {title: 'what to look for', cells: all.map(({story}) => story), wraps: true}],
		],
		notes: [
			'A problem of your own is a formula, --function "x^2 + 10*y^2"; a table, --data FILE; or a module, ./my-problem.mjs.',
			...all.flatMap(({id, field}) =>
				field === undefined
					? []
					: [
							`${id} has a field of its own, where nobody says who races: ${field.filter(one => typeof one === 'string').join(' ')}.`,
						],
			),
			'From the second table on come the learning rates where none is given, under the optimizers they are for.',
			'The scale is a hundredth of the median loss over the domain, less L*. A gap is (L - L*) by (L0 - L*), L0 being the loss at the start, and by the scale where that is more.',
		],
	};
}

/** Hyper-parameters as a SPEC has them; the rate has its default from the problem. */
function specDefaults(optimizer: Optimizer): string {
	const texts = keysOf(optimizer).map(key => {
		const {spec, initial, scale} = optimizer.hyperparameters[key]!;
		if (key === 'learningRate') return spec;
		return `${spec}=${scale === 'switch' ? (initial === 1 ? 'on' : 'off') : formatRate(initial)}`;
	});
	return texts.length === 0 ? '-' : texts.join(' ');
}

function optimizerListing(): Listing {
	const all = Object.values(optimizers);
	const table = (some: readonly Optimizer[]): Column[] => [
		{title: 'optimizer', cells: some.map(({id}) => id)},
		{title: 'name', cells: some.map(({label}) => label)},
		{title: 'keys of a SPEC, and their defaults', cells: some.map(specDefaults)},
	];
	const beyond = all.filter(({systems}) => !systems);
	const groups = [all.filter(({systems}) => systems), beyond];
	return {
		tables: groups.filter(({length}) => length > 0).map(table),
		notes: [
			...(beyond.length > 0 ? ['Those of the second table are beyond the lecture.'] : []),
			`Without --racers or --racer these race: ${defaultField.join(', ')}; a problem may have a field of its own, see list problems.`,
			"The default of lr is the problem's; see list problems. Every optimizer takes batch=full, shuffle=off, start=a/b and name=NAME too; with lr, schedule=constant; with momentum, momentum-schedule=constant.",
		],
	};
}

function scheduleListing(): Listing {
	const table = (title: string, entries: readonly {form: string; formula: string}[]): Column[] => [
		{title, cells: entries.map(({form}) => form)},
		{title: '', cells: entries.map(({formula}) => formula)},
	];
	return {
		tables: [table('schedule', rateSchedules), table('momentum-schedule', momentumSchedules)],
		notes: ['As in --racer gd:schedule=exponential:0.01. The default is constant. t counts updates from 0.'],
	};
}

async function sceneListing(): Promise<Listing> {
	const {scenes} = await import('../lecture/index.js');
	return {
		tables: [
			[
				{title: 'no.', align: 'right', cells: scenes.map((_, at) => String(at + 1))},
				{title: 'scene', cells: scenes.map(({id}) => id)},
				{title: 'title', cells: scenes.map(({title}) => title)},
				{title: 'section', cells: scenes.map(({section}) => section)},
			],
		],
		notes: [
			'Open one with optim-race lecture SCENE, by name or number; n and b go on and back from there, --continue where you left; lecture end has your score.',
		],
	};
}

async function exerciseListing(): Promise<Listing> {
	const {exercises} = await import('../lecture/exercises/index.js');
	return {
		tables: [
			[
				{title: 'exercise', cells: exercises.map(({id}) => id)},
				{title: 'of scene', cells: exercises.map(({scenes}) => scenes[0]!)},
				{title: 'goal', cells: exercises.map(({goal}) => goal), wraps: true},
			],
		],
		notes: ['Open one with optim-race exercise NAME; E does in a scene that it belongs to.'],
	};
}

async function keyListing(): Promise<Listing> {
	const {groupedKeys} = await import('../app/keys/keymap.js');
	const bindings = groupedKeys.flatMap(group => group.bindings);
	return {
		tables: [
			[
				// Each group is named once, at its first key.
				{
					title: 'for',
					cells: groupedKeys.flatMap(group => group.bindings.map((_, at) => (at === 0 ? group.title : ''))),
				},
				{title: 'key', cells: bindings.map(({label}) => label)},
				{title: 'does', cells: bindings.map(({help}) => help)},
			],
		],
		notes: [],
	};
}

/** What makes each section. */
export const listings: Readonly<Record<ListSection, () => Listing | Promise<Listing>>> = {
	problems: problemListing,
	optimizers: optimizerListing,
	schedules: scheduleListing,
	scenes: sceneListing,
	exercises: exerciseListing,
	keys: keyListing,
};
