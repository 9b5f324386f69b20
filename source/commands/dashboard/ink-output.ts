import {EventEmitter} from 'node:events';
import type {Size} from '../../terminal/session/size.js';

/** The stream that Ink believes to be its terminal: it gets each frame whole, and hands it on. */
export function inkOutput(size: () => Size, onFrame: (text: string) => void): NodeJS.WriteStream {
	const emitter = new EventEmitter();
	const stream = Object.assign(emitter, {
		isTTY: true,
		write(text: string) {
			onFrame(text);
			return true;
		},
	});
	Object.defineProperties(stream, {
		columns: {get: () => size().columns},
		rows: {get: () => size().rows},
	});
	return stream as unknown as NodeJS.WriteStream;
}
