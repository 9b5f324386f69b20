/**
 * Asks a terminal whether all is well (DSR 5): it answers when everything before the question has arrived. The one
 * report that no key can look like: a cursor report is F3 with modifiers.
 */
export const question = '\x1b[5n';

/** Whether a whole sequence of a terminal's input answers the question: all is well, or something is out of order. */
export const isAnswer = (sequence: string): boolean => sequence === '\x1b[0n' || sequence === '\x1b[3n';
