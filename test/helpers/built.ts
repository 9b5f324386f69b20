import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {digestOf, recordOf} from '../../.build/sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Throws where what is built in a checkout is not what its sources say: its tests would tell of another program. */
export function checkBuilt(checkout = root): void {
	const built = recordOf(join(checkout, 'dist'))?.sources;
	if (built === undefined) throw new Error('dist/ is not built, and this tests what is: npm run build.');
	if (built !== digestOf(checkout))
		throw new Error('dist/ is older than its sources, and this tests dist/: npm run build.');
}
