import {expect, test} from 'vitest';
import {sessionSink} from '../../../source/commands/dashboard/session-sink.js';

/** A sink over an output that says what is asked, and what was written to it. */
function opened({active, hasRoom}: {active: boolean; hasRoom: boolean}) {
	const written: string[] = [];
	const listeners: (() => void)[] = [];
	const session = {active};
	const sink = sessionSink(session, {
		write(text) {
			written.push(text);
			return hasRoom;
		},
		once: (_, listener) => listeners.push(listener),
		writableNeedDrain: !hasRoom,
	});
	return {sink, session, written, listeners};
}

test('back-pressure of the output is that of the sink', () => {
	for (const hasRoom of [true, false]) {
		const {sink, written, listeners} = opened({active: true, hasRoom});
		expect(sink.write('frame', () => {})).toBe(hasRoom);
		expect(sink.writableNeedDrain).toBe(!hasRoom);
		sink.once('drain', () => {});
		expect([written, listeners.length]).toEqual([['frame'], 1]);
	}
});

test('while the screen is not ours frames go nowhere, and are done with', async () => {
	const {sink, session, written} = opened({active: false, hasRoom: false});
	await new Promise<void>(resolve => expect(sink.write('lost', resolve)).toBe(true));
	expect(written).toEqual([]);
	session.active = true;
	sink.write('seen', () => {});
	expect(written).toEqual(['seen']);
});
