import type {Settings} from './settings.js';

export const settings: Settings = {
	id: 'lion',
	bowlRate: 0.01,
	except: {
		rests: 'its parameters shrink without a gradient where there is weight decay',
	},
};
