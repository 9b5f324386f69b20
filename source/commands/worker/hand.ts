import type {Answer, Request} from './messages.js';

/** A worker, as its owner has it. */
export type Hand = {
	send(request: Request, moved?: readonly ArrayBuffer[]): void;
	/** Ends it, whatever it is at. */
	end(): void;
};

/** Begins a worker; `lost` is called where it is no more and nobody ended it. */
export type Hire = (hear: (answer: Answer) => void, lost: (reason: string) => void) => Hand;
