import type {Scene} from '../../app/lesson/scene.js';
import {InputError, unknownName} from '../../engine/errors.js';
import {scenes} from '../../lecture/index.js';
import {quoted} from '../parse/quoted.js';

/** The scene that a word of the command line names, by its id or its number from 1; throws `InputError` where none is called so. */
export function findScene(word: string): Scene {
	const scene = scenes.find(({id}) => id === word);
	if (scene) return scene;
	if (!/^\d+$/.test(word)) {
		throw unknownName(
			'scene',
			word,
			scenes.map(({id}) => id),
		);
	}
	const numbered = scenes[Number(word) - 1];
	if (numbered) return numbered;
	throw new InputError(
		`No scene has the number ${quoted(word)}: they have 1 to ${scenes.length}, see optim-race list scenes.`,
	);
}
