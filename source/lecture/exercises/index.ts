import type {Scene} from '../../app/lesson/scene.js';
import type {Exercise} from '../../app/trial/exercise.js';
import {exerciseScene} from '../../app/trial/exercise-scene.js';
import {bare} from './bare.js';
import {calm} from './calm.js';
import {cheap} from './cheap.js';
import {circle} from './circle.js';
import {corner} from './corner.js';
import {edge} from './edge.js';
import {explode} from './explode.js';
import {landing} from './landing.js';
import {level} from './level.js';
import {revive} from './revive.js';
import {sixty} from './sixty.js';
import {trap} from './trap.js';

/** Every exercise, in the order of the lecture. One more: its file, and its line here. */
export const exercises: readonly Exercise[] = [
	sixty,
	trap,
	calm,
	level,
	edge,
	landing,
	cheap,
	corner,
	revive,
	circle,
	explode,
	bare,
];

/** The exercises as they are opened. */
export const exerciseScenes: readonly Scene[] = exercises.map(exerciseScene);
