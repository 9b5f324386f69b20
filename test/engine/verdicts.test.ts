import {expect, it} from 'vitest';
import {checkCase, noTally} from '../fuzz/verdicts.js';
import {seed} from '../helpers/seed.js';

it('every badge that is judged is that of the rule, on 100 random tables: playing, paused, and at the end', async () => {
	const [playing, paused] = [noTally(), noTally()];
	for (let n = 0; n < 100; n++) await checkCase(seed + n, playing, paused);
	expect(playing.wrong.slice(0, 10)).toEqual([]);
	expect(paused.wrong.slice(0, 10)).toEqual([]);
	// Every kind was there; `npm run fuzz -- --only verdicts` reports the shares.
	expect(Object.keys(paused.seen).sort()).toEqual(['circling', 'diverged', 'finished', 'racing', 'stalled']);
	expect(playing.judged).toBeGreaterThan(0);
});
