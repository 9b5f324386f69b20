import {render} from 'ink';
import type {ComponentProps} from 'react';
import {App} from './app.js';
import {createKeyInput} from './key-input.js';

/** A dashboard on its stage. */
export type Mounted = {
	/** Presses a key, by its name. */
	key(name: string): void;
	unmount(): void;
};

/**
 * Puts the dashboard on its stage. Ink lays it out and passes keys on, and writes nothing: it asks for a terminal, and gets
 * one that is as wide and takes whatever there is.
 */
export function mount(props: ComponentProps<typeof App>): Mounted {
	const size = () => props.store.state().size;
	const stdout = {
		get columns() {
			return size().columns;
		},
		get rows() {
			return size().rows;
		},
		on() {},
		off() {},
		write: () => true,
	};
	const {stdin, key} = createKeyInput();
	const ink = render(<App {...props} />, {
		stdin,
		stdout: stdout as unknown as NodeJS.WriteStream,
		// At once, and not when Ink would draw.
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
		// Said here, or Ink would ask the environment.
		isScreenReaderEnabled: false,
	});
	return {key, unmount: () => ink.unmount()};
}
