import {createContext, useContext} from 'react';
import type {Capabilities} from '../render/cells/capabilities.js';
import type {Grid, Rectangle} from '../render/cells/grid.js';

/** Draws into a blank grid of its area's size. */
export type Draw = (grid: Grid) => void;

/** Takes pictures: an area of the terminal each, drawn when the next frame goes out. */
export type Stage = {
	/** What can be shown on it. Said from outside: a component never asks what it runs on. */
	readonly capabilities: Capabilities;
	/** Puts a picture in its place, or another one where that had been. */
	place(id: string, area: Rectangle, draw: Draw): void;
	remove(id: string): void;
};

const StageContext = createContext<Stage | null>(null);

export const StageProvider = StageContext.Provider;

/** The stage of the tree; throws outside a `StageProvider`. */
export function useStage(): Stage {
	const stage = useContext(StageContext);
	if (!stage) throw new Error('useStage: no StageProvider above');
	return stage;
}
