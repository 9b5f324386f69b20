/** What a session switches on beside the alternate screen. */
export type Modes = {
	/** Pastes arrive between marks, so that a pasted `q` does not quit. */
	readonly paste?: boolean | undefined;
	/** Clicks are reported, in the SGR form. */
	readonly mouse?: boolean | undefined;
};

/**
 * Into the alternate screen: cursor hidden; no wrapping, so that a row too long for a terminal that has just shrunk is cut
 * and not folded; plain, empty, at the top.
 */
export function enterScreen({paste = false, mouse = false}: Modes = {}): string {
	const extras = (paste ? '\x1b[?2004h' : '') + (mouse ? '\x1b[?1000h\x1b[?1006h' : '');
	return `\x1b[?1049h\x1b[?25l\x1b[?7l${extras}\x1b[0m\x1b[2J\x1b[H`;
}

/**
 * Back to the screen that was there before. Everything is switched off whether it was on or not, a synchronized update
 * that an error cut short first of all, for it holds back the rest. The clearing is for consoles without a second screen.
 */
export const leaveScreen =
	'\x1b[?2026l\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l\x1b[?2004l\x1b[0m\x1b[2J\x1b[H\x1b[?7h\x1b[?1049l\x1b[?25h';
