import type {HelpPage} from '../keys/help.js';
import type {Reading} from './formula-line.js';

/** What has the first word on digits, arrows, enter and esc. */
export type Prompt =
	/** Every key, or every word; the race waits for it, and what it was opened over is open again afterwards. */
	| {
			readonly kind: 'help';
			readonly page: HelpPage;
			readonly scroll: number;
			readonly resumes: boolean;
			readonly over: Prompt | null;
	  }
	/** A list of choices, narrowed by what was typed, and the one of the rest that enter takes. */
	| {
			readonly kind: 'problem' | 'optimizer' | 'scene' | 'exercise';
			readonly row: number;
			readonly typed: string;
	  }
	/** The same for the plane of the map: what is across, then what is up; `picks`: whether a start is picked on it then. */
	| {readonly kind: 'plane'; readonly row: number; readonly typed: string; readonly picks: boolean}
	| {
			readonly kind: 'upward';
			readonly row: number;
			readonly typed: string;
			readonly picks: boolean;
			readonly across: number;
	  }
	/** A card: what the lecture is, or what has come of it. */
	| {readonly kind: 'card'; readonly which: 'opening' | 'closing'; readonly scroll: number}
	/** The open scene's next checkpoint, and the choice that enter takes. */
	| {readonly kind: 'question'; readonly row: number}
	/** Cross hairs; the race waits for them, and goes on by itself where it was playing. */
	| {readonly kind: 'start'; readonly at: readonly [number, number]; readonly resumes: boolean}
	| {readonly kind: 'tuning'; readonly row: number; readonly typed: string}
	/** A line that a formula is typed into, where its cursor is, and what it is so far; the race waits for it. */
	| {
			readonly kind: 'formula';
			readonly text: string;
			readonly at: number;
			readonly reading: Reading | null;
			readonly resumes: boolean;
	  }
	/** How a race ended in which nobody races any more: any key goes on from it. */
	| {readonly kind: 'podium'; readonly resumes: boolean};
