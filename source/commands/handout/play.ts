import {jobNames, workOn} from '../../app/jobs/table.js';
import {openScene} from '../../app/lesson/lesson.js';
import type {Verdict} from '../../app/lesson/lesson-state.js';
import type {Scene} from '../../app/lesson/scene.js';
import {openState} from '../../app/open-state.js';
import type {State} from '../../app/state.js';
import {createStore, type Store} from '../../app/store.js';
import type {Palette} from '../../render/cells/palette.js';

/** A scene that was played to its end, nobody guessing. */
export type Played = {
	readonly scene: Scene;
	/** As its first question is asked; where nothing is asked, at its start. */
	readonly asked: State;
	/** Its verdicts, in order, each with the tick it came at. */
	readonly verdicts: readonly {readonly verdict: Verdict; readonly tick: number}[];
	readonly end: State;
};

/** The terminal that a scene is played in: pictures are of other sizes, but some ask how wide it is. */
const size = {columns: 120, rows: 36} as const;

/** Messages that a scene may take: its questions, its answers, its end; what takes more would never come to one. */
const mostTurns = 100;

/** Ticks raced before others have a turn. */
const stretch = 500;

/** Works out all that a state asks for, a few milliseconds at a time. */
function* workOut(store: Store): Generator<void> {
	const wanted = () => jobNames.map(name => store.state().jobs[name]).find(one => one !== undefined && !one.isStopped);
	for (let work = wanted(); work; work = wanted()) {
		const steps = workOn(work.job);
		let next = steps.next();
		for (; !next.done; next = steps.next()) yield;
		store.dispatch(next.value);
	}
}

/** Races on to where the scene stops by itself. */
function* raceOn(store: Store): Generator<void> {
	for (let before = -1; store.state().playing && store.state().tick !== before; ) {
		before = store.state().tick;
		store.dispatch({type: 'tick', count: stretch});
		yield;
	}
}

/** Plays a scene to its end, asking for every answer; yields every few milliseconds. */
export function* played(scene: Scene, palette: Palette): Generator<void, Played> {
	const opened = openState({options: scene.race, size, palette, glyphs: 'fine', scenes: [scene], playing: false});
	const store = createStore(openScene(opened, scene));
	let asked: State | undefined;
	const verdicts: {readonly verdict: Verdict; readonly tick: number}[] = [];
	yield* workOut(store);
	const first = store.state();
	for (let turn = 0; turn < mostTurns; turn++) {
		const {prompt, lesson, tick} = store.state();
		if (prompt?.kind === 'question') {
			asked ??= store.state();
			store.dispatch({type: 'answer'});
		} else if (prompt) {
			store.dispatch({type: 'close'});
		} else if (lesson && lesson.asked >= scene.checkpoints.length && !lesson.guess && tick >= scene.end) {
			break;
		} else if (!store.state().playing) {
			store.dispatch({type: 'play'});
		}
		yield* raceOn(store);
		yield* workOut(store);
		const {lesson: now, tick: there} = store.state();
		const verdict = now?.verdict;
		if (verdict && verdict.checkpoint !== verdicts.at(-1)?.verdict.checkpoint) verdicts.push({verdict, tick: there});
	}
	return {scene, asked: asked ?? first, verdicts, end: store.state()};
}
