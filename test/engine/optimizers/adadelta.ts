import type {Settings} from './settings.js';

export const settings: Settings = {id: 'adadelta', bowlRate: 10};
