import {textFor} from '../../render/cells/to-ascii.js';
import {cellsIn} from '../../render/cells/width.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import type {State} from '../state.js';

/** A text over lines that fit so many columns as the terminal's charset spells them: in ASCII ∇ is `grad`, η is `eta`. */
export const wrapped = ({charset}: Pick<State, 'charset'>, text: string, width: number): string[] =>
	wrapWords(text, width, line => cellsIn(textFor(line, charset)));
