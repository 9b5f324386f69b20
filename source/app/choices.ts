import {optimizers} from '../engine/optimizers/index.js';
import {problems} from '../engine/problems/index.js';
import type {State} from './state.js';

/** Lists that can be open. */
export type ListKind = 'problem' | 'optimizer' | 'scene';

/** What a list offers, by id, in the order it is shown. */
export function choicesOf({scenes}: Pick<State, 'scenes'>, kind: ListKind): readonly string[] {
	if (kind === 'scene') return scenes.map(scene => scene.id);
	return Object.keys(kind === 'problem' ? problems : optimizers);
}
