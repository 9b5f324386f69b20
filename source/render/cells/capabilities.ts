/** How many colours the target shows. */
export type ColorDepth = 'none' | '16' | '256' | 'truecolor';

/** What the glyphs may be. */
export type Charset = 'unicode' | 'ascii';

/**
 * How fine a picture is: half blocks throughout, lines in braille over land in half blocks, or everything in octants,
 * which few terminals draw yet. In ASCII they are all the same.
 */
export const glyphLevels = ['blocks', 'fine', 'octants'] as const;
export type GlyphLevel = (typeof glyphLevels)[number];

/** What a frame may be made of. Always an argument, never looked up. */
export type Capabilities = {
	readonly color: ColorDepth;
	readonly charset: Charset;
	/** Left out: blocks. */
	readonly glyphs?: GlyphLevel | undefined;
	/** What the ground is; left out, the terminal's own. See `themeFor`. */
	readonly theme?: 'dark' | 'light' | 'terminal' | undefined;
};

/** Whether colours are what they are asked to be, any of them anywhere: of sixteen nobody knows what they look like. */
export const hasManyColors = (color: ColorDepth): boolean => color === '256' || color === 'truecolor';

/** Whether a cell can be two pixels of any colours: half blocks. */
export const hasPixels = ({charset, color}: Pick<Capabilities, 'charset' | 'color'>): boolean =>
	charset === 'unicode' && hasManyColors(color);

/** Whether lines are finer than a cell. */
export const isFine = ({charset, glyphs}: Capabilities): boolean =>
	charset === 'unicode' && glyphs !== undefined && glyphs !== 'blocks';

/** What dots are drawn as, where there are any: braille, or the same places filled. */
export const dotGlyphs = ({glyphs}: Capabilities): 'fine' | 'octants' => (glyphs === 'octants' ? 'octants' : 'fine');
