import process from 'node:process';
import type {Arguments} from '../parse/arguments.js';

/** Whether words are wanted instead of a drawing: by the flag, or by the variable that speaks for every Ink program. */
export const wantsWords = ({screenReader}: Pick<Arguments, 'screenReader'>): boolean =>
	screenReader || process.env.INK_SCREEN_READER === 'true';
