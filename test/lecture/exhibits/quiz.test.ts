import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {openState} from '../../../source/app/open-state.js';
import {checkpointWords, sceneText} from '../../../source/app/words/lesson-words.js';
import {problems} from '../../../source/engine/problems/index.js';
import {standingsOf} from '../../../source/engine/standings.js';
import {quizMapOf, quizSurfacesOf} from '../../../source/lecture/exhibits/quiz/picture.js';
import {scenes} from '../../../source/lecture/index.js';
import {bandCount} from '../../../source/render/land/band-tiles.js';
import {bandOf, type Field} from '../../../source/render/land/field.js';

/** Separate stretches of ground below a level. */
function hollows({columns, rows, values}: Field, level: number): number {
	const seen = new Uint8Array(values.length);
	let count = 0;
	for (let first = 0; first < values.length; first++) {
		if (seen[first] === 1 || values[first] >= level) continue;
		count++;
		seen[first] = 1;
		for (const queue = [first]; queue.length > 0; ) {
			const at = queue.pop()!;
			const column = at % columns;
			const around = [at - columns, at + columns];
			if (column > 0) around.push(at - 1);
			if (column < columns - 1) around.push(at + 1);
			for (const next of around) {
				if (next < 0 || next >= rows * columns || seen[next] === 1 || values[next] >= level) continue;
				seen[next] = 1;
				queue.push(next);
			}
		}
	}
	return count;
}

const rounds = scenes.filter(({main}) => main === 'quiz').map(scene => [scene.id, scene] as const);

it('has three rounds, each with another map', () => {
	expect(new Set(rounds.map(([, {race}]) => race.problem)).size).toBe(3);
});

describe.each(rounds)('%s', (_, scene) => {
	const state = openScene(
		openState({options: scene.race, size: {columns: 80, rows: 24}, playing: false, scenes}),
		scene,
	);
	const {timeline} = state;
	const {right} = scene.checkpoints[0].answer({timeline, standings: tick => standingsOf(timeline.at(tick))});

	it('has for its right answer the surface that its map is cut from, and no other', () => {
		const map = quizMapOf(state, 72, 36, 8);
		const surfaces = quizSurfacesOf(state, 8);
		expect(surfaces).toHaveLength(scene.checkpoints[0].choices.length);
		const same = surfaces.map(({field}) => field.values.every((value, at) => value === map.field.values[at]));
		expect(same).toEqual(surfaces.map((_, at) => at === right));
		expect(surfaces.map(({isRight}) => isRight)).toEqual(same);
	});

	it('shows as many separate rings on dark ground as its surface has pits, in few colours too', () => {
		const pits = timeline.setup.source.minima.length;
		for (const color of ['none', '16', 'truecolor'] as const) {
			for (const charset of ['ascii', 'unicode'] as const) {
				const bands = bandCount({color, charset}, state.palette);
				for (const [columns, rows] of [
					[14, 7],
					[24, 11],
					[38, 18],
				] as const) {
					const {field, terrain} = quizMapOf(state, columns, rows, bands);
					const counts = terrain.levels.map(level => hollows(field, level));
					expect(Math.max(...counts), `${color} ${charset} ${columns} × ${rows}: ${counts}`).toBe(pits);
				}
				for (const {field, terrain, label} of quizSurfacesOf(state, bands)) {
					const {minima} = Object.values(problems).find(problem => problem.label === label)!;
					expect(Math.max(...terrain.levels.map(level => hollows(field, level)))).toBe(minima.length);
					expect(bandOf(terrain.levels, Math.min(...field.values))).toBe(0);
				}
			}
		}
	});

	it('is told in words that name no surface and no letter of the answer', () => {
		const map = sceneText(scene, 'Scene').at(-1)!;
		expect(map).toMatch(/^The map: .*dark/);
		const choices = checkpointWords(scene.checkpoints[0]).slice(1);
		expect(choices.map(choice => choice.slice(0, 3))).toEqual(['a: ', 'b: ', 'c: ']);
		expect(new Set(choices).size).toBe(3);
		for (const words of [map, ...choices]) {
			for (const id of scene.surfaces!) expect(words.toLowerCase()).not.toContain(problems[id].label.toLowerCase());
		}
		// What the map says is of lines and ground: whether that is a pit is the question.
		expect(map).not.toMatch(/\b(pit|hole|hill|trough|wall|bowl)s?\b|surface/);
	});
});
