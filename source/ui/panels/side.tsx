import type {ReactNode} from 'react';
import {sideOf} from '../../app/fit/fit.js';
import type {Side as Name, State} from '../../app/state.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {FitPanel} from './fit-panel.js';
import {Inspector} from './inspector/inspector.js';

type Props = {readonly state: State; readonly area: Rectangle};

/** How each is drawn: one more does not compile before it has its line here. */
const sides: Readonly<Record<Name, (props: Props) => ReactNode>> = {inspector: Inspector, fit: FitPanel};

/** The inspector, or the fit, whichever was asked for last. */
export function Side({state, area}: Props) {
	const Shown = sides[sideOf(state)];
	return <Shown state={state} area={area} />;
}
