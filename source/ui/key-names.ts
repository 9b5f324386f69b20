import type {Key} from 'ink';

const named: readonly (readonly [flag: keyof Key, name: string])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	// Many terminals send for Backspace what others send for Delete.
	['delete', 'backspace'],
	['escape', 'escape'],
];

/** Sequences that Ink leaves without a name and gives us without their ESC. A lone `[` is a key. */
const unnamed = /^\[[\d;<=>?]+[ -/]*[@-~]$|^O[A-Z]$/;

/**
 * The names of the keys in one report of Ink, as the keymap spells them: of what the keyboard hands out, the same as
 * `keyName` has. Printable keys that came in one chunk are taken apart; what is neither printable nor known (mouse
 * reports, function keys, a broken sequence) has no name.
 */
export function keyNames(input: string, key: Key): string[] {
	for (const [flag, name] of named) {
		if (!key[flag]) continue;
		return [key.shift && /^(up|down|left|right)$/.test(name) ? `shift+${name}` : name];
	}
	if (key.ctrl) return /^[a-z]$/.test(input) ? [`ctrl+${input}`] : [];
	if (key.meta || key.super || key.hyper || unnamed.test(input)) return [];
	return [...input].flatMap(character => {
		if (character === ' ') return ['space'];
		if (character === '\r' || character === '\n') return ['enter'];
		if (character === '\t') return ['tab'];
		if (character === '\u0003') return ['ctrl+c'];
		return character > ' ' && character !== '\u007f' ? [character] : [];
	});
}
