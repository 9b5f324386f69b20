import {type ChalkPage, type ChalkView, chalkText, chalkView} from '../../../source/app/lesson/chalkboard.js';
import type {Scene} from '../../../source/app/lesson/scene.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {scenes} from '../../../source/lecture/index.js';

export const sceneOf = (id: string): Scene => scenes.find(scene => scene.id === id)!;

/** The view of a scene's own race at a tick. */
export function viewOf({race, selected}: Scene, tick: number): ChalkView {
	const timeline = Timeline.of(resolveRace(race));
	return chalkView(timeline, tick, selected ?? timeline.setup.lanes[0].name);
}

export const pagesAt = (scene: Scene, tick: number): readonly ChalkPage[] => scene.board!(viewOf(scene, tick));

/** Every line of a scene's board at a tick, in order. */
export const linesAt = (id: string, tick: number): string[] =>
	pagesAt(sceneOf(id), tick).flatMap(({lines}) => lines.map(chalkText));

/** The first number behind a text in a board's lines; `−` is a minus. */
export function numberIn(lines: readonly string[], before: string): number {
	const line = lines.find(one => one.includes(before));
	if (line === undefined) throw new Error(`no line with ${before} among ${lines.join(' | ')}`);
	const [found] = /[-−]?[\d.,]+(e[-+]?\d+)?/.exec(line.slice(line.indexOf(before) + before.length)) ?? [];
	return Number(found?.replace('−', '-').replaceAll(',', ''));
}
