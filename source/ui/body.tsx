import {Box} from 'ink';
import {Children, type ReactNode} from 'react';
import {choices} from '../app/choices.js';
import type {Surveyor} from '../app/landscape.js';
import type {Layout} from '../app/layout.js';
import type {State} from '../app/state.js';
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
};

/** Whatever stands in the layout's place for prompts. */
function Panel({state, area}: {readonly state: State; readonly area: Rectangle}) {
	switch (state.prompt?.kind) {
		case 'tuning':
			return <TuningPanel state={state} area={area} />;
		case 'problem':
			return (
				<Picker
					area={area}
					title="Race on"
					choices={choices.problem.map(id => ({value: id, label: problems[id].label, note: problems[id].story}))}
					row={state.prompt.row}
				/>
			);
		case 'optimizer':
			return (
				<Picker
					area={area}
					title="Add a racer"
					choices={choices.optimizer.map(id => ({
						value: id,
						label: optimizers[id].label,
						note: optimizers[id].equations.join('; '),
					}))}
					row={state.prompt.row}
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
export function Body({state, layout, survey}: Props) {
	const {body, map, board, chart, inspector, panel} = layout;
	if (state.prompt?.kind === 'help') return <HelpOverlay area={body} scroll={state.prompt.scroll} />;
	const regions = [
		map && {area: map, node: <MapPanel key="map" state={state} area={map} layout={layout} survey={survey} />},
		{area: board, node: <Board key="board" state={state} area={board} />},
		chart && {area: chart, node: <ChartPanel key="chart" state={state} area={chart} />},
		inspector && {area: inspector, node: <Inspector key="inspector" state={state} area={inspector} />},
		panel && {area: panel, node: <Panel key="panel" state={state} area={panel} />},
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
