import {useMemo} from 'react';
import {reliefSurvey, type Surveyor} from '../../app/picture/landscape.js';
import {mapPicture} from '../../app/picture/pictures.js';
import type {State} from '../../app/state.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {moved} from '../../render/relief/camera.js';
import {createRelief} from '../../render/relief/relief.js';
import {Canvas} from '../canvas.js';
import {useStage} from '../stage.js';

/** A notch of the keys that turn and tilt, in radians. */
export const turnNotch = Math.PI / 16;
export const tiltNotch = 0.1;

type Props = {
	readonly state: State;
	readonly area: Rectangle;
	readonly survey: Surveyor;
	/** The loss of a level plane to cut the land with. */
	readonly slice?: number | undefined;
	/** Whether it stands beside the map. */
	readonly isBeside?: boolean;
};

/** The surface in relief, with every trail on it. */
export function ReliefPanel({state, area, survey, slice, isBeside = false}: Props) {
	const {capabilities} = useStage();
	const relief = useMemo(createRelief, []);
	const {field, terrain, camera} = reliefSurvey(state, survey);
	const {turn, tilt} = state.camera;
	const own = {left: 0, top: 0, columns: area.columns, rows: area.rows};
	return (
		<Canvas
			area={area}
			draw={grid => {
				const picture = {
					...mapPicture(state, terrain, capabilities),
					field,
					camera: moved(camera(), turn * turnNotch, tilt * tiltNotch),
					slice,
					isBeside,
				};
				relief(grid, own, picture, capabilities);
			}}
		/>
	);
}
