import {PassThrough} from 'node:stream';
import {createKeyboard, type KeyboardOptions} from '../../source/terminal/input/keyboard.js';

/** A clock that goes on when told. */
export function createClock() {
	const due: {at: number; call: () => void}[] = [];
	let now = 0;
	return {
		later(milliseconds: number, call: () => void) {
			const entry = {at: now + milliseconds, call};
			due.push(entry);
			return () => {
				if (due.includes(entry)) due.splice(due.indexOf(entry), 1);
			};
		},
		now: () => now,
		pass(milliseconds: number) {
			now += milliseconds;
			for (const entry of due.filter(({at}) => at <= now)) {
				due.splice(due.indexOf(entry), 1);
				entry.call();
			}
		},
	};
}

export const tick = () => new Promise(resolve => setImmediate(resolve));

/** A keyboard, and the keys that came from it. */
export function openKeyboard(options: Partial<KeyboardOptions> = {}) {
	const clock = createClock();
	const stream = new PassThrough();
	let heard = 0;
	const onMouse: KeyboardOptions['onMouse'] = mouse => {
		heard++;
		options.onMouse?.(mouse);
	};
	const keys: string[] = [];
	const onKey = (key: string) => {
		heard++;
		keys.push(key);
		options.onKey?.(key);
	};
	const keyboard = createKeyboard(stream, {later: clock.later, now: clock.now, ...options, onKey, onMouse});
	/** Waits until everything that was typed has been handed out. */
	const rest = async () => {
		for (let before = -1; before !== heard; ) {
			before = heard;
			await tick();
			await tick();
		}
	};
	const type = async (text: string | Uint8Array) => {
		stream.write(text);
		await rest();
	};
	/** Lets so much time pass, and whatever that brings happen. */
	const wait = async (milliseconds: number) => {
		clock.pass(milliseconds);
		await rest();
	};
	return {keyboard, keys, clock, stream, type, rest, wait};
}
