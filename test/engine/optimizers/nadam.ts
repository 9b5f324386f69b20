import type {Settings} from './settings.js';

export const settings: Settings = {
	id: 'nadam',
	except: {
		'remembers nothing of nothing': 'it counts how much its averages have taken in',
	},
};
