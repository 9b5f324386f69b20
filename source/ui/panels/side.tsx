import {sideOf} from '../../app/picture/fit.js';
import type {State} from '../../app/state.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {FitPanel} from './fit-panel.js';
import {Inspector} from './inspector.js';

/** The inspector, or the fit, whichever was asked for last. */
export function Side({state, area}: {readonly state: State; readonly area: Rectangle}) {
	return sideOf(state) === 'fit' ? <FitPanel state={state} area={area} /> : <Inspector state={state} area={area} />;
}
