import type {Message} from '../message.js';
import type {State} from '../state.js';
import {choiceOf, letterOf} from './choice-letters.js';

const isDigit = (key: string) => /^[1-9]$/.test(key);

/** Whether a key may have been meant for the guess just made: it would throw a racer out, or open something else. */
export function isHeld({lesson, prompt}: State, key: string): boolean {
	if (!lesson?.held || prompt) return false;
	if (isDigit(key)) return true;
	const guess = lesson.guess ?? lesson.verdict;
	const isChoice = guess?.choice !== null && guess !== null && choiceOf(key) === guess.choice;
	return lesson.held === 'guess' && (key === 'enter' || isChoice);
}

/** Such a key does nothing, and says so; but for a digit, it means what it always does the next time. */
export function heldKey(state: State, key: string): State {
	const {lesson} = state;
	if (!lesson) return state;
	const guess = lesson.guess ?? lesson.verdict;
	const own = guess && guess.choice !== null ? `${letterOf(guess.choice)}) is your guess` : 'your guess stands';
	const then = isDigit(key) ? '1-9 are racers again after any other key' : `${key} once more is what it always is`;
	return {...state, notice: `${own}: ${then}`, lesson: {...lesson, held: 'digits'}};
}

/** Any other key by hand sets free what was held. */
export function released(state: State, message: Message): State {
	const {lesson} = state;
	if (!lesson?.held || message.type === 'held' || message.type === 'notice') return state;
	return {...state, lesson: {...lesson, held: null}};
}
