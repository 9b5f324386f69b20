// Prints a hash of what races and sweeps come to, to the last bit: of every problem, every optimizer and every schedule.
// It must be the same on every Node. Takes the folder of the package.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const folder = resolve(process.argv[2]);
const load = file => import(pathToFileURL(join(folder, 'dist', file)).href);
const {formatRacer, optimizers, problems} = await load('index.js');
const {momentumSchedules, rateSchedules} = await load('engine/lane/schedule.js');

const hash = createHash('sha256');
const run = (...words) => {
	const options = {encoding: 'utf8', maxBuffer: 2 ** 28};
	hash.update(execFileSync(process.execPath, [join(folder, 'dist/cli.js'), ...words], options));
};

const ids = Object.keys(optimizers);
for (const problem of Object.keys(problems)) {
	// Nine at most race each other.
	for (let from = 0; from < ids.length; from += 9) {
		const racers = ids.slice(from, from + 9).join();
		run('run', problem, '--racers', racers, '--steps', '200', '--history', '--format', 'json');
	}
}
const racers = [
	...rateSchedules.map(({example}) => ({optimizer: 'adam', schedule: example, batch: 7, shuffle: true})),
	...momentumSchedules.map(({example}) => ({optimizer: 'nag', momentumSchedule: example})),
].map(racer => `--racer=${formatRacer(racer)}`);
// Some schedules look at the update, some at the pass over the data: both go on for a while.
run('run', 'sparse', ...racers, '--steps', '600', '--history', '--format', 'json');
run('run', 'sparse', ...racers, '--clock', 'epochs', '--steps', '50', '--history', '--format', 'json');
for (const problem of ['toy', 'beale', 'four-inputs']) run('sweep', problem, '--steps', '200', '--format', 'json');
console.log(hash.digest('hex'));
