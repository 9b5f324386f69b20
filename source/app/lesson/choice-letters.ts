/** What choices are called: letters, as numbers are racers. */
export const choiceLetters: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The letter of a choice by its index; the last where there is none. */
export const letterOf = (index: number): string => choiceLetters[Math.min(index, choiceLetters.length - 1)]!;

/** The choice that a letter or a digit stands for; −1 where it stands for none. */
export const choiceOf = (key: string): number => (/^[1-9]$/.test(key) ? Number(key) - 1 : choiceLetters.indexOf(key));
