import fc from 'fast-check';
import type {Capabilities} from '../../source/render/cells/capabilities.js';

const depths = ['none', '16', '256', 'truecolor'] as const;
const charsets = ['unicode', 'ascii'] as const;

/** Every combination of colours and charsets, then finer glyphs. */
export const allCapabilities: readonly Capabilities[] = [
	...depths.flatMap(color => charsets.map(charset => ({color, charset}))),
	...(['none', '16', 'truecolor'] as const).map(color => ({color, charset: 'unicode', glyphs: 'fine'}) as const),
	{color: 'truecolor', charset: 'unicode', glyphs: 'octants'},
];

/** Any of them. */
export const anyCapabilities = fc.constantFrom(...allCapabilities);

/** Charset and glyphs as they stand in the names of pictures: pictures that must be the same have the same. */
export const charsetOf = ({charset, glyphs}: Capabilities): string =>
	glyphs === undefined ? charset : `${charset}-${glyphs}`;
