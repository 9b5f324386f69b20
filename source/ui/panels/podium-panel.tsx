import {keymap} from '../../app/keys/keymap.js';
import {nextColumns, nextKeys, podiumOf} from '../../app/podium/panel.js';
import {keysAcross, whyLines} from '../../app/podium/place.js';
import type {Racer} from '../../app/podium/racer.js';
import {restTicks} from '../../app/podium/rest.js';
import type {State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, longestThatFits} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Rectangle, Span} from '../../render/cells/grid.js';
import {formatCount} from '../../render/cells/numbers.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {themeOf} from '../../render/cells/styles.js';
import {badgeStyle} from '../../render/map/heads.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

/** What is said of who has not finished. */
const words: Readonly<Record<Racer['status'], string>> = {
	finished: '',
	circling: 'circling',
	racing: 'racing',
	stalled: 'stalled',
	'wrong-minimum': 'wrong min',
	diverged: 'diverged',
};

const [rankWidth, badgeWidth, finishWidth, evaluationsWidth] = [3, 3, 10, 8];

function row(racer: Racer, columns: number, capabilities: Capabilities): Line {
	const theme = themeOf(capabilities);
	const isHome = racer.status === 'finished';
	const {check} = glyphsOf(capabilities.charset);
	const settled = formatCount(racer.settled ?? 0, racer.settledIsBound ? 6 : 7);
	const home = racer.settledIsBound ? `${check}≤${settled.trim()}` : check + settled;
	const finish = isHome ? home : racer.judged ? words[racer.status] : '?';
	const nameWidth = Math.max(0, columns - rankWidth - badgeWidth - finishWidth - evaluationsWidth);
	return [
		{text: fitted(`${racer.rank} `, rankWidth, capabilities, 'right'), ...theme.muted},
		{text: ` ${racer.look.number} `, ...badgeStyle(racerColor(racer.look.slot, capabilities), false, capabilities)},
		{text: fitted(` ${racer.label}`, nameWidth, capabilities), ...(racer.rank === 1 ? theme.strong : theme.plain)},
		{
			text: fitted(finish, finishWidth, capabilities, 'right'),
			...(isHome ? theme.good : racer.status === 'circling' || !racer.judged ? theme.plain : theme.bad),
		},
		{text: formatCount(racer.evaluations, evaluationsWidth), ...theme.muted},
	];
}

/** Keys, so many side by side. */
function keyLines(columns: number, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const across = keysAcross(columns);
	const spans = nextKeys.map(([id, does]): Span[] => {
		const label = keymap.find(binding => binding.id === id)?.label ?? '';
		return [
			{text: ` ${label}`, ...theme.key},
			{text: fitted(` ${does}`, nextColumns - 1 - label.length, capabilities), ...theme.muted},
		];
	});
	const count = Math.ceil(spans.length / across);
	return Array.from({length: count}, (_, at) => spans.slice(at * across, (at + 1) * across).flat());
}

/** The order, what everyone took for it, why it is so, and what may be done next. What has no room goes from below. */
export function podiumLines(state: State, {columns, rows}: Rectangle, capabilities: Capabilities): Line[] {
	const theme = themeOf(capabilities);
	const {racers} = podiumOf(state);
	const titles = [`nobody has raced for ${restTicks} ticks`, `${restTicks} ticks at rest`];
	const title = ' Podium';
	const rest = columns - title.length - 3;
	const head = 'finish'.padStart(finishWidth) + 'evals'.padStart(evaluationsWidth);
	const table: Line[] = [
		[
			{text: title, ...theme.strong},
			{text: `   ${longestThatFits(titles, rest, capabilities)}`, ...theme.muted},
		],
		[{text: fitted(head, columns, capabilities, 'right'), ...theme.muted}],
		...racers.map(racer => row(racer, columns, capabilities)),
	];
	const why = whyLines(state, columns).map((text): Line => [{text: ` ${text}`, ...theme.plain}]);
	const keys = [[{text: ' any key goes on', ...theme.warn}], ...keyLines(columns, capabilities)];
	// The head is given up where why it ended so would not fit, and keys, which the status line has the gist of.
	if (table.length + why.length > rows) table.splice(1, 1);
	// Blank lines are given up before words are.
	const spare = rows - table.length - why.length - keys.length;
	return [...table, ...(spare > 0 ? [[]] : []), ...why, ...(spare > 1 ? [[]] : []), ...keys];
}

/** How a race ended that nobody races any more. */
export function PodiumPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={podiumLines(state, area, capabilities)} />;
}
