import {type Capabilities, hasManyColors} from './capabilities.js';
import {black, mix, white} from './color.js';
import {defaultColor, dim, type Grid, type Style} from './grid.js';

/** What the ground of a frame is. Dark and light are painted cell by cell; the terminal's own is left as it is. */
const themes = ['dark', 'light', 'terminal'] as const;
export type ThemeName = (typeof themes)[number];

/** The colours of a theme that all others stand on. The grounds and inks are of the 240 that have a short name. */
export type Tone = {
	readonly ground: number;
	readonly ink: number;
	/** Labels and units: text still, but what may be overlooked. */
	readonly muted: number;
};

export const tones: Readonly<Record<'dark' | 'light', Tone>> = {
	dark: {ground: 0x121212, ink: 0xe4e4e4, muted: 0x9e9e9e},
	light: {ground: 0xffffff, ink: 0x121212, muted: 0x626262},
};

/** The theme that can be had: of sixteen colours, and of none, nobody knows what they look like, so it is the terminal's own. */
export function themeFor({color, theme = 'terminal'}: Omit<Capabilities, 'charset'>): ThemeName {
	return hasManyColors(color) ? theme : 'terminal';
}

/** The colours of a painted theme; undefined where the ground is the terminal's. */
export function toneOf(capabilities: Capabilities): Tone | undefined {
	const theme = themeFor(capabilities);
	return theme === 'terminal' ? undefined : tones[theme];
}

/** Whether landscapes are dark, with bright trails, or light, with dark ones. */
export const brightnessOf = (capabilities: Capabilities): 'dark' | 'light' =>
	themeFor(capabilities) === 'light' ? 'light' : 'dark';

/** What stands out most on a landscape of a theme, and what trails fade into. */
export const extremesOf = (capabilities: Capabilities): {readonly peak: number; readonly base: number} =>
	brightnessOf(capabilities) === 'light' ? {peak: black, base: white} : {peak: white, base: black};

/** How far something dim that has a colour of its own goes towards the ground. */
const dimming = 0.2;

/** White and black on a painted ground, where the terminal's own are to be let alone: nearly so. */
const [nearWhite, nearBlack] = [0xeeeeee, 0x121212];
const nearly = (color: number) => (color === white ? nearWhite : color === black ? nearBlack : color);

/** Every cell gets a colour and a ground; dim becomes a colour, as terminals differ in what they make of it. */
function paintAll({foregrounds, backgrounds, attributes}: Grid, {ground, ink, muted}: Tone): void {
	for (let at = 0; at < foregrounds.length; at++) {
		if (backgrounds[at] === defaultColor) backgrounds[at] = ground;
		const isDim = (attributes[at]! & dim) !== 0;
		if (foregrounds[at] === defaultColor) foregrounds[at] = isDim ? muted : ink;
		else if (isDim) foregrounds[at] = mix(foregrounds[at]!, backgrounds[at]!, dimming);
		attributes[at]! &= ~dim;
	}
}

/** On the terminal's ground white and black are its own ink, as one of them may be the ground. */
function leaveOwn({foregrounds, backgrounds}: Grid): void {
	for (let at = 0; at < foregrounds.length; at++) {
		const isOwn = backgrounds[at] === defaultColor;
		if (!isOwn) backgrounds[at] = nearly(backgrounds[at]!);
		if (foregrounds[at] !== defaultColor) {
			const shown = nearly(foregrounds[at]!);
			foregrounds[at] = isOwn && shown !== foregrounds[at] ? defaultColor : shown;
		}
	}
}

/** A span that was to be white on whatever ground there is, in the terminal's own ink. */
export function inOwnInk<Piece extends Style>(span: Piece): Piece {
	const isOwn = (span.background ?? defaultColor) === defaultColor;
	return isOwn && span.foreground === white ? {...span, foreground: defaultColor} : span;
}

/** The last stroke of a frame: makes of the terminal's default colours in it, in place, what the theme has for them. */
export function paintTheme(grid: Grid, capabilities: Capabilities): void {
	const tone = toneOf(capabilities);
	if (tone) paintAll(grid, tone);
	else if (capabilities.color !== 'none') leaveOwn(grid);
}
