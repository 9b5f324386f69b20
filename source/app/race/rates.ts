import type {LaneSettings} from '../../engine/setup/setup.js';
import {calledAs, labelOf} from '../picture/board.js';
import {nextValue} from '../prompt/tuning.js';
import type {State} from '../state.js';
import {currentLanes, restarted} from './restart.js';

/** One lane's settings changed at the tick shown; what it had raced after that is dropped. */
export function withSettings(state: State, name: string, settings: LaneSettings, notice: string): State {
	if (settings.schedule.kind === 'validation' && !state.timeline.setup.validation) {
		// Holding examples out changes the loss of the whole race, so all of it begins again.
		const lanes = currentLanes(state).map(lane => (lane.name === name ? {...lane, settings} : lane));
		return restarted(state, lanes, `${notice}; the loss is over other examples now, so all start again`);
	}
	const timeline = state.timeline.edited(state.tick, name, settings);
	const dropped = state.tick < state.raced ? '; raced anew from here' : '';
	return {...state, timeline, raced: state.tick, notice: notice + dropped};
}

/** The selected racer's learning rate, or everyone's, one rung up or down from the tick shown. */
export function changeRates(state: State, direction: 1 | -1, everyone: boolean): State {
	let next = state;
	const told: string[] = [];
	for (const {setup} of state.timeline.tracks) {
		if (!everyone && setup.name !== state.selected) continue;
		const parameter = setup.optimizer.hyperparameters.learningRate;
		if (!parameter) continue;
		const track = next.timeline.tracks.find(candidate => candidate.setup.name === setup.name)!;
		const settings = track.settingsAt(state.tick);
		const rate = nextValue(parameter, settings.hyper.learningRate!, direction);
		if (rate === settings.hyper.learningRate) continue;
		told.push(`${labelOf(setup)} η = ${rate}`);
		next = withSettings(
			{...next, raced: state.raced},
			setup.name,
			{...settings, hyper: {...settings.hyper, learningRate: rate}},
			'',
		);
	}
	if (told.length === 0)
		return {
			...state,
			notice: everyone ? 'no rate to change' : `${calledAs(state, state.selected)} has no rate to change that way`,
		};
	const what = everyone ? `every η ${direction === 1 ? 'up' : 'down'}` : told[0];
	return {...next, notice: `${what} from tick ${state.tick}`};
}
