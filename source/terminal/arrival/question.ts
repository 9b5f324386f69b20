/**
 * Asks a terminal whether all is well (DSR 5): it answers when everything before the question has arrived. The one
 * report that no key can look like: a cursor report is F3 with modifiers.
 */
export const question = '\x1b[5n';

/** What it answers: all is well, or something is out of order. */
export const answers: readonly string[] = ['\x1b[0n', '\x1b[3n'];

/** Whether a whole sequence of a terminal's input answers the question. */
export const isAnswer = (sequence: string): boolean => answers.includes(sequence);
