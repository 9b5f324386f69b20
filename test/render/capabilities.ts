import fc from 'fast-check';
import type {Capabilities} from '../../source/render/cells/capabilities.js';

const depths = ['none', '16', '256', 'truecolor'] as const;
const charsets = ['unicode', 'ascii'] as const;

/** Every combination of colours and glyphs. */
export const allCapabilities: readonly Capabilities[] = depths.flatMap(color =>
	charsets.map(charset => ({color, charset})),
);

/** Any of them. */
export const anyCapabilities = fc.constantFrom(...allCapabilities);
