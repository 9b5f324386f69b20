import type {JobReport} from './jobs/job.js';
import type {FormulaReader} from './prompt/formula-line.js';
import type {Side, Size} from './state.js';

/** Everything that can happen to the dashboard. */
export type Message =
	| JobReport
	/** Time for so many ticks more; ignored while paused. */
	| {readonly type: 'tick'; readonly count: number}
	| {readonly type: 'resize'; readonly size: Size}
	/** Something that the person at the keys should know. */
	| {readonly type: 'notice'; readonly text: string}
	/** Something went wrong with the problem itself: nothing goes on before somebody lets it. */
	| {readonly type: 'trouble'; readonly text: string}
	/** Who reads formulas, from outside. */
	| {readonly type: 'reader'; readonly reader: FormulaReader}
	| {readonly type: 'play'}
	/** So many ticks on (or back, below 0), paused. */
	| {readonly type: 'step'; readonly by: number}
	| {readonly type: 'jump'; readonly to: 'start' | 'raced'}
	| {readonly type: 'speed'; readonly direction: 1 | -1}
	| {readonly type: 'toggle'; readonly number: number}
	| {readonly type: 'select'; readonly direction: 1 | -1}
	| {readonly type: 'rate'; readonly direction: 1 | -1; readonly everyone: boolean}
	| {
			readonly type: 'open';
			readonly prompt:
				| 'help'
				| 'problem'
				| 'optimizer'
				| 'scene'
				| 'exercise'
				| 'plane'
				| 'start'
				| 'tuning'
				| 'formula';
	  }
	| {readonly type: 'close'}
	/** An arrow in an open prompt; `far` with shift. */
	| {readonly type: 'arrow'; readonly x: number; readonly y: number; readonly far: boolean}
	| {readonly type: 'accept'}
	/** A character typed into an open prompt; "\b" takes the last one back. */
	| {readonly type: 'typed'; readonly character: string}
	| {readonly type: 'choose-problem'; readonly id: string}
	| {readonly type: 'add-racer'; readonly optimizer: string}
	| {readonly type: 'remove-racer'}
	/** The answer to the question that is open, or that was left. */
	| {readonly type: 'answer'}
	/** The next page of an open scene's text. */
	| {readonly type: 'words'}
	/** A key that may have been meant for the guess just made: it does nothing, and says so. */
	| {readonly type: 'held'; readonly key: string}
	/** Everyone at the best rate that a sweep finds. */
	| {readonly type: 'tune'}
	| {readonly type: 'random-start'}
	/** Twice as near to the selected racer, or half. */
	| {readonly type: 'zoom'; readonly direction: 1 | -1}
	/** The view that shows everything: starts, trails, the best minima. */
	| {readonly type: 'fit-all'}
	/** In or out about a point in parameter units, as the wheel does. */
	| {readonly type: 'zoom-at'; readonly direction: 1 | -1; readonly at: readonly [number, number]}
	/** All racers from a point in parameter units, as a click does. */
	| {readonly type: 'start-at'; readonly at: readonly [number, number]}
	| {readonly type: 'follow'}
	| {readonly type: 'side'; readonly side: Side}
	| {readonly type: 'log-loss'}
	| {readonly type: 'commentary'}
	/** The selected racer's step as arrows, or not. */
	| {readonly type: 'mechanism'}
	| {readonly type: 'page'}
	| {readonly type: 'palette'}
	| {readonly type: 'glyphs'}
	| {readonly type: 'plain-chart'}
	| {readonly type: 'contours'}
	| {readonly type: 'reset'}
	/** The last change taken back. */
	| {readonly type: 'undo'}
	/** Map, relief, both. */
	| {readonly type: 'main'}
	/** The relief turned and tilted by so many notches. */
	| {readonly type: 'turn'; readonly turn: number; readonly tilt: number}
	/** The next scene of the lecture, or the one before. */
	| {readonly type: 'scene'; readonly direction: 1 | -1}
	| {readonly type: 'choose-scene'; readonly id: string}
	/** The exercise of the open scene, or the list of them. */
	| {readonly type: 'exercise'}
	/** The scene's board opened, or a line more of it; a line less. */
	| {readonly type: 'board'; readonly direction: 1 | -1};

/** What only the world outside can do. */
export type Effect = 'quit' | 'interrupt' | 'suspend' | 'repaint';
