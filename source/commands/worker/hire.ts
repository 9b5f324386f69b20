import {Worker} from 'node:worker_threads';
import type {Hire} from './hand.js';
import type {Answer} from './messages.js';
import {here, sign} from './thread.js';

/** Begins a worker in a thread of its own, which goes when the process goes. What it prints is not for the screen. */
export const hire: Hire = (hear, lost) => {
	const worker = new Worker(new URL(here), {workerData: sign, stdout: true, stderr: true});
	let isEnded = false;
	const leave = (reason: string) => {
		if (isEnded) return;
		isEnded = true;
		lost(reason);
	};
	worker.on('message', (answer: Answer) => isEnded || hear(answer));
	worker.on('error', error => leave(error instanceof Error ? error.message : String(error)));
	worker.on('exit', code => leave(`its thread ended, with code ${code}`));
	worker.unref();
	return {
		send: (request, moved = []) => worker.postMessage(request, moved),
		end() {
			isEnded = true;
			void worker.terminate();
		},
	};
};
