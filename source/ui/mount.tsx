import {type Instance, render} from 'ink';
import type {ComponentProps, ReactNode} from 'react';
import type {Size} from '../app/state.js';
import {App} from './app.js';
import {createKeyInput} from './key-input.js';
import {Watched} from './watched.js';

/** A dashboard on its stage. */
export type Mounted = {
	/** Presses a key, by its name. */
	key(name: string): void;
	unmount(): void;
};

/**
 * Has Ink lay out a tree and write nothing: it asks for a terminal, and gets one that is as wide and takes whatever there is.
 * `onFailure` is told of what is thrown meanwhile, now or later.
 */
export function laidOut(
	tree: ReactNode,
	size: () => Size,
	stdin: NodeJS.ReadStream,
	onFailure: (error: unknown) => void,
): Instance {
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
	return render(<Watched onFailure={onFailure}>{tree}</Watched>, {
		stdin,
		stdout: stdout as unknown as NodeJS.WriteStream,
		// At once, and not when Ink would draw.
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
		// Said here, or Ink would ask the environment.
		isScreenReaderEnabled: false,
	});
}

/** Puts the dashboard on its stage. Ink lays it out and passes keys on. */
export function mount(props: ComponentProps<typeof App>): Mounted {
	const {stdin, key} = createKeyInput();
	const ink = laidOut(
		<App {...props} />,
		() => props.store.state().size,
		stdin,
		// As any other error that nobody catches: who holds the terminal gives it back and says what was wrong.
		error =>
			queueMicrotask(() => {
				throw error;
			}),
	);
	return {key, unmount: () => ink.unmount()};
}
