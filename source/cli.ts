#!/usr/bin/env node
import process from 'node:process';
import {type Arguments, parseArguments} from './commands/arguments.js';
import type {CommandId} from './commands/command-table.js';
import {oneLine} from './commands/quoted.js';
import {InputError} from './engine/errors.js';
import {guardPipes} from './terminal/pipes.js';

// Before React is loaded: its development build leaks an entry a render.
process.env.NODE_ENV = 'production';

/** What each command is made of, loaded when it is the one to run. */
const modules: Readonly<Record<CommandId, () => Promise<(given: Arguments) => Promise<void>>>> = {
	dashboard: async () => (await import('./commands/dashboard.js')).dashboard,
	run: async () => (await import('./commands/run.js')).run,
	sweep: async () => (await import('./commands/sweep.js')).sweep,
	lecture: async () => (await import('./commands/lecture.js')).lecture,
	list: async () => (await import('./commands/list.js')).list,
};

async function main(args: readonly string[]): Promise<void> {
	const request = await parseArguments(args, async word =>
		(await import('./commands/first-word.js')).checkProblem(word),
	);
	switch (request.kind) {
		case 'help': {
			const {helpText} = await import('./commands/help.js');
			process.stdout.write(`${helpText(request.command)}\n`);
			break;
		}
		case 'version': {
			const {version} = await import('./commands/version.js');
			process.stdout.write(`${version()}\n`);
			break;
		}
		case 'run': {
			const command = await modules[request.command]();
			await command(request);
		}
	}
}

guardPipes(process);
try {
	await main(process.argv.slice(2));
} catch (error) {
	const isUsage = error instanceof InputError;
	const message = error instanceof Error ? error.message : String(error);
	process.stderr.write(`optim-race: ${isUsage ? '' : 'internal error: '}${oneLine(message)}\n`);
	process.exitCode = isUsage ? 2 : 1;
}
