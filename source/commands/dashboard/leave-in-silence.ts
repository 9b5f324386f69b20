import {leavingBy} from '../../app/keys/leaving.js';
import type {Effect} from '../../app/message.js';
import type {Store} from '../../app/store.js';
import type {Keyboard} from '../../terminal/input/keyboard.js';
import {hearInSilence} from '../lifeline/silence.js';

/** Has keys leave also while somebody's code comes to no end; what else they mean is done where it does after all. */
export function leaveInSilence(store: Store, keyboard: Keyboard, onEffect: (effect: Effect) => void): void {
	hearInSilence(bytes => {
		const waiting = keyboard.early(bytes);
		const effect = leavingBy(
			store.state(),
			waiting.filter(one => typeof one === 'string'),
		);
		return effect && (() => onEffect(effect));
	});
}
