import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {createContext, useContext} from 'react';
import type {Choice} from '../../app/prompt/choices.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, longestThatFits, widthOf, wrapped} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {usePaint} from '../paint.js';
import {type Line, TextPanel} from './text-panel.js';

type Props = {
	readonly area: Rectangle;
	readonly title: string;
	readonly choices: readonly Choice[];
	/** The one that is chosen by enter. */
	readonly row: number;
	/** What narrows the list, and how many it has when nothing does. */
	readonly typed: string;
	readonly count: number;
};

const WidthContext = createContext(0);

function Indicator({isSelected = false}: {readonly isSelected?: boolean}) {
	const {capabilities, spans} = usePaint();
	return (
		<Text>
			{spans([{text: isSelected ? ` ${glyphsOf(capabilities.charset).select} ` : '   ', ...themeOf(capabilities).key}])}
		</Text>
	);
}

function Item({isSelected = false, label}: {readonly isSelected?: boolean; readonly label: string}) {
	const {capabilities, spans} = usePaint();
	const theme = themeOf(capabilities);
	const text = fitted(label, Math.max(0, useContext(WidthContext) - 3), capabilities);
	return <Text wrap="truncate">{spans([{text, ...(isSelected ? theme.strong : theme.muted)}])}</Text>;
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

/**
 * A list to choose from, in a fixed rectangle. The state holds the row and what was typed, and takes the keys:
 * ink-select-input listens anew after each one, and would lose those that come in one piece with it.
 */
export function Picker({area, ...list}: Props) {
	const {choices, row, typed} = list;
	const {capabilities} = usePaint();
	const theme = themeOf(capabilities);
	const digits = String(list.count).length;
	const items = choices.map(({number, id, label}) => ({
		key: id,
		value: id,
		label: `${String(number).padStart(digits)} ${label}`,
	}));
	const notes = choices.map(({note}) => wrapped(note, area.columns - 2, capabilities));
	// As many lines as the longest note takes, so that the list does not move.
	const noteRows = area.rows >= 8 ? Math.min(3, Math.max(1, ...notes.map(lines => lines.length))) : 0;
	const limit = Math.max(1, area.rows - 1 - noteRows);
	const note = choices.length === 0 ? [`nothing here is called ${typed.trim()}`] : (notes[row] ?? []);
	const noteTop = 1 + Math.min(limit, choices.length);
	return (
		<WidthContext.Provider value={area.columns}>
			<Box flexDirection="column" width={area.columns} height={area.rows} overflow="hidden">
				<TextPanel area={{...area, rows: 1}} lines={[titleLine(list, limit, area.columns, capabilities)]} />
				<SelectInput
					key={`${typed} ${choices[row]?.id}`}
					items={items}
					limit={limit}
					initialIndex={row}
					isFocused={false}
					indicatorComponent={Indicator}
					itemComponent={Item}
				/>
				<TextPanel
					area={{...area, top: area.top + noteTop, rows: Math.max(noteRows, choices.length === 0 ? 1 : 0)}}
					lines={note.map(text => [{text: ` ${text}`, ...theme.warn}])}
				/>
			</Box>
		</WidthContext.Provider>
	);
}
