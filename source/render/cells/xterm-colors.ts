/**
 * The sixteen colours of a terminal in xterm's values. People repaint them; a renderer that wants one of them names it
 * by exactly this value, and the encoder finds it again.
 */
export const ansiColors = [
	0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
	0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
] as const;
