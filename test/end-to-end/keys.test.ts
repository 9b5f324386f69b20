import {describe, expect, it} from 'vitest';
import {openProgram} from './dashboard.js';

describe.concurrent('a race that went slowly for six seconds, then as fast as it goes', {timeout: 60_000}, () => {
	it.for([
		['q', 0],
		['SIGTERM', 143],
	] as const)('is left by %s', async ([how, code], test) => {
		const terminal = openProgram(test);
		await terminal.waitFor(/tick +(6\d|[7-9]\d|\d{3,}) /, 20_000);
		terminal.type('+'.repeat(20));
		await terminal.waitFor(/ max /);
		await terminal.waitFor(/tick +\d{1,3}(,\d{3})+ /);
		if (how === 'q') terminal.type(how);
		else terminal.kill(how);
		expect(await terminal.waitForExit()).toEqual({code, signal: undefined});
	});
});
