import {createReadStream, fstatSync, openSync} from 'node:fs';
import process from 'node:process';
import {type Readable, Transform} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {setImmediate} from 'node:timers/promises';
import {createGunzip} from 'node:zlib';
import {DataError} from '../../data/fault.js';

/** How far a file has been read; `total` is undefined for a pipe. */
export type Progress = (read: number, total: number | undefined) => void;

/** What the system refused, in words of ours. */
function told(error: unknown, name: string): unknown {
	const {code} = error as NodeJS.ErrnoException;
	if (code === 'ENOENT') return new DataError('there is no such file');
	if (code === 'EISDIR') return new DataError('this is a directory: name a file in it');
	if (code === 'EACCES') return new DataError('it may not be read');
	if (code === 'Z_BUF_ERROR') return new DataError('the gzip data end too early: the file is cut');
	if (typeof code === 'string' && code.startsWith('Z_'))
		return new DataError(
			(error as Error).message === 'incorrect header check'
				? 'this is no gzip data, though its name says so'
				: 'the gzip data are damaged: fetch the file anew',
		);
	if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new DataError('this is not UTF-8: save it as that');
	// Whatever else the system says, in its words: "ELOOP: too many symbolic links encountered, open …".
	const [, reason] = /^[A-Z]+: ([^,]+),/.exec(String((error as Error).message)) ?? [];
	if (typeof code === 'string' && reason !== undefined) return new DataError(`it cannot be read: ${reason} (${code})`);
	return error instanceof Error ? error : new Error(`${name}: ${String(error)}`);
}

async function opened(name: string): Promise<{source: Readable; total: number | undefined}> {
	if (name === '-') return {source: process.stdin, total: undefined};
	const fd = openSync(name, 'r');
	const stats = fstatSync(fd);
	if (stats.isFIFO()) {
		// A read of a file that waits for who fills a pipe would not let the process end.
		const {Socket} = await import('node:net');
		return {source: new Socket({fd}), total: undefined};
	}
	return {source: createReadStream('', {fd, highWaterMark: 1 << 20}), total: stats.isFile() ? stats.size : undefined};
}

/** Throws `DataError` for what begins as gzip data do. */
function checkPlain(chunk: Buffer): void {
	if (chunk[0] === 0x1f && chunk[1] === 0x8b)
		throw new DataError('these are gzip data: unzip them, or let the name end in .gz');
}

/**
 * Hands on the text of a file, `-` being stdin, piece by piece; unzipped where its name ends in `.gz`. Throws `DataError`
 * for a file that cannot be read or is not UTF-8.
 */
export async function readText(
	name: string,
	take: (text: string) => void,
	progress: Progress = () => {},
): Promise<void> {
	try {
		const {source, total} = await opened(name);
		let read = 0;
		source.on('data', (chunk: Buffer) => {
			read += chunk.length;
			progress(read, total);
		});
		// A mark at the beginning is no text, and what is not UTF-8 is refused.
		const decoder = new TextDecoder('utf-8', {fatal: true});
		let isBegun = false;
		const taken = new Transform({
			transform(chunk: Buffer, _, done) {
				try {
					if (!isBegun) checkPlain(chunk);
					isBegun = true;
					take(decoder.decode(chunk, {stream: true}));
					done();
				} catch (error) {
					done(error as Error);
				}
			},
			flush(done) {
				try {
					take(decoder.decode());
					done();
				} catch (error) {
					done(error as Error);
				}
			},
		});
		taken.resume();
		await (name.endsWith('.gz') ? pipeline(source, createGunzip(), taken) : pipeline(source, taken));
		// Ctrl-c ends whoever fills a pipe too, and is heard a turn after the end: of what is cut by it nothing is said.
		for (let turn = 0; turn < 2; turn++) await setImmediate();
		if (total !== undefined && read < total)
			throw new DataError(`it was cut while it was read: ${read} of its ${total} bytes were left`);
	} catch (error) {
		throw told(error, name);
	}
}
