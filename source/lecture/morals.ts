import type {Moral} from '../app/card/closing.js';

/** What the closing table speaks of, in the order of the lecture: its own races say who wins. */
export const morals: readonly Moral[] = [
	{scene: 'momentum', why: 'steps that agree add up'},
	{scene: 'valley', why: 'speed carries it over the flat'},
	{scene: 'nag', why: 'it looks ahead, and brakes in time'},
	{scene: 'sgd', why: 'of six points, all are cheap enough'},
	{scene: 'tuning', why: 'a rate found by trying, not by rule'},
	{scene: 'annealing', why: 'large steps first, then small ones'},
	{scene: 'line', why: 'in steps; each of them costs six looks'},
	{scene: 'four', why: 'the rare input has a rate of its own'},
	{scene: 'rmsprop', why: 'it forgets, so its rates do not die'},
	{scene: 'adam', why: 'a memory, and a rate for each weight'},
	{scene: 'bias', why: 'what begins at 0 wants correcting'},
	{scene: 'which', why: 'each at its best rate: first, not by far'},
];
