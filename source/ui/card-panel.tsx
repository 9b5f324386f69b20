import {cardLines} from '../app/card/card-lines.js';
import type {State} from '../app/state.js';
import type {Capabilities} from '../render/cells/capabilities.js';
import {fitted} from '../render/cells/columns.js';
import type {Rectangle} from '../render/cells/grid.js';
import {themeOf} from '../render/cells/styles.js';
import {type Line, TextPanel} from './panels/text-panel.js';
import {useStage} from './stage.js';

/** A card over the whole place, scrolled as far as it goes; its last line says how much is below. */
export function cardPanelLines(state: State, {columns, rows}: Rectangle, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const lines = cardLines(state, columns);
	const scroll = state.prompt?.kind === 'card' ? state.prompt.scroll : 0;
	const farthest = Math.max(0, lines.length - rows + (lines.length > rows ? 1 : 0));
	const from = Math.min(scroll, farthest);
	const shown = lines.slice(from, from + (farthest > 0 ? rows - 1 : rows)).map(({kind, key, text, aside}): Line => {
		const style = {title: theme.strong, text: theme.plain, muted: theme.muted}[kind];
		const head = key === undefined ? [] : [{text: ` ${key}`, ...theme.key}];
		if (aside) {
			const own = fitted(` ${text}`, aside.at + 1, capabilities);
			return [{text: own + fitted(aside.text, columns - aside.at - 1, capabilities), ...style}];
		}
		return [...head, {text: fitted(` ${text}`, columns - (key?.length ?? -1) - 1, capabilities), ...style}];
	});
	if (farthest === 0) return shown;
	const below = lines.length - from - shown.length;
	const more = [from > 0 ? `↑ ${from} above` : '', below > 0 ? `↓ ${below} below` : ''].filter(text => text !== '');
	return [...shown, [{text: ` ${more.join('   ')}`, ...theme.muted}]];
}

export function CardPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={cardPanelLines(state, area, capabilities)} />;
}
