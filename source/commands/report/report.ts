import {looksFor} from '../../app/picture/looks.js';
import {chartBase} from '../../app/picture/pictures.js';
import {betweenLooks} from '../../app/words/look-words.js';
import {Timeline} from '../../engine/past/timeline.js';
import {observedOf} from '../../engine/setup/observe.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import {dim} from '../../render/cells/grid.js';
import {formatNumber} from '../../render/cells/numbers.js';
import type {Palette} from '../../render/cells/palette.js';
import {clean} from '../../terminal/clean.js';
import {writeOut} from '../print/output.js';
import {type Paper, printGrid, printSpans, say} from '../print/paper.js';
import {wrapped} from '../print/text-width.js';
import {judgedStandings} from '../run/judged.js';
import {inTurns} from '../run/race-ticks.js';
import {raceResult} from '../run/result.js';
import {headLines, resultLines} from '../run/result-table.js';
import {exitOnSignals} from '../signals.js';
import {chartGrid} from './chart.js';
import {besideMap} from './legend.js';
import {type Ended, mapGrid} from './picture.js';

const mapRows = 24;
const chartRows = 12;
const widest = 120;
/** Ticks after which signals get a turn, at most. */
const mostAtOnce = 2000;

/** Runs a race to its end, its way recorded. */
async function raceTimeline(setup: RaceSetup, ticks: number): Promise<Timeline> {
	const timeline = Timeline.of(setup);
	let tick = 0;
	const advance = (count: number) => {
		tick += count;
		timeline.reach(tick);
	};
	await inTurns(0, ticks, advance, mostAtOnce);
	return timeline;
}

/** The map, and what its signs mean where there is room. */
function* mapLines(ended: Ended, columns: number, paper: Paper): Generator<string> {
	const {timeline, standings} = ended;
	const {dimension, exampleCount, parameterNames} = timeline.setup.problem;
	const {grid, examples} = mapGrid(ended, columns, mapRows, paper);
	const [x, y] = parameterNames;
	const told = [
		...(dimension > 2 ? [`${x} × ${y} through ${clean(standings[0]!.name)}, others as they are`] : []),
		...(examples < exampleCount ? [`from ${examples} of ${exampleCount} examples`] : []),
	];
	if (told.length > 0) yield printSpans([{text: say(told.join(', '), paper), attributes: dim}], paper);
	yield* printGrid(besideMap(grid, ended, columns, paper), paper);
}

/** Where everyone ended, where one parameter leaves nothing to map. */
function* endLines({timeline, standings}: Ended, columns: number, paper: Paper): Generator<string> {
	const {problem} = timeline.setup;
	const [name] = problem.parameterNames;
	const placed = (who: string, values: ArrayLike<number>) => `${who} at ${formatNumber(values[0]!, 9).trim()}`;
	const ends = standings.map(standing => placed(clean(standing.name), standing.lane.parameters));
	const least = problem.minima.map(({parameters}) => placed('minimum', parameters));
	for (const text of wrapped(`${name} at the end: ${[...ends, ...least].join(', ')}`, columns)) {
		yield printSpans([{text}], paper);
	}
}

/** What the chart's height is. */
function heightName(setup: RaceSetup): string {
	const base = chartBase(setup);
	if (base === 0 || Number.isNaN(base)) return 'loss';
	if (!Number.isNaN(observedOf(setup).minimumLoss) || setup.found?.kind === 'proved')
		return 'loss above the least, L - L*,';
	return base === setup.target ? 'loss above the target' : 'loss above the best found';
}

function* reportLines(ended: Ended, ticks: number, paper: Paper): Generator<string> {
	const {timeline, standings} = ended;
	const {setup} = timeline;
	const result = raceResult(setup, ticks, standings);
	yield* headLines(result, setup, paper, true);
	const columns = Math.min(widest, paper.columns);
	yield* setup.problem.dimension === 1 ? endLines(ended, columns, paper) : mapLines(ended, columns, paper);
	yield '\n';
	const held = setup.validation
		? `; ${glyphsOf(paper.charset).start} that of ${standings[0]!.name} over the examples held out`
		: '';
	const between = standings.some(({lane}) => lane.looksEvery > 1) ? `, ≈ ${betweenLooks(setup)}` : '';
	const heights = `${heightName(setup)} by tick${say(between, paper)}${held}`;
	yield printSpans([{text: heights, attributes: dim}], paper);
	yield* printGrid(chartGrid(ended, columns, chartRows, paper), paper);
	yield '\n';
	yield* resultLines(result, setup, paper);
}

/** What `optim-race [PROBLEM]` prints where no dashboard can be shown: map, chart, leaderboard, and how to get it again. */
export async function report(setup: RaceSetup, ticks: number, palette: Palette, paper: Paper): Promise<void> {
	exitOnSignals();
	const begun = performance.now();
	const timeline = await raceTimeline(setup, ticks);
	const ended = {
		timeline,
		standings: await judgedStandings(timeline.tracks, ticks, performance.now() - begun),
		looks: looksFor(setup.lanes),
		palette,
	};
	await writeOut(reportLines(ended, ticks, paper));
}
