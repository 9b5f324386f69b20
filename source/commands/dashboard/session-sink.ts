import type {Sink} from '../../terminal/frame/screen.js';
import type {Session} from '../../terminal/session/session.js';

/** A sink that takes frames while the screen is ours and drops them while it is not: what waited then comes to nothing. */
export function sessionSink(session: Pick<Session, 'active'>, output: Sink): Sink {
	return {
		write(text, done) {
			if (session.active) return output.write(text, done);
			queueMicrotask(done);
			return true;
		},
		once: (event, listener) => output.once(event, listener),
		get most() {
			return output.most;
		},
		get writableNeedDrain() {
			return output.writableNeedDrain;
		},
	};
}
