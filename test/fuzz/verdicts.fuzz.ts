import {expect, it} from 'vitest';
import {seed} from '../helpers/seed.js';
import {checkCase, noTally} from './verdicts.js';

const seconds = Number(process.env.FUZZ_SECONDS);

it('no badge that is judged is wrong', {timeout: 0}, async () => {
	const [playing, paused] = [noTally(), noTally()];
	const until = performance.now() + 1000 * seconds;
	let next = seed;
	do await checkCase(next++, playing, paused);
	while (performance.now() < until);
	for (const [name, {badges, judged, seen, wrong}] of Object.entries({playing, paused})) {
		const kinds = Object.entries(seen).map(([status, count]) => `${count} ${status}`);
		process.stderr.write(
			`${name}: ${badges} badges, ${((100 * judged) / badges).toFixed(1)}% judged (${kinds.join(', ')}), ${wrong.length} wrong\n`,
		);
	}
	process.stderr.write(`${next - seed} races, from seed ${seed} on\n`);
	expect([...playing.wrong, ...paused.wrong].slice(0, 20)).toEqual([]);
});
