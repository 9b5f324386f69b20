import {EventEmitter} from 'node:events';
import {expect, it, vi} from 'vitest';
import {holdBack} from '../../../source/terminal/session/hold.js';

function stream() {
	const written: string[] = [];
	class Stream {
		write(text: string): boolean {
			written.push(text);
			return true;
		}
	}
	return {stream: new Stream(), written};
}

it('keeps what is written, and gives the streams back as they were', async () => {
	const [one, other] = [stream(), stream()];
	const warner = new EventEmitter();
	const loud = vi.fn();
	warner.on('warning', loud);
	const held = holdBack([one.stream, other.stream] as never[], warner);
	const done = vi.fn();
	const write = one.stream.write as (...given: unknown[]) => boolean;
	expect(write.call(one.stream, 'a \x1b[2J\x1b]0;title\x07\x1b[31mred\r\n', 'utf8', done)).toBe(true);
	write.call(other.stream, Buffer.from('bé\n'));
	warner.emit('warning', new RangeError('too many'));
	await Promise.resolve();
	expect([one.written, other.written, loud.mock.calls, done.mock.calls.length]).toEqual([[], [], [], 1]);
	expect(held.release()).toBe('a red\nbé\nRangeError: too many\n');
	one.stream.write('again');
	warner.emit('warning', new Error('loud'));
	expect([one.written, loud.mock.calls.length, warner.listenerCount('warning')]).toEqual([['again'], 1, 1]);
	expect(Object.keys(one.stream)).toEqual([]);
});

it('says nothing where nothing was said, and not more than anyone reads', () => {
	const {stream: target} = stream();
	expect(holdBack([target] as never[], new EventEmitter()).release()).toBe('');
	const held = holdBack([target] as never[], new EventEmitter());
	for (let n = 0; n < 100_000; n++) target.write(`line ${n}\n`);
	const lines = held.release().trimEnd().split('\n');
	expect(lines[0]).toBe('line 0');
	expect(lines.at(-1)).toMatch(/^… and \d+ more characters$/);
	expect(lines.length).toBeLessThan(3000);
});
