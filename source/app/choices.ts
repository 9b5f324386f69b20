import {optimizers} from '../engine/optimizers/index.js';
import {problems} from '../engine/problems/index.js';

/** What the lists offer, by id, in the order they are shown. */
export const choices = {problem: Object.keys(problems), optimizer: Object.keys(optimizers)} as const;
