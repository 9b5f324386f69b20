import type {ReactNode} from 'react';
import type {Exhibit, PanelExhibit} from '../../app/lesson/exhibit.js';
import {isExhibitHidden} from '../../app/lesson/lesson-regions.js';
import type {State} from '../../app/state.js';
import {fitted} from '../../render/cells/columns.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {themeOf} from '../../render/cells/styles.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';
import {ChartPanel} from './chart-panel.js';
import {FitPanel} from './fit-panel.js';
import {Inspector} from './inspector/inspector.js';
import {Side} from './side.js';
import {TextPanel} from './text-panel.js';

type Props = {readonly state: State; readonly area: Rectangle};

/** An exhibit that draws itself, cell by cell. */
function Drawn({state, area, exhibit}: Props & {readonly exhibit: Exhibit}) {
	const {capabilities} = useStage();
	const own = {left: 0, top: 0, columns: area.columns, rows: area.rows};
	return <Canvas area={area} draw={grid => exhibit.draw(grid, own, state, capabilities)} />;
}

/** In the place of what a question asks for. */
function Veil({area}: Pick<Props, 'area'>) {
	const {capabilities} = useStage();
	const text = fitted(' shown when you have guessed', area.columns, capabilities);
	return <TextPanel area={area} lines={[[{text, ...themeOf(capabilities).muted}]]} />;
}

/** How the others are drawn: one more does not compile before it has its line here. */
const panels: Readonly<Record<PanelExhibit, (props: Props) => ReactNode>> = {
	chart: ChartPanel,
	inspector: Inspector,
	fit: FitPanel,
};

/** What a scene shows beside its words. */
export function ExhibitPanel({state, area}: Props) {
	if (state.inspector === 'open') return <Side state={state} area={area} />;
	if (isExhibitHidden(state)) return <Veil area={area} />;
	const scene = state.lesson?.scene;
	// Where nobody races there is no loss to follow.
	if (scene?.quiet && !scene.exhibit) return null;
	const exhibit = scene?.exhibit ?? 'chart';
	if (typeof exhibit === 'object') return <Drawn state={state} area={area} exhibit={exhibit} />;
	const Panel = panels[exhibit];
	return <Panel state={state} area={area} />;
}
