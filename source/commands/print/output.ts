import {once} from 'node:events';
import {fstatSync, writeSync} from 'node:fs';
import process from 'node:process';
import {setImmediate} from 'node:timers/promises';
import {isatty} from 'node:tty';

/** Characters gathered before a write. */
const chunkSize = 1 << 16;

type Out = Pick<NodeJS.WriteStream, 'write' | 'once' | 'emit'> & NodeJS.EventEmitter;

/** Whether a descriptor is a file, or a device like /dev/full, which take all there is at once or never. */
function isFile(descriptor: number): boolean {
	const found = fstatSync(descriptor);
	return found.isFile() || (found.isCharacterDevice() && !isatty(descriptor));
}

/** Writes all of a text. A disk that gets full takes a part first, and says why only when asked for the rest. */
function writeAll(descriptor: number, text: string): void {
	for (let rest: Uint8Array = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(descriptor, rest));
}

/** A way to stdout: Node's own stream to a file takes a part for the whole, and throws what others tell. */
function putter(stream: Out): (text: string) => boolean {
	if (stream !== process.stdout || !isFile(1)) return text => stream.write(text);
	return text => {
		try {
			writeAll(1, text);
		} catch (error) {
			stream.emit('error', error);
		}
		return true;
	};
}

/**
 * Writes pieces of text as they come: no more of it is in memory than one chunk and what the stream holds. Waits for a
 * slow reader, and lets signals through between chunks. What goes wrong the stream tells as an error.
 */
export async function writeOut(pieces: Iterable<string>, stream: Out = process.stdout): Promise<void> {
	const put = putter(stream);
	let chunk = '';
	const flush = async () => {
		const hasRoom = put(chunk);
		chunk = '';
		await (hasRoom ? setImmediate() : once(stream, 'drain'));
	};
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length >= chunkSize) await flush();
	}
	if (chunk !== '') await flush();
}
