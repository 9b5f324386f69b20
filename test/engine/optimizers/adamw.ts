import type {Settings} from './settings.js';

export const settings: Settings = {
	id: 'adamw',
	except: {
		rests: 'its parameters shrink without a gradient',
	},
};
