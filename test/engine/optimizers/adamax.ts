import type {Settings} from './settings.js';

export const settings: Settings = {
	id: 'adamax',
	except: {
		'remembers nothing of nothing': 'its greatest gradient is ε at least',
	},
};
