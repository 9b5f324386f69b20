/** How many colours the target shows. */
export type ColorDepth = 'none' | '16' | '256' | 'truecolor';

/** What the glyphs may be. */
export type Charset = 'unicode' | 'ascii';

/** What a frame may be made of. Always an argument, never looked up. */
export type Capabilities = {
	readonly color: ColorDepth;
	readonly charset: Charset;
	/** What the ground is; left out, the terminal's own. See `themeFor`. */
	readonly theme?: 'dark' | 'light' | 'terminal' | undefined;
};
