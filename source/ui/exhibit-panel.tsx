import type {State} from '../app/state.js';
import type {Rectangle} from '../render/grid.js';
import {ChartPanel} from './chart-panel.js';
import {FitPanel} from './fit-panel.js';
import {Inspector} from './inspector.js';
import {Side} from './side.js';

/** What a scene shows beside its words. */
export function ExhibitPanel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	if (state.inspector === 'open') return <Side state={state} area={area} />;
	switch (state.lesson?.scene.exhibit) {
		case 'inspector':
			return <Inspector state={state} area={area} />;
		case 'fit':
			return <FitPanel state={state} area={area} />;
		default:
			return <ChartPanel state={state} area={area} />;
	}
}
