import {Box} from 'ink';
import type {ReactNode} from 'react';
import {isCurve} from '../app/picture/curve-map-picture.js';
import {reliefSurvey, type Surveyor} from '../app/picture/landscape.js';
import type {Layout, RegionName} from '../app/picture/layout.js';
import {choicesOf, narrowed} from '../app/prompt/choices.js';
import type {State} from '../app/state.js';
import type {Rectangle} from '../render/cells/grid.js';
import {CardPanel} from './card-panel.js';
import {FormulaPanel} from './formula-panel.js';
import {Board} from './panels/board.js';
import {ChalkboardPanel} from './panels/chalkboard-panel.js';
import {ChartPanel} from './panels/chart-panel.js';
import {ExhibitPanel} from './panels/exhibit-panel.js';
import {FitPanel} from './panels/fit-panel.js';
import {HelpOverlay} from './panels/help-overlay.js';
import {Inspector} from './panels/inspector/inspector.js';
import {LessonPanel} from './panels/lesson-panel.js';
import {CurvePanel, MapPanel} from './panels/map-panel.js';
import {Picker} from './panels/picker.js';
import {PodiumPanel} from './panels/podium-panel.js';
import {QuizPanel} from './panels/quiz-panel.js';
import {ReliefPanel} from './panels/relief-panel.js';
import {TuningPanel} from './panels/tuning-panel.js';

type Props = {
	readonly state: State;
	readonly layout: Layout;
	readonly survey: Surveyor;
};

const listTitles = {
	problem: 'Race on',
	optimizer: 'Add a racer',
	scene: 'The lecture',
	exercise: 'Exercises',
	plane: 'The map across',
	upward: 'The map up',
} as const;

/** Whatever stands in the layout's place for prompts. */
function Panel({state, area}: {readonly state: State; readonly area: Rectangle}): ReactNode {
	const {prompt} = state;
	switch (prompt?.kind) {
		case 'problem':
		case 'optimizer':
		case 'scene':
		case 'exercise':
		case 'plane':
		case 'upward': {
			const {kind, typed, row} = prompt;
			const count = choicesOf(state, kind).length;
			const choices = narrowed(state, prompt);
			return <Picker area={area} title={listTitles[kind]} choices={choices} row={row} typed={typed} count={count} />;
		}
		case 'tuning':
			return <TuningPanel state={state} area={area} />;
		case 'formula':
			return <FormulaPanel state={state} area={area} />;
		case 'podium':
			return <PodiumPanel state={state} area={area} />;
		case 'help':
		case 'card':
		case 'start':
		case 'question':
		case undefined:
			return null;
	}
}

/** The surface in relief, cut where a scene is at it; of one parameter the curve, which has no other side. */
function Surface({state, area, layout, survey}: Props & {readonly area: Rectangle}) {
	if (isCurve(state)) return <CurvePanel state={state} area={area} layout={layout} />;
	const {levels} = reliefSurvey(state, survey).terrain;
	const reached = state.lesson?.scene.overlay?.cutAt?.(state, levels.length);
	const slice = reached === undefined ? reached : levels[reached];
	const isBeside = state.main === 'map' && layout.map !== undefined;
	return <ReliefPanel state={state} area={area} survey={survey} slice={slice} isBeside={isBeside} />;
}

/** Puts a region where the layout has it. */
function Region({
	area,
	body,
	children,
}: {
	readonly area: Rectangle;
	readonly body: Rectangle;
	readonly children: ReactNode;
}) {
	return (
		<Box position="absolute" marginLeft={area.left - body.left} marginTop={area.top - body.top}>
			{children}
		</Box>
	);
}

/** How each region is drawn, in this order: one more in the layout does not compile before it has its line here. */
export const regions: Readonly<Record<RegionName, (props: Props & {readonly area: Rectangle}) => ReactNode>> = {
	map: MapPanel,
	relief: Surface,
	quiz: QuizPanel,
	board: Board,
	chart: ChartPanel,
	inspector: Inspector,
	fit: FitPanel,
	panel: Panel,
	lesson: LessonPanel,
	exhibit: ExhibitPanel,
	chalkboard: ChalkboardPanel,
};

/** Everything between header and footer, where the layout puts it. */
export function Body({state, layout, survey}: Props) {
	const {body} = layout;
	if (state.prompt?.kind === 'help')
		return <HelpOverlay area={body} page={state.prompt.page} scroll={state.prompt.scroll} />;
	if (state.prompt?.kind === 'card') return <CardPanel state={state} area={body} />;
	return (
		<Box height={body.rows} width={body.columns}>
			{Object.entries(regions).map(([name, Drawn]) => {
				const area = layout[name as RegionName];
				if (!area || area.rows === 0) return null;
				return (
					<Region key={`${name} ${area.left},${area.top}`} area={area} body={body}>
						<Drawn state={state} area={area} layout={layout} survey={survey} />
					</Region>
				);
			})}
		</Box>
	);
}
