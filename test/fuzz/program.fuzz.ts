import {expect, it} from 'vitest';
import {seed} from '../helpers/seed.js';
import {play} from './play.js';
import {scenarioOf} from './scenario.js';

/** One run to play again, or how long to go on with run after run. */
const [only, seconds] = [process.env.FUZZ_RUN, Number(process.env.FUZZ_SECONDS)];
/** Runs at a time: most of what they do is to wait. */
const atOnce = 4;

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Plays a run; what was wrong with it, and all there is to know to see it again. */
async function trouble(run: number): Promise<string | undefined> {
	const scenario = scenarioOf(run);
	const done: string[] = [];
	const found = await play(scenario, what => done.push(what)).catch(error => [String(error)]);
	if (found.length === 0) return undefined;
	const {words, columns, rows} = scenario;
	const text = [
		`run ${run}: optim-race ${words.join(' ')} (${columns}x${rows})`,
		...found.map(line => `  ${line}`),
		`  after ${done.join(', ')}`,
		`  again: npm run fuzz -- --run ${run}`,
	].join('\n');
	say(text);
	return text;
}

it('the program ends as it should, whatever happens to it', {timeout: 0}, async () => {
	const failures: string[] = [];
	let next = only === undefined ? seed : Number(only);
	const first = next;
	const until = performance.now() + 1000 * seconds;
	const worker = async () => {
		do {
			const failure = await trouble(next++);
			if (failure !== undefined) failures.push(failure);
		} while (only === undefined && performance.now() < until);
	};
	await Promise.all(Array.from({length: only === undefined ? atOnce : 1}, worker));
	say(`${next - first} runs of the program, from run ${first} on; ${failures.length} ended as they should not`);
	expect(failures).toEqual([]);
});
