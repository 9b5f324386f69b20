import {type MessagePort, parentPort, receiveMessageOnPort} from 'node:worker_threads';
import type {Answer, Line, Request} from './messages.js';
import {Workbench} from './workbench.js';

/** This thread's end of the line to the one that began it. */
function lineOver(port: MessagePort): Line<Answer, Request> {
	const come: Request[] = [];
	let wake = () => {};
	port.on('message', (message: Request) => {
		come.push(message);
		wake();
	});
	return {
		send: (message, moved = []) => port.postMessage(message, moved),
		next() {
			// Past the event loop, which has no turn while there is something to do.
			for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port)) come.push(more.message);
			return come.shift();
		},
		wait: () =>
			new Promise<void>(resolve => {
				wake = resolve;
				if (come.length > 0) resolve();
			}),
	};
}

/** Works for whoever began this thread. */
export function begin(): void {
	if (parentPort) void new Workbench(lineOver(parentPort), () => performance.now()).work();
}
