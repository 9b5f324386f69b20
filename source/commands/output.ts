import {once} from 'node:events';
import process from 'node:process';
import {setImmediate} from 'node:timers/promises';

/** Characters gathered before a write. */
const chunkSize = 1 << 16;

/**
 * Writes pieces of text as they come: no more of it is in memory than one chunk and what the stream holds. Waits for a
 * slow reader, and lets signals through between chunks.
 */
export async function writeOut(
	pieces: Iterable<string>,
	stream: Pick<NodeJS.WriteStream, 'write' | 'once'> & NodeJS.EventEmitter = process.stdout,
): Promise<void> {
	let chunk = '';
	const flush = async () => {
		const hasRoom = stream.write(chunk);
		chunk = '';
		await (hasRoom ? setImmediate() : once(stream, 'drain'));
	};
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length >= chunkSize) await flush();
	}
	if (chunk !== '') await flush();
}
