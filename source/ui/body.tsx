import {Box} from 'ink';
import {Children, type ReactNode} from 'react';
import type {Surveyor} from '../app/landscape.js';
import type {Layout} from '../app/layout.js';
import type {Message} from '../app/message.js';
import {problemOf, type State} from '../app/state.js';
import {optimizers} from '../engine/optimizers/index.js';
import {problems} from '../engine/problems/index.js';
import type {Rectangle} from '../render/grid.js';
import {Board} from './board.js';
import {ChartPanel} from './chart-panel.js';
import {HelpOverlay} from './help-overlay.js';
import {Inspector} from './inspector.js';
import {MapPanel} from './map-panel.js';
import {Picker} from './picker.js';
import {TuningPanel} from './tuning-panel.js';

type Props = {
	readonly state: State;
	readonly layout: Layout;
	readonly survey: Surveyor;
	readonly dispatch: (message: Message) => void;
};

/** Whatever stands in the layout's place for prompts. */
function Panel({
	state,
	area,
	dispatch,
}: {
	readonly state: State;
	readonly area: Rectangle;
	readonly dispatch: Props['dispatch'];
}) {
	switch (state.prompt?.kind) {
		case 'tuning':
			return <TuningPanel state={state} area={area} />;
		case 'problem':
			return (
				<Picker
					area={area}
					title="Race on"
					choices={Object.values(problems).map(({id, label, story}) => ({value: id, label, note: story}))}
					initial={problemOf(state).id}
					onChoose={id => dispatch({type: 'choose-problem', id})}
				/>
			);
		case 'optimizer':
			return (
				<Picker
					area={area}
					title="Add a racer"
					choices={Object.values(optimizers).map(({id, label, equations}) => ({
						value: id,
						label,
						note: equations.join('; '),
					}))}
					initial="gd"
					onChoose={optimizer => dispatch({type: 'add-racer', optimizer})}
				/>
			);
		default:
			return null;
	}
}

/** A column of regions, a blank line between them. */
function Stack({children}: {readonly children: ReactNode}) {
	return (
		<Box flexDirection="column" rowGap={1} flexShrink={0}>
			{Children.toArray(children)}
		</Box>
	);
}

/** Everything between header and footer, where the layout puts it. */
export function Body({state, layout, survey, dispatch}: Props) {
	const {body, map, board, chart, inspector, panel} = layout;
	if (state.prompt?.kind === 'help') return <HelpOverlay area={body} scroll={state.prompt.scroll} />;
	const regions = [
		map && {area: map, node: <MapPanel key="map" state={state} area={map} layout={layout} survey={survey} />},
		{area: board, node: <Board key="board" state={state} area={board} />},
		chart && {area: chart, node: <ChartPanel key="chart" state={state} area={chart} />},
		inspector && {area: inspector, node: <Inspector key="inspector" state={state} area={inspector} />},
		panel && {area: panel, node: <Panel key="panel" state={state} area={panel} dispatch={dispatch} />},
	].filter(region => region !== undefined);
	const left = regions.filter(region => region.area.left < board.left);
	const right = regions.filter(region => region.area.left >= board.left).sort((a, b) => a.area.top - b.area.top);
	return (
		<Box height={body.rows} width={body.columns} columnGap={1} overflow="hidden">
			<Stack>{left.map(region => region.node)}</Stack>
			<Stack>{right.map(region => region.node)}</Stack>
		</Box>
	);
}
