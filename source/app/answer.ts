import {glyphLevels} from '../render/cells/capabilities.js';
import {clamp} from '../render/cells/clamp.js';
import {palettes} from '../render/cells/palette.js';
import {landscapes} from '../render/land/draw-isolines.js';
import {hasFit, sideOf} from './fit/fit.js';
import {reported, stopped} from './jobs/wanted.js';
import {boardTurned} from './lesson/board-turned.js';
import {boardClosed, showsBoard} from './lesson/chalkboard.js';
import {heldKey} from './lesson/held-keys.js';
import {isHidden} from './lesson/hidden.js';
import {
	answerWanted,
	chooseScene,
	lessonAt,
	neighbourScene,
	openScene,
	playsTo,
	playToggled,
	stepped,
} from './lesson/lesson.js';
import {pageTurned} from './lesson/pages.js';
import type {Message} from './message.js';
import {endOf} from './picture/at-tick.js';
import {layoutFor} from './picture/layout.js';
import {mechanismToggled} from './picture/mechanism.js';
import {fittingAll, followToggled, zoomedAt, zoomedBy} from './picture/zoom.js';
import {withPodium} from './podium/podium.js';
import {restTick} from './podium/rest.js';
import {openFormula, withReader} from './prompt/formula-line.js';
import {closed, decided, openPrompt} from './prompt/open-prompt.js';
import {withoutPlaced} from './prompt/placed.js';
import {closePrompt, reducePrompt} from './prompt/reduce-prompt.js';
import {troubled} from './race/awaited.js';
import {addRacer, removeRacer, select, toggle} from './race/lineup.js';
import {isAwaited} from './race/prepare-race.js';
import {chooseProblem} from './race/problem-change.js';
import {changeRates} from './race/rates.js';
import {currentLanes, randomStart, restarted} from './race/restart.js';
import {tuneField} from './race/tune-field.js';
import {undone} from './race/undo.js';
import {speeds} from './speed.js';
import type {State} from './state.js';
import {exerciseWanted} from './trial/choose-exercise.js';
import {hinted} from './trial/trial.js';

const next = <Value>(list: readonly Value[], now: Value): Value => list[(list.indexOf(now) + 1) % list.length]!;

/** What `v` leads through. */
const mains = ['map', 'relief', 'both'] as const;

/** The next state, but for what every message brings with it; throws `InputError` for one that cannot be taken. */
export function answer(state: State, message: Message): State {
	switch (message.type) {
		case 'tick': {
			if (!state.playing || message.count <= 0 || isAwaited(state)) return state;
			const end = endOf(state);
			const to = Math.min(state.tick + message.count, playsTo(state));
			const rest = restTick(state, to);
			if (rest !== undefined) return withPodium(lessonAt(state, rest));
			const moved = lessonAt(state, to);
			if (moved.tick !== end) return moved;
			// A question that stands there has the footer for how to answer it.
			return moved.prompt ? moved : {...moved, playing: false, notice: `paused at tick ${end}`};
		}
		case 'resize':
			return {...state, size: message.size};
		case 'notice':
			return {...state, notice: message.text};
		case 'trouble':
			return troubled(state, message.text);
		case 'reader':
			return withReader(state, message.reader);
		case 'play':
			return decided(playToggled(state));
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
			if (message.prompt === 'formula') return openFormula(state);
			return openPrompt(state, message.prompt);
		case 'close':
			if (state.prompt) return closePrompt(state);
			return showsBoard(state) ? boardClosed(state) : stopped(state);
		case 'arrow':
		case 'accept':
		case 'typed':
			return reducePrompt(state, message);
		case 'answer':
			return state.trial ? hinted(state) : answerWanted(decided(state));
		case 'words':
			return pageTurned(state);
		case 'held':
			return heldKey(state, message.key);
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
		case 'side': {
			if (message.side === 'fit' && !hasFit(state))
				return {...state, notice: 'no fit to draw here: it takes data of one input or two'};
			const {[message.side]: own, exhibit} = layoutFor({...state, prompt: null});
			const isExhibit = exhibit !== undefined && state.inspector === 'open' && sideOf(state) === message.side;
			const isOpen = own !== undefined || isExhibit;
			return {...state, side: message.side, inspector: isOpen ? 'closed' : 'open'};
		}
		case 'log-loss':
			return {...state, logLoss: !state.logLoss};
		case 'commentary':
			return {...state, commentary: !state.commentary, notice: `commentary ${state.commentary ? 'off' : 'on'}`};
		case 'mechanism':
			return mechanismToggled(state);
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
			// The relief of a quiz's map is its answer.
			if (state.main === 'quiz' && isHidden(state, 'names')) return state;
			return {...state, main: next(mains, state.main === 'quiz' ? 'both' : state.main)};
		case 'turn': {
			const {turn, tilt} = state.camera;
			return {...state, camera: {turn: turn + message.turn, tilt: clamp(tilt + message.tilt, -16, 16)}};
		}
		case 'scene':
			return neighbourScene(state, message.direction);
		case 'choose-scene':
			return chooseScene(state, message.id);
		case 'exercise':
			return exerciseWanted(state);
		case 'undo':
			return undone(state);
		case 'board':
			return boardTurned(state, message.direction);
		case 'reset':
			if (state.lesson && !state.trial)
				return {...openScene(withoutPlaced(state), state.lesson.scene), playing: closed(state).playing};
			return restarted(state, currentLanes(state), 'from the start, as set now');
	}
}
