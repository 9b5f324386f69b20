import type {Sink} from '../frame/screen.js';
import type {Arrivals} from './arrivals.js';

/** A sink that wants no more while too much of what it took has yet to arrive. */
export function arrivalSink(sink: Sink, arrivals: Pick<Arrivals, 'hasRoom' | 'room' | 'wrote' | 'whenRoom'>): Sink {
	return {
		write(text, done) {
			// Who is done with one frame writes the next: not before it is counted.
			let isCounted = false;
			let isDone = false;
			const isTaken = sink.write(text, () => {
				isDone = true;
				if (isCounted) done();
			});
			arrivals.wrote(Buffer.byteLength(text));
			isCounted = true;
			if (isDone) done();
			return isTaken && arrivals.hasRoom;
		},
		once(event, listener) {
			const room = () => arrivals.whenRoom(listener);
			if (sink.writableNeedDrain) sink.once(event, room);
			else room();
		},
		get most() {
			return arrivals.room;
		},
		get writableNeedDrain() {
			return sink.writableNeedDrain === true || !arrivals.hasRoom;
		},
	};
}
