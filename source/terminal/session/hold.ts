import {withoutControls} from '../clean.js';
import {type Emitter, listen} from './host.js';

/** A stream whose writes can be held back. */
export type Holdable = {write: (...given: never[]) => boolean};

/** As much of `process` as tells of warnings. */
export type Warner = Emitter & {listeners(event: string): unknown[]};

/** Characters that are kept: the first, as what goes wrong first explains the rest. */
const most = 16_384;

/**
 * Keeps everything that goes to these streams, `console.log` and its kin and Node's own warnings with it, from the
 * screen. `release` gives the streams back and returns what was said, as lines without anything a terminal acts on.
 */
export function holdBack(streams: readonly Holdable[], warner: Warner): {release(): string} {
	let said = '';
	let lost = 0;
	const say = (text: string) => {
		const kept = text.slice(0, Math.max(0, most - said.length));
		said += kept;
		lost += text.length - kept.length;
	};
	const decoder = new TextDecoder();
	const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
		say(typeof chunk === 'string' ? chunk : decoder.decode(chunk));
		const done = rest.find(one => typeof one === 'function') as (() => void) | undefined;
		if (done) queueMicrotask(done);
		return true;
	};
	const givenBack = streams.map(stream => {
		const own = Object.getOwnPropertyDescriptor(stream, 'write');
		stream.write = write;
		return () => {
			if (own) Object.defineProperty(stream, 'write', own);
			else Reflect.deleteProperty(stream, 'write');
		};
	});
	// Node's listener writes past every stream.
	const others = warner.listeners('warning') as (() => void)[];
	for (const listener of others) warner.off('warning', listener);
	const unlisten = listen(warner, {warning: (warning: Error) => say(`${warning.name}: ${warning.message}\n`)});
	return {
		release() {
			for (const give of givenBack) give();
			unlisten();
			for (const listener of others) warner.on('warning', listener);
			if (lost > 0) said += `\n… and ${lost} more characters`;
			if (said === '') return '';
			const lines = said.split(/\r?\n/).map(withoutControls);
			return `${lines.join('\n').trimEnd()}\n`;
		},
	};
}
