import {isHidden} from '../../app/lesson/hidden.js';
import {ageOfCut} from '../../app/picture/cut.js';
import {shownExamples} from '../../app/picture/landscape.js';
import {planeTitles} from '../../app/plane/plane.js';
import {speeds} from '../../app/speed.js';
import {problemOf, type State} from '../../app/state.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, longestThatFits, widthOf} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {formatCount, formatRate} from '../../render/cells/numbers.js';
import {themeOf} from '../../render/cells/styles.js';
import {useStage} from '../stage.js';
import {type Line, TextPanel} from './text-panel.js';

/** The speed as it is read: "10/s", "max". */
function speedText(state: State): string {
	const speed = speeds[state.speed]!;
	if (!Number.isFinite(speed)) return 'max';
	return `${speed >= 1000 ? `${speed / 1000}k` : speed}/s`;
}

function clockText(state: State): string {
	const {clock} = state.timeline.setup;
	return clock === 'steps' ? 'tick' : clock === 'epochs' ? 'epoch' : 'tick (evals)';
}

/** Parameters of a start that is shown. */
const mostNamed = 2;

/** The least room between what stands on the left and on the right. */
const apart = 3;

/** Problem, formula and start on the left as far as they fit whole; tick, speed and state of play on the right. */
export function headerLine(state: State, columns: number, capabilities: Capabilities): Line {
	const theme = themeOf(capabilities);
	const glyphs = glyphsOf(capabilities.charset);
	const problem = problemOf(state);
	const isNamed = !isHidden(state, 'names');
	const badge = isNamed ? ` ${problem.label} ` : ' which? ';
	const tick = `${clockText(state)} ${formatCount(state.tick, 7)}`;
	const behind = state.tick < state.raced ? ` of ${formatCount(state.raced, 7).trim()}` : '';
	const play = state.playing ? glyphs.play : glyphs.pause;
	const right = `${tick}${behind}  ${fitted(speedText(state), 5, capabilities, 'right')} ${play} `;
	const room = columns - widthOf(badge, capabilities) - widthOf(right, capabilities) - 1;
	// Of many parameters nobody reads where they begin.
	const start = problem.dimension <= mostNamed ? startOf(state).map(formatRate) : [];
	const [from, close] = [`from (${start.join(', ')})`, `from (${start.join(',')})`];
	const [whole, ...shorter] = planeTitles(state);
	const ago = ageOfCut(state);
	const age = ago === 0 ? '' : `, ${formatCount(ago, 6).trim()} ${ago === 1 ? 'tick' : 'ticks'} ago`;
	const examples = shownExamples(state);
	const few =
		examples === undefined
			? undefined
			: `from ${[examples, problem.exampleCount].map(count => formatCount(count, 9).trim()).join(' of ')}`;
	const some = `${few} examples`;
	const plain =
		whole === undefined
			? [
					`${problem.formula}   ${from}`,
					`${problem.formula}  ${from}`,
					`${problem.formula} ${close}`,
					problem.formula,
					from,
				]
			: [`${problem.formula}   ${whole}${age}`, ...[whole, ...shorter].map(title => `${title}${age}`), shorter.at(-1)!];
	const last = shorter.at(-1);
	const titles = whole === undefined ? [] : [whole, ...shorter].map(title => `${title}${age}, ${some}`);
	const shortest = last === undefined ? [] : [`${last}, ${some}`, `${last}${age}, ${few}`, `${last}, ${few}`];
	const sampled = [
		`${problem.formula}   ${titles[0] ?? `${from}   ${some}`}`,
		...titles,
		...shortest,
		`${problem.formula}   ${some}`,
		some,
	];
	const texts = few === undefined ? plain : [...sampled, ...plain];
	// Further apart than its own words are, or the start and the clock read as one.
	const left = isNamed ? longestThatFits(texts, room - apart, capabilities) : '';
	return [
		{text: badge, ...theme.badge},
		{text: fitted(` ${left}`, room + 1, capabilities), ...theme.muted},
		{text: right, ...theme.strong},
	];
}

function startOf(state: State): readonly number[] {
	const {lanes} = state.timeline.setup;
	return (lanes.find(lane => lane.name === state.selected) ?? lanes[0]!).start;
}

export function Header({state, area}: {readonly state: State; readonly area: Rectangle}) {
	const {capabilities} = useStage();
	return <TextPanel area={area} lines={[headerLine(state, area.columns, capabilities)]} />;
}
