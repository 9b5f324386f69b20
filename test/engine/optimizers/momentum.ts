import type {Settings} from './settings.js';

export const settings: Settings = {id: 'momentum', bowlRate: 0.02};
