import type {Scene} from '../app/lesson/scene.js';
import {adagrad} from './scenes/adagrad.js';
import {adam} from './scenes/adam.js';
import {annealing} from './scenes/annealing.js';
import {batches} from './scenes/batches.js';
import {bias} from './scenes/bias.js';
import {contours} from './scenes/contours.js';
import {cost} from './scenes/cost.js';
import {counter} from './scenes/counter.js';
import {direction} from './scenes/direction.js';
import {four} from './scenes/four.js';
import {frozen} from './scenes/frozen.js';
import {gamma} from './scenes/gamma.js';
import {gd} from './scenes/gd.js';
import {grid} from './scenes/grid.js';
import {guess} from './scenes/guess.js';
import {line} from './scenes/line.js';
import {momentum} from './scenes/momentum.js';
import {nag} from './scenes/nag.js';
import {neuron} from './scenes/neuron.js';
import {pairs} from './scenes/pairs.js';
import {quiz} from './scenes/quiz.js';
import {quizThree} from './scenes/quiz-three.js';
import {quizTwo} from './scenes/quiz-two.js';
import {random} from './scenes/random.js';
import {rateLadder} from './scenes/rates.js';
import {relief} from './scenes/relief.js';
import {rmsprop} from './scenes/rmsprop.js';
import {root} from './scenes/root.js';
import {sgd} from './scenes/sgd.js';
import {sparse} from './scenes/sparse.js';
import {otherStarts} from './scenes/starts.js';
import {stochastic} from './scenes/stochastic.js';
import {tens} from './scenes/tens.js';
import {tooHigh} from './scenes/too-high.js';
import {tuning} from './scenes/tuning.js';
import {validation} from './scenes/validation.js';
import {valley} from './scenes/valley.js';
import {which} from './scenes/which.js';

/** Every scene, in the order of the lecture. One more: its file, and its line here. */
export const scenes: readonly Scene[] = [
	neuron,
	guess,
	grid,
	random,
	direction,
	gd,
	otherStarts,
	relief,
	contours,
	quiz,
	quizTwo,
	quizThree,
	momentum,
	valley,
	nag,
	sgd,
	batches,
	stochastic,
	tooHigh,
	rateLadder,
	tuning,
	annealing,
	frozen,
	validation,
	gamma,
	line,
	cost,
	sparse,
	four,
	adagrad,
	root,
	rmsprop,
	adam,
	tens,
	bias,
	which,
	pairs,
	counter,
];
