import {leastSize} from '../../app/picture/layout.js';
import type {Size} from '../../app/state.js';
import {TextPanel} from './text-panel.js';

/** What a terminal that is too small shows, however small: as much of one plain sentence as goes in. */
export function TooSmall({size}: {readonly size: Size}) {
	const texts = [
		`optim-race needs ${leastSize.columns}x${leastSize.rows}; this terminal is ${size.columns}x${size.rows}. Enlarge it, or q to leave.`,
		`needs ${leastSize.columns}x${leastSize.rows}, is ${size.columns}x${size.rows}; q leaves`,
		`${leastSize.columns}x${leastSize.rows}`,
	];
	const text = texts.find(text => text.length <= size.columns) ?? texts[2]!;
	return <TextPanel area={{columns: size.columns, rows: 1}} lines={[[{text}]]} />;
}
