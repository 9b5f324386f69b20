type Listener = () => void;

/** Keys by their names, for Ink to read as its input. */
export type KeyInput = {
	/** What `render` takes as stdin. */
	readonly stdin: NodeJS.ReadStream;
	/** Hands a key on at once to whoever uses Ink's keys; before anybody does, it waits. */
	key(name: string): void;
};

/**
 * A stdin that gives Ink a key's name for every key: Ink passes on what it does not know as it is, and knows no name. So
 * its keys are those of the keymap, whatever sequences a terminal has for them, and nothing is parsed twice.
 */
export function createKeyInput(): KeyInput {
	const waiting: string[] = [];
	const listeners = new Set<Listener>();
	const tell = () => {
		for (const listener of listeners) listener();
	};
	const listen = (_: 'readable', listener: Listener) => {
		listeners.add(listener);
		// Not before all that begins with it is done.
		if (waiting.length > 0) queueMicrotask(tell);
		return stdin;
	};
	const forget = (_: 'readable', listener: Listener) => {
		listeners.delete(listener);
		return stdin;
	};
	const nothing = () => stdin;
	const stdin = {
		isTTY: true,
		read: () => waiting.shift() ?? null,
		on: listen,
		addListener: listen,
		off: forget,
		removeListener: forget,
		setRawMode: nothing,
		setEncoding: nothing,
		ref: nothing,
		unref: nothing,
	} as unknown as NodeJS.ReadStream;
	return {
		stdin,
		key(name) {
			waiting.push(name);
			tell();
		},
	};
}
