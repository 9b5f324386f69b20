import type {Timeline} from '../../engine/past/timeline.js';
import {firstAxes} from '../../engine/plane/plane.js';
import {resolveRace} from '../../engine/setup/resolve.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {standingsOf} from '../../engine/standings.js';
import {unstopped} from '../jobs/job.js';
import {leftAt} from '../memory/progress.js';
import {atStart} from '../open-state.js';
import {atTick, endOf} from '../picture/at-tick.js';
import {type FirstView, sceneViewOf} from '../picture/first-view.js';
import {rankingAt} from '../picture/ranking.js';
import {theEnd} from '../prompt/choices.js';
import {noTurn, type State} from '../state.js';
import {homeOf} from '../trial/home.js';
import {begun} from '../trial/trial.js';
import {letterOf} from './choice-letters.js';
import {nextStop, onLeg} from './leg.js';
import type {Checkpoint, Scene, Witness} from './scene.js';

/** What a checkpoint may look at. */
function witnessOf(timeline: Timeline): Witness {
	return {timeline, standings: tick => standingsOf(timeline.at(tick))};
}

/** What the map of a scene shows first. */
function viewOfScene(setup: RaceSetup, {view, end}: Scene): FirstView {
	return view === 'domain' ? setup.source.domain : sceneViewOf(setup, end);
}

/** The state with a scene laid out at its start, paused: first there is something to read. */
export function openScene(state: State, scene: Scene): State {
	const setup = resolveRace(scene.race);
	const start = atStart(setup);
	const out = new Set(scene.quiet ? setup.lanes.map(lane => lane.name) : []);
	return onLeg({
		...state,
		...start,
		ranking: rankingAt(start.timeline, 0, out),
		trial: scene.exercise ? begun : null,
		lesson: {
			scene,
			asked: 0,
			guess: null,
			verdict: null,
			left: null,
			led: state.speed,
			held: null,
			page: 0,
		},
		progress: leftAt(state, scene),
		options: scene.race,
		askedRates: {},
		end: scene.end,
		playing: false,
		out,
		selected: scene.selected ?? setup.lanes[0]!.name,
		firstView: viewOfScene(setup, scene),
		view: null,
		follow: false,
		axes: firstAxes(setup.problem.dimension),
		directions: null,
		contours: scene.contours ?? 'bands',
		logLoss: scene.linear !== true,
		main: scene.main ?? 'map',
		camera: noTurn,
		side: 'inspector',
		inspector: 'auto',
		page: 'map',
		prompt: null,
		notice: '',
		jobs: unstopped(state.jobs),
		draws: 0,
	});
}

/** The closing card over what is open. */
const closingCard = (state: State): State => ({
	...state,
	playing: false,
	prompt: {kind: 'card', which: 'closing', scroll: 0},
});

/** The next scene, or the one before; the first and the last have no neighbour there. */
export function neighbourScene(state: State, direction: 1 | -1): State {
	const {scenes, lesson} = state;
	if (scenes.length === 0) return {...state, notice: 'optim-race lecture has the scenes'};
	const isBack = lesson?.scene.exercise !== undefined && direction < 0;
	const home = lesson && homeOf(state, lesson.scene);
	const at = lesson ? scenes.findIndex(({id}) => id === home) + (isBack ? 0 : direction) : 0;
	const scene = scenes[at];
	if (!scene && direction === 1 && state.morals.length > 0) return closingCard(state);
	if (!scene) return {...state, notice: direction === 1 ? 'that was the last scene' : 'this is the first scene'};
	return openScene(state, scene);
}

/** The scene of an id, or the closing card; nothing happens where there is none. */
export function chooseScene(state: State, id: string): State {
	if (id === theEnd && state.morals.length > 0) return closingCard(state);
	const scene = state.scenes.find(candidate => candidate.id === id);
	return scene ? openScene(state, scene) : state;
}

/** Asks, where the race has come to a question; checkpoints that were leapt over are not asked any more. */
function asking(state: State): State {
	const {lesson} = state;
	if (!lesson || lesson.guess) return state;
	const {checkpoints} = lesson.scene;
	let {asked, left} = lesson;
	while (asked < checkpoints.length && checkpoints[asked]!.at < state.tick) left = checkpoints[asked++]!;
	const isDue = asked < checkpoints.length && checkpoints[asked]!.at === state.tick;
	// What is open is not taken away, and what is typed into it is no guess: the race stands there until it is closed.
	const isHeld = state.prompt !== null && state.prompt.kind !== 'question';
	if (!isDue || isHeld) return asked === lesson.asked ? state : {...state, lesson: {...lesson, asked, left}};
	const due = checkpoints[asked]!;
	if (due.unasked) return toAnswer({...state, prompt: null, lesson: {...lesson, asked: asked + 1}}, due, null);
	return {...state, playing: false, lesson: {...lesson, asked, left, page: 0}, prompt: {kind: 'question', row: 0}};
}

/** Plays, or pauses; where a question stands at this very tick, it is asked before anything moves. */
export function playToggled(state: State): State {
	if (state.playing) return {...state, playing: false};
	if (state.prompt?.kind === 'question') return state;
	const asked = asking({...state, playing: true});
	const {lesson, tick} = asked;
	const isOver = lesson?.scene.quiet && tick >= lesson.scene.end && asked.playing && !lesson.guess;
	return isOver ? {...asked, playing: false, notice: 'nobody races here, and that was all: n goes on'} : asked;
}

/** The race on its way to an answer, or the answer, where it has been there. */
function toAnswer(state: State, checkpoint: Checkpoint, choice: number | null): State {
	const {lesson} = state;
	if (!lesson) return state;
	const isOpen = state.prompt?.kind === 'question';
	const asked = lesson.asked + (isOpen ? 1 : 0);
	const held = choice === null ? null : 'guess';
	const waiting = {...lesson, asked, guess: {checkpoint, choice}, verdict: null, left: null, held, page: 0} as const;
	return answered(onLeg({...state, lesson: waiting, prompt: null, playing: true}));
}

/** Takes a guess, and lets the race show whether it was one. */
export function guessed(state: State, choice: number): State {
	const {lesson} = state;
	const checkpoint = lesson?.scene.checkpoints[lesson.asked];
	if (!checkpoint || choice < 0 || choice >= checkpoint.choices.length) return state;
	return toAnswer(state, checkpoint, choice);
}

/** The answer to the open question, or to the last that was left, without a guess. */
export function answerWanted(state: State): State {
	const {lesson, prompt} = state;
	if (!lesson) return {...state, notice: 'optim-race lecture has the questions'};
	if (lesson.guess) return {...state, notice: `the answer comes at tick ${lesson.guess.checkpoint.shownAt}`};
	const checkpoint = prompt?.kind === 'question' ? lesson.scene.checkpoints[lesson.asked] : lesson.left;
	if (checkpoint) return toAnswer(state, checkpoint, null);
	const isToCome = lesson.asked < lesson.scene.checkpoints.length;
	return {...state, notice: isToCome ? 'nothing has been asked yet: space' : 'no question has been left open'};
}

/** Leaves a question open; the race goes on when someone lets it. */
export function unanswered(state: State): State {
	const {lesson} = state;
	if (!lesson) return {...state, prompt: null};
	const left = lesson.scene.checkpoints[lesson.asked] ?? null;
	return onLeg({...state, prompt: null, lesson: {...lesson, asked: lesson.asked + 1, verdict: null, left, page: 0}});
}

/** The verdict on a guess, as soon as the race has come to where it shows. The race pauses there, to be looked at. */
function answered(state: State): State {
	const {lesson} = state;
	if (!lesson?.guess || state.tick < lesson.guess.checkpoint.shownAt) return state;
	const {checkpoint, choice} = lesson.guess;
	const answer = checkpoint.answer(witnessOf(state.timeline));
	const isRight = choice === null ? null : answer.right === choice;
	const name = `${checkpoint.choices[answer.right]}.`;
	const named = checkpoint.unasked ? name : `${letterOf(answer.right)}) ${name}`;
	const opening = isRight === null ? named : isRight ? 'Right.' : `Wrong: ${named}`;
	const verdict = {...answer, checkpoint, choice, isRight, text: `${opening} ${answer.because}`};
	return onLeg({...state, playing: false, lesson: {...lesson, guess: null, verdict, page: 0}});
}

/** Where playing comes to a stop by itself: at the race's end, or where the open scene stops it before. */
export const playsTo = (state: State): number => Math.min(endOf(state), nextStop(state));

/** The race of a scene at another tick, with what that brings: an answer, or a question, but never both at once. */
export function lessonAt(state: State, tick: number): State {
	const moved = atTick(state, tick);
	const told = answered(moved);
	return told === moved ? asking(moved) : told;
}

/** So many ticks on, or back; on the way ahead no question is stepped over. */
export function stepped(state: State, by: number): State {
	const to = state.tick + by;
	return {...lessonAt(state, by > 0 ? Math.min(to, nextStop(state)) : to), playing: false};
}
