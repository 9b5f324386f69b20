import type {Effect, Message} from '../message.js';

/** One row of the keymap: the help overlay, the README's table, `list keys` and the fuzz test are made from it. */
export type Binding = {
	readonly id: string;
	/** Names of the keys: printable characters as they are, others as `keyName` of terminal/ gives them. */
	readonly keys: readonly string[];
	/** The keys as a person reads them. */
	readonly label: string;
	/** What it does, in at most 48 columns. */
	readonly help: string;
	/** Two words for the status line, where it belongs there. */
	readonly hint?: string;
	/** What the key at this index of `keys` asks for. */
	readonly action: (index: number) => Message | Effect;
};

/** What keys are for. A group begins with the binding named, and goes on to the next one's in the order of the keymap. */
const keyGroups = [
	{title: 'Time', first: 'play'},
	{title: 'Racers', first: 'toggle'},
	{title: 'The race', first: 'problem'},
	{title: 'View', first: 'zoom'},
	{title: 'The lecture', first: 'scene'},
	{title: 'The program', first: 'close'},
] as const;

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const sign = (index: number, negative: readonly number[]) => (negative.includes(index) ? -1 : 1);

export const keymap: readonly Binding[] = [
	{id: 'play', keys: ['space'], label: 'space', help: 'play, pause', hint: 'play', action: () => ({type: 'play'})},
	{
		id: 'step',
		keys: ['right', 'left', 'l', 'h'],
		label: '→ ←  l h',
		help: 'one tick on, one back',
		hint: 'step',
		action: index => ({type: 'step', by: sign(index, [1, 3])}),
	},
	{
		id: 'leap',
		keys: ['shift+right', 'shift+left', 'L', 'H'],
		label: 'shift-→ ←  L H',
		help: 'ten ticks on, ten back',
		action: index => ({type: 'step', by: 10 * sign(index, [1, 3])}),
	},
	{
		id: 'jump',
		keys: ['home', 'end'],
		label: 'home end',
		help: 'to the start, to the last tick raced',
		action: index => ({type: 'jump', to: index === 0 ? 'start' : 'raced'}),
	},
	{
		id: 'speed',
		keys: ['+', '-', '='],
		label: '+ -',
		help: 'faster, slower: 1 2 5 … ticks a second',
		hint: 'speed',
		action: index => ({type: 'speed', direction: sign(index, [1])}),
	},
	{
		id: 'toggle',
		keys: digits,
		label: '1-9',
		help: 'racer out, or in again',
		hint: 'racers',
		action: index => ({type: 'toggle', number: index + 1}),
	},
	{
		id: 'select',
		keys: ['up', 'down', 'k', 'j'],
		label: '↑ ↓  k j',
		help: 'select a racer',
		action: index => ({type: 'select', direction: sign(index, [0, 2])}),
	},
	{
		id: 'rate',
		keys: ['[', ']'],
		label: '[ ]',
		help: 'its learning rate down, up',
		hint: 'rate',
		action: index => ({type: 'rate', direction: sign(index, [0]), everyone: false}),
	},
	{
		id: 'rates',
		keys: ['{', '}'],
		label: '{ }',
		help: "everyone's learning rate down, up",
		action: index => ({type: 'rate', direction: sign(index, [0]), everyone: true}),
	},
	{
		id: 'tune',
		keys: ['T'],
		label: 'T',
		help: 'tune: each at its best rate, by sweep',
		action: () => ({type: 'tune'}),
	},
	{
		id: 'tuning',
		keys: ['enter'],
		label: 'enter',
		help: 'its hyper-parameters, batch and schedules',
		action: () => ({type: 'open', prompt: 'tuning'}),
	},
	{id: 'add', keys: ['a'], label: 'a', help: 'add a racer', action: () => ({type: 'open', prompt: 'optimizer'})},
	{id: 'remove', keys: ['x'], label: 'x', help: 'remove the selected racer', action: () => ({type: 'remove-racer'})},
	{
		id: 'problem',
		keys: ['p'],
		label: 'p',
		help: 'choose a problem',
		hint: 'problem',
		action: () => ({type: 'open', prompt: 'problem'}),
	},
	{
		id: 'formula',
		keys: ['F'],
		label: 'F',
		help: 'type a formula of your own to race on',
		action: () => ({type: 'open', prompt: 'formula'}),
	},
	{
		id: 'start',
		keys: ['s'],
		label: 's',
		help: 'pick the start on the map',
		hint: 'start',
		action: () => ({type: 'open', prompt: 'start'}),
	},
	{id: 'random', keys: ['R'], label: 'R', help: 'a random start, by the seed', action: () => ({type: 'random-start'})},
	{id: 'reset', keys: ['r'], label: 'r', help: 'back to the start, same seed', action: () => ({type: 'reset'})},
	{
		id: 'undo',
		keys: ['u'],
		label: 'u',
		help: 'take changes back, one after the other',
		action: () => ({type: 'undo'}),
	},
	{
		id: 'zoom',
		keys: ['z', 'Z'],
		label: 'z Z',
		help: 'in and out by two at the selected racer',
		action: index => ({type: 'zoom', direction: sign(index, [1])}),
	},
	{
		id: 'fit-all',
		keys: ['0'],
		label: '0',
		help: 'everything: starts, trails, the minimum',
		action: () => ({type: 'fit-all'}),
	},
	{id: 'follow', keys: ['f'], label: 'f', help: 'follow the selected racer', action: () => ({type: 'follow'})},
	{
		id: 'plane',
		keys: ['o'],
		label: 'o',
		help: 'the plane it shows, beyond two parameters',
		action: () => ({type: 'open', prompt: 'plane'}),
	},
	{id: 'main', keys: ['v'], label: 'v', help: 'map, 3-D relief, both', action: () => ({type: 'main'})},
	{
		id: 'turn',
		keys: ['<', '>', ',', '.'],
		label: '< > , .',
		help: 'turn the relief, tilt it',
		action: index => ({type: 'turn', turn: [1, -1, 0, 0][index]!, tilt: [0, 0, -1, 1][index]!}),
	},
	{
		id: 'inspector',
		keys: ['i'],
		label: 'i',
		help: 'inspector: the update in numbers',
		action: () => ({type: 'side', side: 'inspector'}),
	},
	{
		id: 'mechanism',
		keys: ['e'],
		label: 'e',
		help: 'paused: its step as arrows on the map',
		action: () => ({type: 'mechanism'}),
	},
	{
		id: 'fit',
		keys: ['t'],
		label: 't',
		help: 'fit: the points, curves or the decision',
		action: () => ({type: 'side', side: 'fit'}),
	},
	{id: 'scale', keys: ['y'], label: 'y', help: 'log or linear chart', action: () => ({type: 'log-loss'})},
	{
		id: 'commentary',
		keys: ['m'],
		label: 'm',
		help: 'commentary: what happens, in a line',
		action: () => ({type: 'commentary'}),
	},
	{id: 'page', keys: ['tab'], label: 'tab', help: 'map or chart, on a small terminal', action: () => ({type: 'page'})},
	{id: 'palette', keys: ['c'], label: 'c', help: 'next palette', action: () => ({type: 'palette'})},
	{
		id: 'glyphs',
		keys: ['g'],
		label: 'g',
		help: 'half blocks, fine lines, octants',
		action: () => ({type: 'glyphs'}),
	},
	{
		id: 'plain-chart',
		keys: ['Y'],
		label: 'Y',
		help: 'loss chart in plain strokes or fine',
		action: () => ({type: 'plain-chart'}),
	},
	{
		id: 'contours',
		keys: ['C'],
		label: 'C',
		help: 'contour lines: on bands, alone, even',
		action: () => ({type: 'contours'}),
	},
	{
		id: 'scene',
		keys: ['n', 'b'],
		label: 'n b',
		help: 'next scene of the lecture, the one before',
		hint: 'scenes',
		action: index => ({type: 'scene', direction: sign(index, [1])}),
	},
	{
		id: 'answer',
		keys: ['A'],
		label: 'A',
		help: 'the answer, or the hint of an exercise',
		action: () => ({type: 'answer'}),
	},
	{
		id: 'words',
		keys: ['w'],
		label: 'w',
		help: 'the rest of a scene’s text',
		action: () => ({type: 'words'}),
	},
	{
		id: 'scenes',
		keys: ['N', 'E'],
		label: 'N E',
		help: 'every scene; an exercise',
		action: index => (index === 0 ? {type: 'open', prompt: 'scene'} : {type: 'exercise'}),
	},
	{
		id: 'board',
		keys: ['d', 'D'],
		label: 'd D',
		help: "the scene's board: a line on, a line back",
		hint: 'board',
		action: index => ({type: 'board', direction: sign(index, [1])}),
	},
	{
		id: 'close',
		keys: ['escape'],
		label: 'esc',
		help: 'close what is open, stop what takes time',
		action: () => ({type: 'close'}),
	},
	{
		id: 'help',
		keys: ['?'],
		label: '?',
		help: 'every key; again: what the words mean',
		hint: 'help',
		action: () => ({type: 'open', prompt: 'help'}),
	},
	{id: 'repaint', keys: ['ctrl+l'], label: 'ctrl-l', help: 'repaint', action: () => 'repaint'},
	{id: 'suspend', keys: ['ctrl+z'], label: 'ctrl-z', help: 'suspend; fg comes back', action: () => 'suspend'},
	{id: 'quit', keys: ['q'], label: 'q', help: 'leave', hint: 'quit', action: () => 'quit'},
	{id: 'interrupt', keys: ['ctrl+c'], label: 'ctrl-c', help: 'leave, exit code 130', action: () => 'interrupt'},
];

const byKey = new Map(
	keymap.flatMap(binding => binding.keys.map((key, index) => [key, () => binding.action(index)] as const)),
);

/** The keymap by purpose. */
export const groupedKeys: readonly {readonly title: string; readonly bindings: readonly Binding[]}[] = keyGroups.map(
	({title, first}, at) => {
		const from = keymap.findIndex(({id}) => id === first);
		const to = keymap.findIndex(({id}) => id === keyGroups[at + 1]?.first);
		return {title, bindings: keymap.slice(from, to < 0 ? undefined : to)};
	},
);

/** What a key asks for; `undefined` for a key that has no binding. */
export function actionOf(key: string): Message | Effect | undefined {
	return byKey.get(key)?.();
}
