import {isSamePlane} from '../../engine/plane/plane.js';
import {isUnprepared} from '../../engine/rehearsal/prepare.js';
import {planeNames, planeOf} from '../plane/plane.js';
import {problemOf, type State} from '../state.js';
import {boardWords} from './board-words.js';
import {winnersWords} from './card-words.js';
import {momentOf} from './events.js';
import {lessonWords} from './lesson-words.js';
import {promptWords} from './prompt-words.js';
import {fieldWords, playWords, problemWords, speedWords, tickWords} from './race-words.js';
import {sentence, spelled} from './spell.js';
import {standingWords} from './standing-words.js';

/** The selected racer, where another one is. */
function selectedWords(before: State, state: State): string[] {
	const racer = momentOf(state).racers.find(({selected}) => selected);
	return racer && state.selected !== before.selected ? [`Selected: ${standingWords(racer)}`] : [];
}

/** What a start is picked along, where that has changed on the same problem. */
function planeWords(before: State, state: State): string[] {
	if (problemOf(before) !== problemOf(state) || isSamePlane(planeOf(before), planeOf(state))) return [];
	const names = state.directions ? ['the first direction', 'the second'] : planeNames(state);
	return [`The start is picked along ${names.join(' and ')}.`];
}

/** What is looked for, by the job's name. */
const searches = [
	['tune', "Tuning: everyone's best rate is looked for."],
	['directions', "The main directions of everyone's paths are looked for."],
] as const;

/** What has begun and takes a while; what comes of it is a notice. */
const searchWords = (before: State, state: State): string[] =>
	searches.flatMap(([name, words]) =>
		state.jobs[name] && state.jobs[name].job !== before.jobs[name]?.job
			? [`${words} Tab tells how far that is, escape stops it.`]
			: [],
	);

/**
 * What differs between two states, in words: what a key has done, or what the race has run into. Not how everyone stands
 * by then; of the tick only where the race was moved by hand.
 */
export function changesBetween(before: State, state: State, byHand: boolean): string[] {
	const scene = lessonWords(before, state);
	// The same one, with what was found of it before its race.
	const isReady = isUnprepared(before.timeline.setup) && problemOf(state).id === problemOf(before).id;
	const isOther = problemOf(state) !== problemOf(before) && !isReady && state.lesson?.scene === before.lesson?.scene;
	const problem = isOther ? [...problemWords(state.timeline.setup).slice(0, 1), fieldWords(state)] : [];
	// A key has a notice of its own, though it may say what the last one said.
	const isNews = state.notice !== '' && (byHand || state.notice !== before.notice);
	const isEnd = isNews && !state.playing && state.notice.startsWith('paused');
	const isAnew = state.timeline !== before.timeline && state.tick === 0 && before.tick > 0;
	const isMoved = byHand && state.tick !== before.tick && state.timeline === before.timeline;
	const told = [
		...(isNews ? [sentence(spelled(state.notice))] : []),
		...scene,
		...problem,
		...(state.speed !== before.speed && scene.length === 0 ? [`${speedWords(state)}.`] : []),
		...boardWords(before, state, byHand),
		...(isMoved ? [tickWords(state)] : isAnew && scene.length === 0 ? ['Tick 0.'] : []),
		...searchWords(before, state),
		...selectedWords(before, state),
		...planeWords(before, state),
		...(state.playing === before.playing || isMoved || isEnd ? [] : [playWords(state)]),
	];
	const prompt = [...promptWords(before, state), ...winnersWords(before, state)];
	// What was chosen says enough of what it closed.
	return [...told, ...(state.prompt === null && told.length > 0 ? [] : prompt)];
}
