import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import type {Choice} from '../../app/prompt/choices.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, fittedWords, longestThatFits, widthOf, wrapped} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import {themeOf} from '../../render/cells/styles.js';
import type {Extent} from '../canvas.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

type Props = {
	readonly area: Extent;
	readonly title: string;
	readonly choices: readonly Choice[];
	/** The one that is chosen by enter. */
	readonly row: number;
	/** What narrows the list, and how many it has when nothing does. */
	readonly typed: string;
	readonly count: number;
};

/** Choices whose notes are looked at. */
const mostNotes = 100;

/** ink-select-input's mark is drawn with its item. */
const NoIndicator = () => null;

function Item({isSelected = false, label}: {readonly isSelected?: boolean; readonly label: string}) {
	const {capabilities} = useStage();
	const theme = themeOf(capabilities);
	const mark = isSelected ? ` ${glyphsOf(capabilities.charset).select} ` : '   ';
	const line = [
		{text: mark, ...theme.key},
		{text: label, ...(isSelected ? theme.strong : theme.muted)},
	];
	return <TextPanel area={{columns: widthOf(mark + label, capabilities), rows: 1}} lines={[line]} />;
}

/** A list's title, what was typed into it, and how much of it there is besides what is shown. */
function titleLine(
	{title, choices, row, typed, count}: Omit<Props, 'area'>,
	limit: number,
	columns: number,
	by: Capabilities,
): Line {
	const theme = themeOf(by);
	const above = Math.max(0, row - limit + 1);
	const below = Math.max(0, choices.length - limit - above);
	const found = typed === '' ? [] : [`${choices.length} of ${count}`];
	const marks = [...(above > 0 ? [`↑ ${above} above`] : []), ...(below > 0 ? [`↓ ${below} below`] : [])];
	const short = marks.map(mark => mark.split(' ').slice(0, 2).join(''));
	const name = ` ${title}${typed === '' ? '' : ': '}`;
	const text = typed === '' ? '' : `${typed}_`;
	const room = columns - widthOf(name + text, by);
	const ends = [[...found, ...marks], [...found, ...short], short].map(parts =>
		parts.map(part => `   ${part}`).join(''),
	);
	return [
		{text: name, ...theme.strong},
		{text, ...theme.key},
		{text: longestThatFits(ends, room, by), ...theme.muted},
	];
}

/** The first lines of a note; the last of them says that there is more of it, where there is. */
function atMost(most: number, lines: readonly string[], columns: number, by: Capabilities): readonly string[] {
	if (lines.length <= most || most === 0) return lines;
	return [...lines.slice(0, most - 1), fittedWords(lines.slice(most - 1).join(' '), columns, by)];
}

/**
 * A list to choose from, in a fixed rectangle. The state holds the row and what was typed, and takes the keys:
 * ink-select-input listens anew after each one, and would lose those that come in one piece with it.
 */
export function Picker({area: {columns, rows}, ...list}: Props) {
	const {choices, row, typed} = list;
	const {capabilities} = useStage();
	const theme = themeOf(capabilities);
	const digits = String(list.count).length;
	const width = Math.max(0, columns - 3);
	const laidOut = ({number, id, label, group = '', aside, note}: Choice, at: number) => {
		const name = `${String(number).padStart(digits)} ${label}`;
		const [whole, short] = aside === undefined ? [name, name] : [`${name}, ${aside}`, `${name} +`];
		const isWhole = widthOf(whole, capabilities) <= width;
		// A group is named at its first line, where that has room for both.
		const isFirst = group !== '' && group !== choices[at - 1]?.group;
		const gap = width - widthOf(whole + group, capabilities) - 1;
		const grouped = isFirst && gap >= 2 ? `${whole}${' '.repeat(gap)}${group}` : undefined;
		return {
			item: {key: id, value: id, label: grouped ?? fitted(isWhole ? whole : short, width, capabilities)},
			note: wrapped(aside === undefined || isWhole ? note : `+ ${aside}: ${note}`, columns - 2, capabilities),
		};
	};
	// As many lines as the longest note takes, so that the list does not move; of very long lists the notes are alike.
	const notes = choices.slice(0, mostNotes).map((choice, at) => laidOut(choice, at).note.length);
	const noteRows = rows >= 8 ? Math.min(3, Math.max(1, ...notes)) : 0;
	const limit = Math.max(1, rows - 1 - noteRows);
	const above = Math.max(0, row - limit + 1);
	const lines = choices.slice(above, above + limit).map((choice, at) => laidOut(choice, above + at));
	const note =
		choices.length === 0
			? [`nothing here is called ${typed.trim()}`]
			: atMost(noteRows, lines[row - above]?.note ?? [], columns - 2, capabilities);
	return (
		<Box flexDirection="column">
			<TextPanel area={{columns, rows: 1}} lines={[titleLine(list, limit, columns, capabilities)]} />
			<SelectInput
				key={`${typed} ${choices[row]?.id}`}
				items={lines.map(({item}) => item)}
				limit={limit}
				initialIndex={row - above}
				isFocused={false}
				indicatorComponent={NoIndicator}
				itemComponent={Item}
			/>
			<TextPanel
				area={{columns, rows: choices.length === 0 ? 1 : noteRows}}
				lines={note.map(text => [{text: ` ${text}`, ...theme.warn}])}
			/>
		</Box>
	);
}
