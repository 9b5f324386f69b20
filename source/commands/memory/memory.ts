import {join} from 'node:path';
import {merged, noProgress, type Progress} from '../../app/memory/progress.js';
import {readProgress, written} from '../../app/memory/written.js';
import type {Environment} from '../../terminal/session/environment.js';
import {readPlain, replacePlain, stateFolder} from './state-file.js';

/** What is remembered of the lecture from one time to the next. */
export type Memory = {
	/** What was found; nothing where nothing was, or could be read. */
	readonly progress: Progress;
	/** Whether anything is kept for another time, as far as can be told. */
	readonly isKept: boolean;
	/** What is to be said of what was found; empty where all is well. */
	readonly word: string;
	/** Keeps progress. What is to be said of it; empty where all is well. Never throws. */
	keep(progress: Progress): string;
};

/** The memory of who wants none. */
export const noMemory: Memory = {progress: noProgress, isKept: false, word: '', keep: () => ''};

/** Why something failed, without the path that is said already. */
const why = (error: unknown) => (error as Error).message.replace(/, \w+ '.*$/s, '').replace(/\s+/g, ' ');

type Found = {readonly progress: Progress; readonly word: string; readonly isOurs: boolean};

/** What a file has, and whether it may be replaced. */
function found(path: string): Found {
	try {
		const text = readPlain(path);
		const progress = text === undefined ? noProgress : readProgress(text);
		if (progress === 'newer')
			return {progress: noProgress, word: 'a newer optim-race kept the progress: it stays so', isOurs: false};
		if (progress === 'damaged')
			return {progress: noProgress, word: 'the progress kept cannot be read: begun anew', isOurs: true};
		return {progress, word: '', isOurs: true};
	} catch (error) {
		return {progress: noProgress, word: `progress is not kept: ${why(error)}`, isOurs: false};
	}
}

/** What was kept in the place that an environment names. `mark` is of this process alone. */
export function openMemory(env: Environment, mark: string): Memory {
	const folder = stateFolder(env);
	if (folder === undefined)
		return {...noMemory, keep: () => 'progress is not kept: neither XDG_STATE_HOME nor HOME says where'};
	const path = join(folder, 'lecture.json');
	const {progress: base, word, isOurs} = found(path);
	return {
		progress: base,
		isKept: isOurs,
		word,
		keep(progress) {
			if (!isOurs) return word;
			try {
				const now = found(path);
				if (!now.isOurs) return now.word;
				replacePlain(path, written(merged(base, progress, now.progress)), `lecture.${mark}`);
				return '';
			} catch (error) {
				return `progress is not kept: ${why(error)}`;
			}
		},
	};
}
