import {labelOf} from '../../app/picture/board.js';
import {tuningOf} from '../../app/prompt/reduce-prompt.js';
import type {State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, longestThatFits, widthOf} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {themeOf} from '../../render/cells/styles.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

/** Columns of the symbols, at most, and where labels have no room beside that; symbols that are as long are left out. */
const [symbolWidth, narrowSymbol] = [9, 5];

/** Columns, and the share of its own, that are to be left of a label where it is cut. */
const [leastLeft, leastShare] = [6, 0.65];

/** Every hyper-parameter of the selected racer, its batch and its schedules; the chosen row takes the arrows. */
function tuningLines(state: State, {columns, rows}: Rectangle, capabilities: Capabilities): Line[] {
	const {prompt} = state;
	const tuning = tuningOf(state);
	const setup = state.timeline.setup.lanes.find(lane => lane.name === state.selected);
	if (prompt?.kind !== 'tuning' || !tuning || !setup) return [];
	const theme = themeOf(capabilities);
	const glyphs = glyphsOf(capabilities.charset);
	const color = racerColor(state.looks[state.selected]!.slot, capabilities);
	const head: Line = [
		{text: ` ${labelOf(setup)}`, ...theme.strong, foreground: color},
		{text: ` from tick ${state.tick}`, ...theme.muted},
	];
	if (tuning.rows.length === 0) return [head, [{text: '  nothing to set here', ...theme.muted}]];
	const chosen = Math.min(prompt.row, tuning.rows.length - 1);
	const first = Math.max(0, Math.min(chosen - rows + 3, tuning.rows.length - rows + 1));
	const shownRows = tuning.rows.slice(first, first + rows - 1).map((row, index) => {
		const isChosen = first + index === chosen;
		const value = isChosen && prompt.typed !== '' ? `${prompt.typed}_` : row.value(tuning.settings);
		const shown = isChosen ? `${glyphs.left} ${value} ${glyphs.right}` : `${value}  `;
		return {isChosen, shown, symbol: row.symbol, label: row.label, room: columns - widthOf(shown, capabilities) - 1};
	});
	const isRoomy = shownRows.every(({label, room}) => 2 + symbolWidth + widthOf(label, capabilities) <= room);
	const symbolIn = (width: number) => (symbol: string) => longestThatFits([symbol], width - 1, capabilities);
	const short = symbolIn(narrowSymbol);
	const widest = 1 + Math.max(...shownRows.map(({symbol}) => widthOf(short(symbol), capabilities)));
	const [most, called] = isRoomy ? [symbolWidth, symbolIn(symbolWidth)] : [widest, short];
	const body = shownRows.map(({isChosen, shown, symbol, label: whole, room}): Line => {
		const indent = `${isChosen ? glyphs.select : ' '} ${fitted(called(symbol), most, capabilities)}`;
		const space = room - widthOf(indent, capabilities);
		// What too little is left of is called by its last word, and then by its symbol alone: a letter of it says nothing.
		const isEnough = space >= Math.max(leastLeft, leastShare * widthOf(whole, capabilities));
		const texts = [whole, isEnough ? fitted(whole, space, capabilities) : whole.slice(whole.lastIndexOf(' ') + 1)];
		const label = indent + longestThatFits(texts, space, capabilities);
		return [
			{text: fitted(label, Math.max(0, room), capabilities), ...(isChosen ? theme.strong : theme.muted)},
			{text: ` ${shown}`, ...(isChosen ? theme.key : theme.plain)},
		];
	});
	return [head, ...body];
}

export function TuningPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={tuningLines(state, area, capabilities)} />;
}
