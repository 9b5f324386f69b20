import process from 'node:process';
import {DataError} from '../data/fault.js';
import {InputError} from '../engine/errors.js';
import {FormulaError} from '../engine/formula/fault.js';
import {clean} from '../terminal/clean.js';
import {closeTerminals} from '../terminal/session/hangup.js';
import {guardPipes} from '../terminal/session/pipes.js';
import {keepVariables} from '../terminal/session/variables.js';
import {writeNow} from '../terminal/session/write-now.js';
import {parseArguments} from './parse/arguments.js';
import {commands} from './parse/command-table.js';
import {oneLine} from './parse/quoted.js';
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

/** Where in our files an error came from, a line each; nothing of one that only says what the system refused. */
function whereabouts(error: unknown): string[] {
	if (!(error instanceof Error) || 'syscall' in error) return [];
	const lines = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
	return lines.map(line => `    ${clean(line.trim())}`);
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
	} catch (error) {
		const isUsage = error instanceof InputError;
		const message = error instanceof Error ? error.message : String(error);
		// Ours are one line already; a line break in one was typed.
		const told =
			isUsage || error instanceof DataError
				? oneLine(message)
				: `internal error: ${oneLine(message.replaceAll(/\s+/g, ' '))}`;
		const place = error instanceof FormulaError ? (await import('./print/excerpt.js')).excerpt(error) : [];
		writeNow(
			2,
			`${[`optim-race: ${told}`, ...place, ...(isUsage || error instanceof DataError ? [] : whereabouts(error))].join('\n')}\n`,
		);
		process.exitCode = isUsage ? 2 : 1;
	}
}
