import type {Exhibit} from '../../app/lesson/scene.js';
import type {State} from '../../app/state.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {Canvas} from '../canvas.js';
import {exhibits, type PanelExhibit} from '../exhibits/index.js';
import {useStage} from '../stage.js';
import {ChartPanel} from './chart-panel.js';
import {FitPanel} from './fit-panel.js';
import {Inspector} from './inspector.js';
import {Side} from './side.js';

type Props = {readonly state: State; readonly area: Rectangle};

/** An exhibit that is drawn cell by cell. */
function Drawn({state, area, exhibit}: Props & {readonly exhibit: Exclude<Exhibit, PanelExhibit>}) {
	const {capabilities} = useStage();
	const own = {left: 0, top: 0, columns: area.columns, rows: area.rows};
	return <Canvas area={area} draw={grid => exhibits[exhibit](grid, own, state, capabilities)} />;
}

/** What a scene shows beside its words. */
export function ExhibitPanel({state, area}: Props) {
	if (state.inspector === 'open') return <Side state={state} area={area} />;
	const scene = state.lesson?.scene;
	// Where nobody races there is no loss to follow.
	if (scene?.quiet && !scene.exhibit) return null;
	const exhibit = scene?.exhibit ?? 'chart';
	switch (exhibit) {
		case 'inspector':
			return <Inspector state={state} area={area} />;
		case 'fit':
			return <FitPanel state={state} area={area} />;
		case 'chart':
			return <ChartPanel state={state} area={area} />;
		default:
			return <Drawn state={state} area={area} exhibit={exhibit} />;
	}
}
