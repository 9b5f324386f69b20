import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import type {State} from '../../../source/app/state.js';
import type {Exercise} from '../../../source/app/trial/exercise.js';
import {unfair} from '../../../source/app/trial/fair.js';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {type RaceOptions, resolveRace} from '../../../source/engine/setup/resolve.js';
import {standingsOf} from '../../../source/engine/standings.js';
import {exerciseScenes, exercises} from '../../../source/lecture/exercises/index.js';
import {scenes} from '../../../source/lecture/index.js';
import {toAscii} from '../../../source/render/cells/to-ascii.js';
import {stateOf} from '../../app/states.js';

const columns = (text: string) => [...text].length;
const sceneOf = ({id}: Exercise) => exerciseScenes.find(scene => scene.id === id)!;

/** What a race of an exercise comes to, looked at every so many ticks: the least measure, and when it was done. */
function outcome({check, target, end}: Exercise, race: RaceOptions, stride: number) {
	const timeline = Timeline.of(resolveRace(race));
	const witness = {timeline, standings: (tick: number) => standingsOf(timeline.at(tick))};
	for (let tick = 0; ; tick = Math.min(end, tick + stride)) {
		const measure = check(witness, tick);
		if (measure !== null && measure <= target) return {tick, measure};
		if (tick === end) return {tick: null, measure};
	}
}

const begun = (exercise: Exercise): State => openScene(stateOf({scenes, exercises: exerciseScenes}), sceneOf(exercise));

describe('the exercises', () => {
	it('are ten or more, of different names, short and typable, none that of a scene', () => {
		const ids = exercises.map(({id}) => id);
		expect(ids.length).toBeGreaterThanOrEqual(10);
		expect(new Set([...ids, ...scenes.map(({id}) => id)]).size).toBe(ids.length + scenes.length);
		for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]{1,11}$/);
	});
});

it('the rates that hints name do as they say', () => {
	const settled = (problem: string, racer: string, ticks: number) => {
		const timeline = Timeline.of(resolveRace({problem, racers: [racer]}));
		return standingsOf(timeline.at(ticks))[0].settled ?? Number.POSITIVE_INFINITY;
	};
	const gd = (problem: string, ...rates: number[]) => rates.map(rate => settled(problem, `gd:lr=${rate}`, 400));
	// edge: a few hundredths under 1, and not one.
	for (const tick of gd('ravine', 0.96, 0.97, 0.98)) expect(tick).toBeLessThanOrEqual(150);
	expect(gd('ravine', 0.99)[0]).toBeGreaterThan(150);
	// sixty: each rung of these saves steps, and 50 leaps for good.
	expect(gd('toy', 1, 2, 5, 10, 50)).toEqual([216, 109, 44, 15, Number.POSITIVE_INFINITY]);
	// revive: halved once it comes, and halved twice it is too slow.
	const bare = (rate: number) => settled('toy', `adagrad:root=off,lr=${rate}`, 200);
	expect([0.05, 0.025].map(bare)).toEqual([58, Number.POSITIVE_INFINITY]);
	// circle: less, but not too far.
	expect([0.5, 0.1, 0.01].map(rate => settled('toy', `rmsprop:lr=${rate}`, 400) <= 200)).toEqual([false, true, false]);
	// explode: most of these rates do not settle, so nothing is said of forgiving.
	const adam = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30].map(rate => settled('toy', `adam:lr=${rate}`, 400));
	expect(adam.filter(Number.isFinite)).toHaveLength(3);
});

describe.each(exercises.map(exercise => [exercise.id, exercise] as const))('%s', (_, exercise) => {
	it('says what is to be done in few words, also in ASCII, and belongs to a scene', () => {
		const {title, goal, hint, none, tells, target} = exercise;
		expect(columns(title)).toBeLessThanOrEqual(25);
		expect(columns(goal)).toBeLessThanOrEqual(140);
		expect(columns(hint)).toBeLessThanOrEqual(160);
		for (const text of [title, goal, hint, none, tells(target), tells(target + 5)])
			expect(toAscii(text.replaceAll('?', '')), text).not.toContain('?');
		for (const scene of exercise.scenes) expect(scenes.map(({id}) => id)).toContain(scene);
		expect(exercise.scenes.length).toBeGreaterThan(0);
	});

	it('is not done by what it opens with', () => {
		expect(outcome(exercise, exercise.race, 1).tick).toBeNull();
	});

	it('is done by its solution, whatever the speed it is watched at', () => {
		const race = {...exercise.race, ...exercise.solution};
		const found = outcome(exercise, race, 1);
		expect(found.tick).not.toBeNull();
		expect(outcome(exercise, race, 37).measure).toBe(found.measure);
	});

	it('takes its solution for fair, and not another problem, start or field', () => {
		const state = begun(exercise);
		const over = (race: RaceOptions) => unfair({...state, timeline: Timeline.of(resolveRace(race))}, exercise);
		expect(unfair(state, exercise)).toBeUndefined();
		expect(over({...exercise.race, ...exercise.solution})).toBeUndefined();
		expect(over({...exercise.race, problem: 'booth'})).toMatch(/problem/);
		expect(over({...exercise.race, racers: ['lion']})).toMatch(/gone/);
		if (exercise.free.includes('start')) return;
		expect(over({...exercise.race, ...exercise.solution, start: [0.1, 0.1]})).toMatch(/start/);
	});
});
