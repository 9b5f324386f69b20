import {glossary} from '../keys/glossary.js';
import {type Binding, keymap} from '../keys/keymap.js';
import type {Message} from '../message.js';
import {sentence, spelled} from './spell.js';

/** Keys whose names a screen reader does not say. */
const names: Readonly<Record<string, string>> = {
	right: 'right arrow',
	left: 'left arrow',
	up: 'up arrow',
	down: 'down arrow',
	escape: 'escape',
	'+': 'plus',
	'-': 'minus',
	'=': 'equals',
	'[': 'left bracket',
	']': 'right bracket',
	'{': 'left brace',
	'}': 'right brace',
	'?': 'question mark',
	'<': 'less than',
	'>': 'greater than',
	',': 'comma',
	'.': 'period',
};

/** A key by its name in the keymap, as it is said. */
function keyWords(key: string): string {
	const [, modifier = '', plain = key] = /^(?:(shift|ctrl)\+)?(.+)$/.exec(key) ?? [];
	const name = names[plain] ?? (/^[A-Z]$/.test(plain) ? `capital ${plain}` : plain);
	return modifier === '' ? name : `${modifier} ${name}`;
}

/** Keys that do something else where nothing is drawn. */
const instead: Readonly<Record<string, string>> = {
	page: 'how everyone stands',
	inspector: 'the selected racer in numbers',
	start: 'pick the start of the race',
	commentary: 'whether what happens is told while it plays',
	repaint: 'what was said first, once more',
	plane: 'the plane to pick a start on, beyond two parameters',
};

/** What changes a drawing and nothing else. */
const drawn: readonly Message['type'][] = [
	'zoom',
	'zoom-at',
	'fit-all',
	'follow',
	'main',
	'turn',
	'log-loss',
	'palette',
	'contours',
	'mechanism',
];

/** Whether a message is about a drawing only; there is none here. */
export const isDrawn = (message: Message): boolean =>
	drawn.includes(message.type) || (message.type === 'side' && message.side === 'fit');

const hasWords = ({keys, action}: Binding) =>
	keys.some((_, index) => {
		const meaning = action(index);
		return typeof meaning === 'string' || !isDrawn(meaning);
	});

/** Every key that does something here, a line a binding. */
export const helpWords = (): string[] =>
	keymap.filter(hasWords).map(({id, keys, help}) => {
		const said = id === 'toggle' ? '1 to 9' : keys.map(keyWords).join(', ');
		return `${said}: ${sentence(instead[id] ?? spelled(help))}`;
	});

/** Every word of the glossary and what it means, a line a word. */
export const glossaryWords = (): string[] =>
	glossary.map(({term, meaning}) => `${sentence(spelled(term)).replace(/\.$/, '')}: ${sentence(spelled(meaning))}`);
