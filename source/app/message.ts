import {glyphLevels} from '../render/cells/capabilities.js';
import {clamp} from '../render/cells/clamp.js';
import {palettes} from '../render/cells/palette.js';
import {landscapes} from '../render/land/draw-isolines.js';
import {hasFit, sideOf} from './fit/fit.js';
import type {JobReport} from './jobs/job.js';
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
import {endOf} from './picture/at-tick.js';
import {layoutFor} from './picture/layout.js';
import {mechanismToggled} from './picture/mechanism.js';
import {fittingAll, followToggled, zoomedAt, zoomedBy} from './picture/zoom.js';
import {withPodium} from './podium/podium.js';
import {restTick} from './podium/rest.js';
import {type FormulaReader, openFormula, withReader} from './prompt/formula-line.js';
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
import type {Side, Size, State} from './state.js';
import {exerciseWanted} from './trial/choose-exercise.js';
import {hinted} from './trial/trial.js';

/** Everything that can happen to the dashboard. */
export type Message =
	| JobReport
	/** Time for so many ticks more; ignored while paused. */
	| {readonly type: 'tick'; readonly count: number}
	| {readonly type: 'resize'; readonly size: Size}
	/** Something that the person at the keys should know. */
	| {readonly type: 'notice'; readonly text: string}
	/** Something went wrong with the problem itself: nothing goes on before somebody lets it. */
	| {readonly type: 'trouble'; readonly text: string}
	/** Who reads formulas, from outside. */
	| {readonly type: 'reader'; readonly reader: FormulaReader}
	| {readonly type: 'play'}
	/** So many ticks on (or back, below 0), paused. */
	| {readonly type: 'step'; readonly by: number}
	| {readonly type: 'jump'; readonly to: 'start' | 'raced'}
	| {readonly type: 'speed'; readonly direction: 1 | -1}
	| {readonly type: 'toggle'; readonly number: number}
	| {readonly type: 'select'; readonly direction: 1 | -1}
	| {readonly type: 'rate'; readonly direction: 1 | -1; readonly everyone: boolean}
	| {
			readonly type: 'open';
			readonly prompt:
				| 'help'
				| 'problem'
				| 'optimizer'
				| 'scene'
				| 'exercise'
				| 'plane'
				| 'start'
				| 'tuning'
				| 'formula';
	  }
	| {readonly type: 'close'}
	/** An arrow in an open prompt; `far` with shift. */
	| {readonly type: 'arrow'; readonly x: number; readonly y: number; readonly far: boolean}
	| {readonly type: 'accept'}
	/** A character typed into an open prompt; "\b" takes the last one back. */
	| {readonly type: 'typed'; readonly character: string}
	| {readonly type: 'choose-problem'; readonly id: string}
	| {readonly type: 'add-racer'; readonly optimizer: string}
	| {readonly type: 'remove-racer'}
	/** The answer to the question that is open, or that was left. */
	| {readonly type: 'answer'}
	/** The next page of an open scene's text. */
	| {readonly type: 'words'}
	/** A key that may have been meant for the guess just made: it does nothing, and says so. */
	| {readonly type: 'held'; readonly key: string}
	/** Everyone at the best rate that a sweep finds. */
	| {readonly type: 'tune'}
	| {readonly type: 'random-start'}
	/** Twice as near to the selected racer, or half. */
	| {readonly type: 'zoom'; readonly direction: 1 | -1}
	/** The view that shows everything: starts, trails, the best minima. */
	| {readonly type: 'fit-all'}
	/** In or out about a point in parameter units, as the wheel does. */
	| {readonly type: 'zoom-at'; readonly direction: 1 | -1; readonly at: readonly [number, number]}
	/** All racers from a point in parameter units, as a click does. */
	| {readonly type: 'start-at'; readonly at: readonly [number, number]}
	| {readonly type: 'follow'}
	| {readonly type: 'side'; readonly side: Side}
	| {readonly type: 'log-loss'}
	| {readonly type: 'commentary'}
	/** The selected racer's step as arrows, or not. */
	| {readonly type: 'mechanism'}
	| {readonly type: 'page'}
	| {readonly type: 'palette'}
	| {readonly type: 'glyphs'}
	| {readonly type: 'plain-chart'}
	| {readonly type: 'contours'}
	| {readonly type: 'reset'}
	/** The last change taken back. */
	| {readonly type: 'undo'}
	/** Map, relief, both. */
	| {readonly type: 'main'}
	/** The relief turned and tilted by so many notches. */
	| {readonly type: 'turn'; readonly turn: number; readonly tilt: number}
	/** The next scene of the lecture, or the one before. */
	| {readonly type: 'scene'; readonly direction: 1 | -1}
	| {readonly type: 'choose-scene'; readonly id: string}
	/** The exercise of the open scene, or the list of them. */
	| {readonly type: 'exercise'}
	/** The scene's board opened, or a line more of it; a line less. */
	| {readonly type: 'board'; readonly direction: 1 | -1};

/** What only the world outside can do. */
export type Effect = 'quit' | 'interrupt' | 'suspend' | 'repaint';

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
