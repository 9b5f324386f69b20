import {InputError} from '../engine/errors.js';
import {glyphLevels} from '../render/cells/capabilities.js';
import {clamp} from '../render/cells/clamp.js';
import {palettes} from '../render/cells/palette.js';
import {landscapes} from '../render/map/draw-isolines.js';
import {isReport} from './jobs/job.js';
import {reported, stopped, withJobs} from './jobs/wanted.js';
import {chooseScene, lessonAt, neighbourScene, openScene, playsTo, stepped} from './lesson/lesson.js';
import type {Message} from './message.js';
import {endOf} from './picture/at-tick.js';
import {followed} from './picture/camera.js';
import {withCut} from './picture/cut.js';
import {hasFit, sideOf} from './picture/fit.js';
import {layoutFor} from './picture/layout.js';
import {fittingAll, followToggled, zoomedAt, zoomedBy} from './picture/zoom.js';
import {closed, decided, nextAxes, openPrompt} from './prompt/open-prompt.js';
import {closePrompt, reducePrompt} from './prompt/reduce-prompt.js';
import {addRacer, removeRacer, select, toggle} from './race/lineup.js';
import {chooseProblem} from './race/problem-change.js';
import {changeRates} from './race/rates.js';
import {currentLanes, randomStart, restarted} from './race/restart.js';
import {tuneField} from './race/tune-field.js';
import {speeds} from './speed.js';
import type {State} from './state.js';

const next = <Value>(list: readonly Value[], now: Value): Value => list[(list.indexOf(now) + 1) % list.length];

/** What `v` leads through. */
const mains = ['map', 'relief', 'both'] as const;

/**
 * The next state, and in its `jobs` the work that takes time, as data: what of it is to be computed, over what, under which
 * name. Pure: the same state and message give the same answer; a message that cannot be taken says why in the notice.
 */
export function reduce(state: State, message: Message): State {
	// What was said stands until the next key, which has the keys of the status line back.
	const isKey = message.type !== 'tick' && message.type !== 'resize' && !isReport(message);
	const heard = isKey && state.notice !== '' ? {...state, notice: ''} : state;
	try {
		return withJobs(heard, withCut(heard, keptInView(heard, reduceSound(heard, message)), message));
	} catch (error) {
		if (error instanceof InputError) return {...heard, notice: error.message};
		throw error;
	}
}

/** A state whose view goes along with the racer that is followed, whatever moved either. */
function keptInView(before: State, state: State): State {
	if (!state.follow || state === before) return state;
	const view = followed(state);
	return view === state.view ? state : {...state, view};
}

function reduceSound(state: State, message: Message): State {
	switch (message.type) {
		case 'tick': {
			if (!state.playing || message.count <= 0) return state;
			const end = endOf(state);
			const moved = lessonAt(state, Math.min(state.tick + message.count, playsTo(state)));
			return moved.tick === end ? {...moved, playing: false, notice: `paused at tick ${end}`} : moved;
		}
		case 'resize':
			return {...state, size: message.size};
		case 'notice':
			return {...state, notice: message.text};
		case 'play':
			return decided({...state, playing: !state.playing});
		case 'step':
			return decided(stepped(state, message.by));
		case 'jump':
			return {...lessonAt(decided(state), message.to === 'start' ? 0 : state.raced), playing: false};
		case 'speed':
			return {...state, speed: clamp(state.speed + message.direction, 0, speeds.length - 1)};
		case 'toggle':
			return toggle(state, message.number);
		case 'select':
			return select(state, message.direction);
		case 'rate':
			return changeRates(state, message.direction, message.everyone);
		case 'open':
			return openPrompt(state, message.prompt);
		case 'close':
			return state.prompt ? closePrompt(state) : stopped(state);
		case 'arrow':
		case 'accept':
		case 'typed':
			return reducePrompt(state, message);
		case 'choose-problem':
			return chooseProblem(state, message.id);
		case 'add-racer':
			return addRacer(state, message.optimizer);
		case 'remove-racer':
			return removeRacer(state);
		case 'tune':
			return tuneField(state);
		case 'job-share':
		case 'job-done':
		case 'job-failed':
			return reported(state, message);
		case 'random-start':
			return randomStart(state);
		case 'zoom':
			return zoomedBy(state, message.direction);
		case 'zoom-at':
			return zoomedAt(state, message.direction, message.at);
		case 'fit-all':
			return fittingAll(state);
		case 'start-at': {
			const picking = {...state, prompt: {kind: 'start', at: message.at, resumes: closed(state).playing} as const};
			return reducePrompt(picking, {type: 'accept'});
		}
		case 'follow':
			return followToggled(state);
		case 'axes':
			return nextAxes(state);
		case 'side': {
			if (message.side === 'fit' && !hasFit(state))
				return {...state, notice: 'no curve to fit here: it takes data of one input'};
			const {inspector, exhibit} = layoutFor({...state, prompt: null});
			const isShown = inspector !== undefined || (exhibit !== undefined && state.inspector === 'open');
			const isOpen = isShown && sideOf(state) === message.side;
			return {...state, side: message.side, inspector: isOpen ? 'closed' : 'open'};
		}
		case 'log-loss':
			return {...state, logLoss: !state.logLoss};
		case 'page': {
			const {kind, chart} = layoutFor({...state, prompt: null});
			if (kind === 'standard' && !chart) return {...state, inspector: 'auto'};
			if (kind !== 'compact') return {...state, notice: 'map and chart are both shown at this size'};
			return {...state, page: state.page === 'map' ? 'chart' : 'map'};
		}
		case 'palette':
			return {...state, palette: next(palettes, state.palette)};
		case 'glyphs':
			return {...state, glyphs: next(glyphLevels, state.glyphs)};
		case 'plain-chart':
			return {...state, plainChart: !state.plainChart};
		case 'contours':
			return {...state, contours: next(landscapes, state.contours)};
		case 'main':
			return {...state, main: next(mains, state.main === 'quiz' ? 'both' : state.main)};
		case 'turn': {
			const {turn, tilt} = state.camera;
			return {...state, camera: {turn: turn + message.turn, tilt: clamp(tilt + message.tilt, -16, 16)}};
		}
		case 'scene':
			return neighbourScene(state, message.direction);
		case 'choose-scene':
			return chooseScene(state, message.id);
		case 'reset':
			if (state.lesson) return {...openScene(state, state.lesson.scene), playing: closed(state).playing};
			return restarted(state, currentLanes(state), 'from the start, as set now');
	}
}
