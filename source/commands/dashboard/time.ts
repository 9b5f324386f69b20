import type {Later} from '../../terminal/input/keyboard.js';
import type {Time} from '../../ui/app.js';

/** The time there is. */
export const realTime: Time & {readonly later: Later} = {
	now: () => performance.now(),
	every(milliseconds, call) {
		const timer = setInterval(call, milliseconds);
		return () => clearInterval(timer);
	},
	later(milliseconds, call) {
		const timer = setTimeout(call, milliseconds);
		return () => clearTimeout(timer);
	},
};
