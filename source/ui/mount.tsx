import {render} from 'ink';
import type {ComponentProps} from 'react';
import {App} from './app.js';

/**
 * Puts the dashboard on its stage; what comes back takes it away. Ink lays it out, reads nothing and writes
 * nothing: it asks for a terminal, and gets one that is as wide and takes whatever there is.
 */
export function mount(props: ComponentProps<typeof App>): () => void {
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
	const ink = render(<App {...props} />, {
		stdout: stdout as unknown as NodeJS.WriteStream,
		// At once, and not when Ink would draw.
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
		// Said here, or Ink would ask the environment.
		isScreenReaderEnabled: false,
	});
	return () => ink.unmount();
}
