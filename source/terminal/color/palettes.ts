/**
 * The sixteen colours as xterm paints them. Every terminal has its own idea of them; only names and order are sure, so
 * nobody should count on more than the hue.
 */
export const ansi16: readonly number[] = [
	0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
	0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];

const levels = [0, 95, 135, 175, 215, 255];

/** The 240 colours from index 16 on that are alike everywhere: a cube of 6 × 6 × 6, then 24 greys. */
export const xterm240: readonly number[] = [
	...levels.flatMap(red => levels.flatMap(green => levels.map(blue => (red << 16) | (green << 8) | blue))),
	...Array.from({length: 24}, (_, step) => (8 + 10 * step) * 0x010101),
];
