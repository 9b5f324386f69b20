import {runJobs} from '../../app/jobs/runner.js';
import {meaningOf} from '../../app/keys/keys.js';
import {pasting} from '../../app/keys/press.js';
import type {Effect} from '../../app/message.js';
import {type Opening, openState} from '../../app/open-state.js';
import {createPace} from '../../app/pace.js';
import {createStore} from '../../app/store.js';
import {isDrawn} from '../../app/words/key-words.js';
import {openingWords} from '../../app/words/opening.js';
import {sentence, spelled} from '../../app/words/spell.js';
import {createTeller} from '../../app/words/teller.js';
import type {Charset} from '../../render/cells/capabilities.js';
import {textFor} from '../../render/cells/to-ascii.js';
import {clean} from '../../terminal/clean.js';
import {openOutput} from '../../terminal/frame/output.js';
import {createKeyboard} from '../../terminal/input/keyboard.js';
import {openSession} from '../../terminal/session/session.js';
import {soundSize} from '../../terminal/session/size.js';
import {cannotSuspend} from '../../terminal/session/suspension.js';
import {keepProgress} from '../memory/keep-progress.js';
import {noMemory} from '../memory/memory.js';
import {readWhenTyped} from '../own/reader.js';
import {leaveSignalsAlone} from '../signals.js';
import {isJobElsewhere} from '../worker/is-elsewhere.js';
import {workWhenDear} from '../worker/when-dear.js';
import type {Extras} from './dashboard.js';
import {leaveInSilence} from './leave-in-silence.js';
import {opened} from './opened.js';
import {realTime} from './time.js';
import {toldError} from './told-error.js';

type Options = {
	readonly opening: Omit<Opening, 'size'> & Extras;
	readonly charset: Charset;
	/** Looks at the race, a second. */
	readonly fps: number;
};

/**
 * The dashboard in words, on this process's terminal, until someone leaves: the same state, keys and pace, and lines that a
 * screen reader reads as they come. Nothing is drawn, so nothing of the terminal is changed but that its keys come raw.
 */
export function runWords({opening, charset, fps}: Options): void {
	const {stdin, stdout} = process;
	const first = openState({...opening, size: soundSize(stdout)});
	const store = createStore(opened(first, opening));
	const teller = createTeller(store.state(), realTime.now);
	const output = openOutput(stdout.fd);
	const session = openSession({
		stdin,
		stdout: output,
		screen: false,
		onResume: () => say(['Back.']),
		told: toldError,
		beforeExit: () => keepNow(),
	});
	leaveSignalsAlone();
	const say = (lines: readonly string[]) => {
		for (const line of lines) session.write(`${clean(textFor(line, charset))}\n`);
	};
	let told = store.state();
	const catchUp = () => {
		const before = told;
		told = store.state();
		if (told !== before) say(teller.passed(before, told));
	};
	const onEffect = (effect: Effect) => {
		if (effect === 'suspend') {
			if (!session.suspend()) say([`${cannotSuspend}.`]);
		} else if (effect === 'repaint') say(openingWords(store.state()));
		else {
			say([`Left at tick ${store.state().tick}.`]);
			session.exit(effect === 'quit' ? 0 : 130);
		}
	};
	const press = (name: string) => {
		catchUp();
		const before = store.state();
		const meaning = meaningOf(before, name);
		if (meaning === undefined) return say(['No key here. Question mark tells every key.']);
		if (typeof meaning === 'string') return onEffect(meaning);
		if (isDrawn(meaning)) return say(['That key changes a drawing, and nothing is drawn here.']);
		store.dispatch(meaning);
		told = store.state();
		say(teller.pressed(before, meaning, told));
	};
	leaveInSilence(store, createKeyboard(stdin, {onKey: press, onPaste: pasting(store)}), onEffect);
	const word = (text: string) => say([sentence(spelled(text))]);
	if (opening.word) word(opening.word);
	const keepNow = keepProgress(store, opening.memory ?? noMemory, {later: realTime.later, say: word});
	say(openingWords(store.state()));
	// Nothing is drawn here: what pictures take is not worked on.
	runJobs(store, realTime, {names: ['compute', 'prepare', 'tune', 'directions', 'winners'], isOthers: isJobElsewhere});
	readWhenTyped(store);
	const due = createPace(realTime.now, 500 / fps, workWhenDear(store, realTime.now));
	realTime.every(1000 / fps, () => {
		const count = due(store.state());
		if (count > 0) store.dispatch({type: 'tick', count});
		// What a terminal that stalls would get late is told together when it takes text again.
		if (session.active && !output.writableNeedDrain) catchUp();
	});
}
