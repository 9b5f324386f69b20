import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {createContext, useContext} from 'react';
import {glyphsOf} from '../render/glyphs.js';
import type {Rectangle} from '../render/grid.js';
import {fitted, wrapped} from './columns.js';
import {usePaint} from './paint.js';
import {TextPanel} from './text-panel.js';
import {themeOf} from './theme.js';

/** One thing to choose; the note is shown while it is the one that enter would take. */
export type Choice = {readonly value: string; readonly label: string; readonly note: string};

type Props = {
	readonly area: Rectangle;
	readonly title: string;
	readonly choices: readonly Choice[];
	/** The one that is chosen by enter. */
	readonly row: number;
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

/**
 * A list to choose from, in a fixed rectangle. The state holds the row, and takes the keys: ink-select-input listens anew
 * after each one, and would lose those that come in one piece with it.
 */
export function Picker({area, title, choices, row}: Props) {
	const {capabilities} = usePaint();
	const items = choices.map(({value, label}, index) => ({
		key: value,
		value,
		label: `${index < 9 ? index + 1 : ' '} ${label}`,
	}));
	const theme = themeOf(capabilities);
	const notes = choices.map(({note}) => wrapped(note, area.columns - 2, capabilities));
	// As many lines as the longest note takes, so that the list does not move.
	const noteRows = area.rows >= 8 ? Math.min(3, Math.max(...notes.map(lines => lines.length))) : 0;
	const limit = Math.max(1, area.rows - 1 - noteRows);
	const note = notes[row] ?? [];
	const noteTop = 1 + Math.min(limit, choices.length);
	return (
		<WidthContext.Provider value={area.columns}>
			<Box flexDirection="column" width={area.columns} height={area.rows} overflow="hidden">
				<TextPanel area={{...area, rows: 1}} lines={[[{text: ` ${title}`, ...theme.strong}]]} />
				<SelectInput
					key={choices[row]?.value}
					items={items}
					limit={limit}
					initialIndex={row}
					isFocused={false}
					indicatorComponent={Indicator}
					itemComponent={Item}
				/>
				<TextPanel
					area={{...area, top: area.top + noteTop, rows: noteRows}}
					lines={note.map(text => [{text: ` ${text}`, ...theme.warn}])}
				/>
			</Box>
		</WidthContext.Provider>
	);
}
