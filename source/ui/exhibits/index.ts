import type {DrawExhibit} from '../../app/lesson/exhibit.js';
import type {Exhibit} from '../../app/lesson/scene.js';
import {drawBias} from './bias.js';
import {drawDirection} from './direction.js';
import {drawEstimates} from './estimates.js';
import {drawGuesses} from './guesses.js';
import {drawMemory} from './memory.js';
import {drawRates} from './rates.js';
import {drawSchedule} from './schedule.js';
import {drawSearch} from './search.js';
import {drawSweep} from './sweep.js';
import {drawTurns} from './turns.js';

/** Exhibits that have a panel of their own elsewhere. */
export type PanelExhibit = 'chart' | 'inspector' | 'fit';

/** How the other exhibits are drawn. */
export const exhibits: Readonly<Record<Exclude<Exhibit, PanelExhibit>, DrawExhibit>> = {
	guesses: drawGuesses,
	search: drawSearch,
	direction: drawDirection,
	memory: drawMemory,
	estimates: drawEstimates,
	schedule: drawSchedule,
	rates: drawRates,
	bias: drawBias,
	turns: drawTurns,
	sweep: drawSweep,
};
