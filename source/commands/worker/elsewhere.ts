import {isAwaited} from '../../app/race/prepare-race.js';
import type {State} from '../../app/state.js';
import type {Store} from '../../app/store.js';
import {feedOf} from '../../engine/past/supply.js';
import type {Track} from '../../engine/past/track.js';
import type {Problem} from '../../engine/problem.js';
import {recipeOf} from '../own/recipe.js';
import type {Hand, Hire} from './hand.js';
import {isElsewhere, isJobElsewhere} from './is-elsewhere.js';
import {JobsElsewhere} from './jobs-elsewhere.js';
import type {Answer} from './messages.js';
import {TracksElsewhere} from './tracks-elsewhere.js';

/** Bytes of states that a lane is raced ahead, about, and ticks at most and at least. */
const [bytesAhead, mostAhead, leastAhead] = [1 << 20, 512, 2];

/** Ticks ahead while it is paused: the longest step that a key makes. */
const stepAhead = 10;

/**
 * Has a worker compute what is dear of the race that a store's state shows: its ticks, ahead of what is shown and where
 * something waits for them, and its jobs. Returns what ends it.
 */
export function computeElsewhere(store: Store, hire: Hire, now: () => number): () => void {
	let hand: Hand | undefined;
	let over: Problem['loss'] | undefined;
	/** The state in which something went wrong: nothing is tried again before something is asked for. */
	let troubled: State | undefined;
	let isTold = true;

	const trouble = (reason: string) => {
		tracks.forget();
		isTold = false;
		store.dispatch({type: 'trouble', text: reason});
		isTold = true;
		troubled = store.state();
	};
	const hear = (answer: Answer) => {
		if (answer.kind === 'trouble') trouble(answer.reason);
		else if (answer.kind === 'states') tracks.take(answer);
		else jobs.take(answer);
	};
	/** The worker, which knows the problem. */
	const at = (problem: Problem): Hand | undefined => {
		const recipe = recipeOf(problem);
		if (!recipe) return undefined;
		hand ??= hire(hear, reason => {
			hand = undefined;
			over = undefined;
			jobs.forget();
			trouble(reason);
		});
		if (over !== problem.loss) {
			tracks.forget();
			hand.send({kind: 'problem', recipe, slowness: feedOf(problem).slowness});
			over = problem.loss;
		}
		return hand;
	};
	const tracks = new TracksElsewhere(store, now);
	const jobs = new JobsElsewhere(store, isJobElsewhere);
	const look = () => {
		if (!isTold) return;
		const state = store.state();
		const {source} = state.timeline.setup;
		if (!isElsewhere(source)) {
			// Another problem is raced on by now.
			if (hand && over !== undefined) {
				tracks.forget();
				jobs.forget();
				hand.end();
				hand = undefined;
				over = undefined;
			}
			return;
		}
		if (troubled !== undefined) {
			if (!state.playing && !state.awaited && state.jobs === troubled.jobs) return;
			troubled = undefined;
		}
		const worker = at(source);
		if (!worker) return;
		jobs.order(worker, state);
		tracks.order(worker, wantedIn(state));
	};
	const stop = store.subscribe(look);
	look();
	return () => {
		stop();
		hand?.end();
	};
}

/** Who is to get where: what something waits for first, else those who race, ahead of what is shown. */
function wantedIn(state: State): readonly {readonly track: Track; readonly to: number}[] {
	const {awaited} = state;
	if (awaited) return awaited.over.tracks.map(track => ({track, to: awaited.over.tick}));
	if (isAwaited(state)) return [];
	const all = [...state.timeline.tracks, ...(state.ghost?.tracks ?? [])];
	return all.map(track => {
		const room = Math.max(leastAhead, Math.min(mostAhead, Math.floor(bytesAhead / track.stateBytes)));
		return {track, to: state.tick + (state.playing ? room : Math.min(room, stepAhead))};
	});
}
