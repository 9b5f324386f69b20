import type {DrawExhibit} from '../../app/lesson/exhibit.js';
import type {Exhibit} from '../../app/lesson/scene.js';
import {drawBias} from '../../lecture/exhibits/bias/exhibit.js';
import {drawDirection} from '../../lecture/exhibits/direction/exhibit.js';
import {drawEstimates} from '../../lecture/exhibits/estimates/exhibit.js';
import {drawGuesses} from '../../lecture/exhibits/guesses/exhibit.js';
import {drawMemory} from '../../lecture/exhibits/memory/exhibit.js';
import {drawRates} from '../../lecture/exhibits/rates/exhibit.js';
import {drawSchedule} from '../../lecture/exhibits/schedule/exhibit.js';
import {drawSearch} from '../../lecture/exhibits/search/exhibit.js';
import {drawTurns} from '../../lecture/exhibits/turns/exhibit.js';
import {drawSweep} from './sweep.js';

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
