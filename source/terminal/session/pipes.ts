import type {Emitter} from './host.js';
import {writeNow} from './write-now.js';

/** As much of `process` as pipes need. */
export type PipeHost = {
	readonly stdout: Emitter;
	readonly stderr: Emitter;
	exitCode?: number | string | null | undefined;
	exit(code: number): never;
};

/**
 * For output that may go into a pipe: a reader that has had enough (`| head`) ends the process without a word, exit 0 or
 * what `exitCode` says by then. Anything else that goes wrong with a stream, a full disk say, is one line and exit 1.
 */
export function guardPipes(host: PipeHost, complain: (line: string) => void = line => writeNow(2, line)): void {
	for (const stream of [host.stdout, host.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EPIPE') host.exit(Number(host.exitCode ?? 0));
			complain(`optim-race: cannot write the output: ${error.message}\n`);
			host.exit(1);
		});
	}
}
