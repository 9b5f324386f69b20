import type {Settings} from './settings.js';

export const settings: Settings = {id: 'rmsprop', bowlRate: 0.02};
