import {expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {openState} from '../../../source/app/open-state.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {openingWords} from '../../../source/app/words/opening.js';
import {standingsWords} from '../../../source/app/words/race-words.js';
import {createTeller} from '../../../source/app/words/teller.js';
import {scenes} from '../../../source/lecture/index.js';
import {stumbling} from './stumbling.js';

const opened = openState({options: {}, size: {columns: 80, rows: 24}, scenes});

/** All that is told of a scene whose questions are answered, one after the other, to its end. */
function toldOf(scene: (typeof scenes)[number]): string[] {
	let state: State = openScene(opened, scene);
	let now = 0;
	const teller = createTeller(state, () => now);
	const lines = openingWords(state);
	const press = (message: Parameters<typeof reduce>[1]) => {
		const before = state;
		state = reduce(before, message);
		lines.push(...teller.pressed(before, message, state));
	};
	const isOver = () =>
		state.tick >= scene.end && state.lesson?.asked === scene.checkpoints.length && !state.lesson.guess;
	for (let turns = 0; turns < 60 && !isOver(); turns++) {
		if (state.prompt?.kind === 'question') press({type: 'typed', character: '1'});
		else if (!state.playing) press({type: 'play'});
		const before = state;
		now += 1000;
		state = reduce(before, {type: 'tick', count: Math.max(50, Math.ceil(scene.end / 40))});
		lines.push(...teller.passed(before, state));
	}
	return [...lines, ...standingsWords(state)];
}

it.each(scenes.map(scene => [scene.id, scene] as const))('%s asks, answers and ends in words', (_, scene) => {
	const lines = toldOf(scene);
	for (const line of lines) expect(line).not.toMatch(stumbling);
	const questions = lines.filter(line => line.startsWith('Question: '));
	const answers = lines.filter(line => line.startsWith('Answer: '));
	expect(questions).toHaveLength(scene.checkpoints.length);
	expect(answers).toHaveLength(scene.checkpoints.length);
	for (const answer of answers) expect(answer).toMatch(/^Answer: (Right|Wrong: .+)\. ./);
});
