import process from 'node:process';
import {InputError, ProblemError} from '../engine/errors.js';
import {FormulaError} from '../engine/formula/fault.js';
import {closeTerminals} from '../terminal/session/hangup.js';
import {guardPipes} from '../terminal/session/pipes.js';
import {keepVariables} from '../terminal/session/variables.js';
import {writeNow} from '../terminal/session/write-now.js';
import {adopted} from './own/module/adopted.js';
import {parseArguments} from './parse/arguments.js';
import {commands} from './parse/command-table.js';
import {failureText, isTold} from './print/failure.js';
import {writeOut} from './print/output.js';

async function answer(args: readonly string[], version: string): Promise<void> {
	const request = await parseArguments(args, async word =>
		(await import('./parse/first-word.js')).checkFirstWord(word),
	);
	switch (request.kind) {
		case 'help': {
			const {helpText} = await import('./help.js');
			await writeOut([`${helpText(request.command)}\n`]);
			break;
		}
		case 'version':
			await writeOut([`${version}\n`]);
			break;
		case 'run': {
			const command = await commands[request.command].load();
			await command(request);
		}
	}
}

/** Does what a command line asks for. What goes wrong is told on stderr, and in the exit code. */
export async function main(args: readonly string[], version: string): Promise<void> {
	// For ps and killall, which else see node.
	process.title = 'optim-race';
	keepVariables(process);
	guardPipes(process);
	process.on('exit', closeTerminals);
	try {
		await answer(args, version);
	} catch (thrown) {
		const error = isTold(thrown) && !(thrown instanceof ProblemError) ? thrown : adopted(thrown);
		const place = error instanceof FormulaError ? (await import('./print/excerpt.js')).excerpt(error) : [];
		writeNow(2, failureText(error, place));
		process.exitCode = error instanceof InputError ? 2 : 1;
	}
}
