import {PassThrough} from 'node:stream';
import {onTestFinished} from 'vitest';
import {keyPresses} from '../../source/app/keys/press.js';
import type {Effect, Message} from '../../source/app/message.js';
import {type Opening, openState} from '../../source/app/open-state.js';
import type {State} from '../../source/app/state.js';
import {createStore} from '../../source/app/store.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {type Grid, gridText} from '../../source/render/cells/grid.js';
import {createKeyboard} from '../../source/terminal/input/keyboard.js';
import {type Compositor, createCompositor} from '../../source/ui/compositor.js';
import {mount} from '../../source/ui/mount.js';
import {workOut} from '../app/jobs.js';

type Options = {
	/** Left out: paused, the six of the lecture on `toy`. */
	readonly opening?: Partial<Omit<Opening, 'size'>>;
	readonly columns?: number;
	readonly rows?: number;
	readonly capabilities?: Partial<Capabilities>;
};

/** A whole dashboard without a terminal: Ink lays it out, its pictures in a compositor, a clock that stands still. */
export type Dashboard = {
	readonly state: () => State;
	readonly effects: readonly Effect[];
	readonly compositor: Compositor;
	dispatch(message: Message): void;
	/** Keys by the names of the keymap. */
	press(...keys: readonly string[]): void;
	/** Bytes as a terminal sends them. */
	type(bytes: string): Promise<void>;
	resize(columns: number, rows: number): void;
	/** Time for so many frames of the clock. */
	frames(count: number, milliseconds: number): Promise<void>;
	/** The next frame, whole, when all is worked out that the state asks for. */
	frame(): Promise<Grid>;
	/** Its rows as text. */
	text(): Promise<string[]>;
	close(): void;
};

/** Lets React do what is due. */
export const settled = () => new Promise(resolve => setImmediate(resolve));

/** Lets effects happen too. */
async function rested(): Promise<void> {
	await new Promise(resolve => setTimeout(resolve, 5));
	await settled();
	await settled();
}

export function openDashboard({opening = {}, columns = 80, rows = 24, capabilities}: Options = {}): Dashboard {
	const store = createStore(
		openState({
			options: {},
			playing: false,
			charset: capabilities?.charset ?? 'unicode',
			...opening,
			size: {columns, rows},
		}),
	);
	const compositor = createCompositor(() => {}, {color: 'truecolor', charset: 'unicode', ...capabilities});
	const size = () => store.state().size;
	const effects: Effect[] = [];
	let now = 0;
	let call = () => {};
	const typed = new PassThrough();
	const press = keyPresses(store, effect => effects.push(effect));
	const {key, unmount} = mount({
		store,
		stage: compositor,
		time: {
			now: () => now,
			every(_, then) {
				call = then;
				return () => {
					call = () => {};
				};
			},
		},
		fps: 30,
		onKey: press,
	});
	createKeyboard(typed, {onKey: key, now: () => now});
	const dashboard: Dashboard = {
		state: store.state,
		effects,
		compositor,
		dispatch: store.dispatch,
		press(...keys) {
			for (const key of keys) press(key);
		},
		async type(bytes) {
			await settled();
			typed.emit('data', Buffer.from(bytes));
			await rested();
		},
		resize: (wide, high) => store.dispatch({type: 'resize', size: {columns: wide, rows: high}}),
		async frames(count, milliseconds) {
			await settled();
			for (let left = count; left > 0; left--) {
				now += milliseconds;
				call();
			}
			await settled();
		},
		async frame() {
			workOut(store);
			await settled();
			return compositor.compose(size().columns, size().rows);
		},
		text: async () => gridText(await dashboard.frame()),
		close: unmount,
	};
	try {
		onTestFinished(unmount);
	} catch {
		// Not inside a test: whoever opened it closes it.
	}
	return dashboard;
}
