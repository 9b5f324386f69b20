import type {Sink} from '../frame/screen.js';
import type {Arrivals} from './arrivals.js';

/** A sink that wants no more while too much of what it took has yet to arrive. */
export function arrivalSink(sink: Sink, arrivals: Pick<Arrivals, 'hasRoom' | 'wrote' | 'whenRoom'>): Sink {
	return {
		write(text, done) {
			const isTaken = sink.write(text, done);
			arrivals.wrote(Buffer.byteLength(text));
			return isTaken && arrivals.hasRoom;
		},
		once(event, listener) {
			const room = () => arrivals.whenRoom(listener);
			if (sink.writableNeedDrain) sink.once(event, room);
			else room();
		},
		get writableNeedDrain() {
			return sink.writableNeedDrain === true || !arrivals.hasRoom;
		},
	};
}
