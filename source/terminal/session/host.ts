// biome-ignore lint/suspicious/noExplicitAny: what a listener takes depends on the event.
type Listener = (...args: any[]) => void;

/** What listens and can stop listening. */
export type Emitter = {
	on(event: string, listener: Listener): unknown;
	off(event: string, listener: Listener): unknown;
};

/** As much of `process` as a session needs, so that a test can stand in for it. */
export type Host = Emitter & {
	readonly pid: number;
	readonly platform: NodeJS.Platform;
	readonly env: Readonly<Record<string, string | undefined>>;
	kill(pid: number, signal: NodeJS.Signals): unknown;
	removeAllListeners(event: string): unknown;
	listeners(event: string): unknown[];
	exit(code: number): never;
};

/** Keys come from here. */
export type Input = Emitter & {
	readonly isTTY?: boolean;
	readonly isRaw?: boolean;
	setRawMode?(raw: boolean): unknown;
};

/** Frames go here; entering and leaving past the stream: by `writeNow`, or straight to its descriptor. */
export type Output = Emitter & {
	readonly fd: number;
	write(text: string): unknown;
	/** Writes all of it before it returns, and drops what waits. */
	writeNow?(text: string): unknown;
};

/** Adds listeners and returns what takes them away again. */
export function listen(emitter: Emitter, listeners: Readonly<Record<string, Listener>>): () => void {
	for (const [event, listener] of Object.entries(listeners)) emitter.on(event, listener);
	return () => {
		for (const [event, listener] of Object.entries(listeners)) emitter.off(event, listener);
	};
}
