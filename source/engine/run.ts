import {InputError, refused} from './errors.js';
import {checkFunction, checkObject, checkTicks} from './setup/checks.js';
import {visitsOf} from './setup/observe.js';
import type {RaceSetup} from './setup/setup.js';

/** A race as far as running it goes. */
type Running = {readonly tick: number; readonly setup: RaceSetup; advance(ticks: number): void};

/** How a race is run to its end. */
export type RunOptions<Race> = {
	/**
	 * Up to which tick, a whole number from the present one on, or when to stop: asked before every tick. 1,000 ticks more
	 * when absent.
	 */
	readonly until?: number | ((race: Race) => boolean) | undefined;
	/** Called behind every tick. */
	readonly onTick?: ((race: Race) => void) | undefined;
	/** An AbortSignal: it stops between two ticks; what `run` returned then rejects with its reason, and the race may go on. */
	readonly signal?: {throwIfAborted(): void} | undefined;
};

const usual = 1000;

/** Parameters times examples that are visited between two turns of the event loop: a few ms. Counted, as the engine has no clock. */
const slice = 500_000;

/** What a tick visits, about. */
const costOf = (race: RaceSetup) =>
	race.problem.dimension * race.lanes.reduce((sum, {settings}) => sum + visitsOf(race, settings), 0);

// Neither Node's types nor the browser's are asked for: who uses the library may have either.
declare const setTimeout: (call: () => void, milliseconds: number) => unknown;

/** Lets all that waits have its turn. Not `setImmediate`, which browsers do not have. */
const turn = () => new Promise<void>(resolve => setTimeout(resolve, 0));

/**
 * Runs a race tick by tick, with a turn of the event loop now and then, until it is told to stop. The bits are those of
 * `advance`. Rejects with `InputError` for options that are not sound, and with whatever a callback throws.
 */
export async function runRace<Race extends Running>(race: Race, options: RunOptions<Race> = {}): Promise<void> {
	const {
		until = race.tick + usual,
		onTick,
		signal,
	} = checkObject('options', options, ['until', 'onTick', 'signal']) as RunOptions<Race>;
	if (typeof until !== 'function') checkTicks('until', until, race.tick);
	if (onTick !== undefined) checkFunction('onTick', onTick);
	if (signal !== undefined && typeof signal?.throwIfAborted !== 'function')
		throw refused('signal', signal, 'an AbortSignal');
	const isOver = typeof until === 'function' ? () => until(race) : () => race.tick >= until;
	const cost = costOf(race.setup);
	let {tick} = race;
	for (let spent = 0; ; spent += cost) {
		if (spent >= slice) {
			await turn();
			spent = 0;
		}
		if (race.tick !== tick) throw new InputError('the race was advanced while it ran: let one of them do it.');
		signal?.throwIfAborted();
		if (isOver()) return;
		race.advance(1);
		tick++;
		onTick?.(race);
	}
}
