import type {Settings} from './settings.js';

export const settings: Settings = {id: 'nag', bowlRate: 0.02};
