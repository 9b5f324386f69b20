import {runJobs} from '../../app/jobs/runner.js';
import {keyPresses, pasting} from '../../app/keys/press.js';
import type {Effect} from '../../app/message.js';
import {type Opening, openState} from '../../app/open-state.js';
import {pointed} from '../../app/prompt/pointer.js';
import {createStore} from '../../app/store.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {arrivalSink} from '../../terminal/arrival/arrival-sink.js';
import {createArrivals} from '../../terminal/arrival/arrivals.js';
import {whenToAsk} from '../../terminal/arrival/asking.js';
import {awaitAnswer} from '../../terminal/arrival/await-answer.js';
import {question} from '../../terminal/arrival/question.js';
import {openOutput} from '../../terminal/frame/output.js';
import {createScreen} from '../../terminal/frame/screen.js';
import {afterReading, createKeyboard} from '../../terminal/input/keyboard.js';
import {erasesInColor} from '../../terminal/session/capabilities.js';
import {openSession} from '../../terminal/session/session.js';
import {soundSize} from '../../terminal/session/size.js';
import {cannotSuspend} from '../../terminal/session/suspension.js';
import type {Time} from '../../ui/app.js';
import {createCompositor} from '../../ui/compositor.js';
import {mount} from '../../ui/mount.js';
import {keepProgress} from '../memory/keep-progress.js';
import {noMemory} from '../memory/memory.js';
import {readWhenTyped} from '../own/reader.js';
import {leaveSignalsAlone} from '../signals.js';
import {isJobElsewhere} from '../worker/is-elsewhere.js';
import {workWhenDear} from '../worker/when-dear.js';
import type {Extras} from './dashboard.js';
import {createFrameLoop} from './frame-loop.js';
import {leaveInSilence} from './leave-in-silence.js';
import {opened} from './opened.js';
import type {Tape} from './record.js';
import {sessionSink} from './session-sink.js';
import {realTime} from './time.js';
import {toldError} from './told-error.js';

type Options = {
	readonly opening: Omit<Opening, 'size'> & Extras;
	readonly capabilities: Capabilities;
	/** Frames a second. */
	readonly fps: number;
	/** Whether clicks and the wheel are ours. */
	readonly mouse: boolean;
	/** Records what the terminal gets. */
	readonly tape?: Tape | undefined;
};

/**
 * Runs the dashboard on this process's terminal until someone leaves; throws before it touches the screen. Keys go
 * through Ink to the store; Ink lays out, the pictures meet in the compositor, and the screen writes what changed.
 */
export async function runDashboard({opening, capabilities, fps, mouse, tape}: Options): Promise<void> {
	const {stdin, stdout, stderr} = process;
	const first = openState({...opening, charset: capabilities.charset, size: soundSize(stdout)});
	const store = createStore(opened(first, opening));
	const notice = (text: string) => store.dispatch({type: 'notice', text});
	if (opening.word) notice(opening.word);
	const keepNow = keepProgress(store, opening.memory ?? noMemory, {later: realTime.later, say: notice});
	const size = () => store.state().size;
	const resize = () => {
		screen.resized();
		const now = soundSize(stdout);
		if (now.columns !== size().columns || now.rows !== size().rows) tape?.resize(now);
		store.dispatch({type: 'resize', size: now});
		changed();
	};
	const asking = whenToAsk(process.env, stdin.fd, stdout.fd);
	const output = openOutput(stdout.fd, {
		onTaken: tape?.taken,
		onStall: () => asking === 'stalled' && arrivals.begin(),
	});
	const arrivals = createArrivals({
		ask: done => output.ask(question, done),
		now: realTime.now,
		later: afterReading,
	});
	const session = openSession({
		stdin,
		stdout: output,
		modes: {mouse, paste: true},
		held: stderr.isTTY ? [stdout, stderr] : [stdout],
		whenRaw() {
			arrivals.enter();
			if (asking === 'always') arrivals.begin();
		},
		beforeLines() {
			arrivals.leave();
			if (arrivals.isAwaited && awaitAnswer(stdin.fd)) arrivals.answered();
		},
		onResume: resize,
		told: toldError,
		beforeExit(code) {
			keepNow();
			tape?.exit(code);
		},
	});
	leaveSignalsAlone();
	const screen = createScreen({
		sink: sessionSink(session, arrivalSink(output, arrivals)),
		depth: capabilities.color,
		erasesInColor: erasesInColor(process.env),
		more: () => changed(),
	});
	const changed = createFrameLoop({
		interval: 500 / fps,
		now: realTime.now,
		later: realTime.later,
		// Before what V8 has put off while it loaded the program: that takes as long as drawing does.
		first: process.nextTick,
		// With keys waiting it would be out of date at once.
		isReady: () => session.active && !screen.busy && !keyboard.busy,
		draw: () => screen.show(compositor.compose(size().columns, size().rows)),
	});
	const compositor = createCompositor(changed, capabilities);
	const onEffect = (effect: Effect) => {
		if (effect === 'suspend') {
			if (!session.suspend()) notice(cannotSuspend);
		} else if (effect === 'repaint') screen.repaint();
		else session.exit(effect === 'quit' ? 0 : 130);
	};
	const keyboard = createKeyboard(stdin, {
		asker: arrivals,
		onKey: name => dashboard.key(name),
		onPaste: pasting(store),
		onMouse(event) {
			const message = pointed(store.state(), event);
			if (message) store.dispatch(message);
		},
	});
	leaveInSilence(store, keyboard, onEffect);
	const time: Time = {
		now: realTime.now,
		// The race waits for its picture: over a slow line it would be half over when the first one is there.
		every: (milliseconds, call) => realTime.every(milliseconds, () => arrivals.isArriving || call()),
	};
	const onSlow = workWhenDear(store, realTime.now);
	const dashboard = mount({store, stage: compositor, time, fps, onSlow, onKey: keyPresses(store, onEffect)});
	stdout.on('resize', resize);
	runJobs(store, realTime, {isOthers: isJobElsewhere});
	readWhenTyped(store);
	tape?.whenLost(() => notice('the recording ends here: its file takes no more'));
}
