import {createContext, useContext} from 'react';
import type {Capabilities} from '../render/cells/capabilities.js';
import type {Grid, Span} from '../render/cells/grid.js';

/** How cells and styled text become what the terminal takes. Given from outside: a component never asks what it runs on. */
export type Paint = {
	readonly capabilities: Capabilities;
	readonly spans: (spans: readonly Span[]) => string;
	readonly row: (grid: Grid, row: number) => string;
};

const PaintContext = createContext<Paint | null>(null);

export const PaintProvider = PaintContext.Provider;

/** The paint of the tree; throws outside a `PaintProvider`. */
export function usePaint(): Paint {
	const paint = useContext(PaintContext);
	if (!paint) throw new Error('usePaint: no PaintProvider above');
	return paint;
}
