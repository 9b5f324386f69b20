import {createContext, useContext} from 'react';
import type {Grid, Rectangle} from '../render/cells/grid.js';

/** Draws into a blank grid of its area's size. */
export type Draw = (grid: Grid) => void;

/** Takes pictures past Ink's text path: an area of the terminal each, drawn when the next frame goes out. */
export type Stage = {
	/** Puts a picture in its place, or another one where that had been. */
	place(id: string, area: Rectangle, draw: Draw): void;
	remove(id: string): void;
};

const StageContext = createContext<Stage | null>(null);

export const StageProvider = StageContext.Provider;

/** The stage, where there is one; `null` where pictures have to become text. */
export const useStage = () => useContext(StageContext);
