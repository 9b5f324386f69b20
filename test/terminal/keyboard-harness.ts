import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import {type Key, render, Text, useInput} from 'ink';
import {createElement} from 'react';
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

/** A terminal's input that tells what was done to it. */
export function createSource() {
	const calls: string[] = [];
	const stream = Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode: (raw: boolean) => calls.push(`raw ${raw}`),
		ref: () => calls.push('ref'),
		unref: () => calls.push('unref'),
	});
	return {stream, calls};
}

export const tick = () => new Promise(resolve => setImmediate(resolve));

/** A keyboard, and the keys that were read from it. */
export function openKeyboard(options: KeyboardOptions = {}) {
	const clock = createClock();
	const {stream, calls} = createSource();
	let heard = 0;
	const onMouse: KeyboardOptions['onMouse'] = mouse => {
		heard++;
		options.onMouse?.(mouse);
	};
	const keyboard = createKeyboard(stream, {later: clock.later, now: clock.now, ...options, onMouse});
	const keys: string[] = [];
	keyboard.on('readable', () => {
		for (let key = keyboard.read(); key !== null; key = keyboard.read()) {
			heard++;
			keys.push(key);
		}
	});
	keyboard.setRawMode(true);
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
	return {keyboard, keys, clock, stream, calls, type, rest, wait};
}

function Listener({onKey}: {onKey: (input: string, key: Key) => void}) {
	useInput(onKey);
	return createElement(Text, null, '');
}

/** What Ink's `useInput` is given for what is typed, chunk by chunk. */
export async function inputsOf(chunks: readonly string[], escapeMs: number): Promise<[input: string, key: Key][]> {
	const {stream} = createSource();
	const seen: [string, Key][] = [];
	const onKey = (input: string, key: Key) => void seen.push([input, key]);
	const output = Object.assign(new EventEmitter(), {columns: 80, rows: 24, write: () => true});
	const app = render(createElement(Listener, {onKey}), {
		stdin: createKeyboard(stream, {escapeMs}),
		stdout: output as unknown as NodeJS.WriteStream,
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	await tick();
	for (const chunk of chunks) {
		stream.write(chunk);
		for (let turn = 0; turn <= chunk.length; turn++) await tick();
	}
	await new Promise(resolve => setTimeout(resolve, escapeMs + 20));
	// What is due by then has its turn.
	await tick();
	await tick();
	app.unmount();
	return seen;
}

/** The same in words: the flags that are set, then the text. */
export async function inInk(chunks: readonly string[], escapeMs: number): Promise<string[]> {
	return (await inputsOf(chunks, escapeMs)).map(([input, key]) => {
		const flags = Object.entries(key).flatMap(([name, value]) => (value === true ? [name] : []));
		return [...flags, input].filter(Boolean).join(' ');
	});
}
