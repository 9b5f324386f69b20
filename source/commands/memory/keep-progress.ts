import type {Store} from '../../app/store.js';
import type {Later} from '../../terminal/input/keyboard.js';
import type {Memory} from './memory.js';

/** How long progress waits to be kept with what comes next, in ms. */
const pause = 300;

/** What keeps progress: how to wait, and how to tell what is in the way, which is told once. */
type Means = {readonly later: Later; readonly say: (word: string) => void};

/** Keeps a store's progress whenever it changes. Returns what keeps at once, at the end, what has not been kept yet. */
export function keepProgress(store: Store, {progress, keep}: Memory, {later, say}: Means): () => void {
	let kept = progress;
	let isDue = false;
	let said = '';
	const save = () => {
		isDue = false;
		const now = store.state().progress;
		if (now === kept) return '';
		kept = now;
		return keep(now);
	};
	const changed = () => {
		if (isDue || store.state().progress === kept) return;
		isDue = true;
		later(pause, () => {
			const word = save();
			if (word !== '' && word !== said) say(word);
			said = word;
		});
	};
	store.subscribe(changed);
	changed();
	return save;
}
