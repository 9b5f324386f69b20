import type {Message} from '../message.js';
import type {State} from '../state.js';

/** The state with the podium of a race that has come to rest; it waits for any key. Nothing but a change brings another. */
export const withPodium = (state: State): State => ({
	...state,
	playing: false,
	podiumFrom: Number.POSITIVE_INFINITY,
	prompt: {kind: 'podium', resumes: true},
});

/** What somebody does who does not go on from a podium by it. */
const aside: readonly Message['type'][] = ['notice', 'zoom-at'];

/** The state in which a key is heard while a podium stands: the race goes on, and the key does what it does. */
export function pastPodium(state: State, {type}: Message): State {
	if (state.prompt?.kind !== 'podium' || aside.includes(type)) return state;
	// Who presses play wants it to play, and not to pause what goes on by itself.
	return {...state, prompt: null, playing: type !== 'play'};
}

/** Whether a message does nothing but go on from a podium. */
export const isLeavingPodium = ({prompt}: State, {type}: Message): boolean =>
	prompt?.kind === 'podium' && type === 'close';
