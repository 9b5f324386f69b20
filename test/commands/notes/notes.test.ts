import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {openState} from '../../../source/app/open-state.js';
import {reduce} from '../../../source/app/reduce.js';
import {speeds} from '../../../source/app/speed.js';
import {notesLines, notesOf} from '../../../source/commands/notes/notes.js';
import {clock, type Leg, legsOf} from '../../../source/commands/notes/seconds.js';
import type {Paper} from '../../../source/commands/print/paper.js';
import {scenes} from '../../../source/lecture/index.js';
import {teacherNotes} from '../../../source/lecture/notes/index.js';
import {toAscii} from '../../../source/render/cells/to-ascii.js';
import {cellsIn} from '../../../source/render/cells/width.js';

const paper = (given: Partial<Paper> = {}): Paper => ({
	color: 'none',
	charset: 'unicode',
	theme: 'dark',
	columns: 80,
	...given,
});
const valley = scenes.filter(({id}) => id === 'valley');
const printed = (given: Partial<Paper> = {}, inWords = false) =>
	[...notesLines(valley, paper(given), inWords)].join('');

describe('the notes of a teacher', () => {
	it('are there for every scene that asks, and for no other word', () => {
		const ids = scenes.map(({id}) => id);
		for (const id of Object.keys(teacherNotes)) expect(ids).toContain(id);
		for (const {id, checkpoints} of scenes) if (checkpoints.length > 0) expect(Object.keys(teacherNotes)).toContain(id);
	});

	it('say and watch in a sentence or two, without a number, also in ASCII', () => {
		for (const {say, watch} of Object.values(teacherNotes)) {
			for (const text of [say, watch]) {
				expect(text).toMatch(/^[A-Z].*[.?]$/);
				expect(text.length).toBeLessThanOrEqual(180);
				expect(text).not.toMatch(/[1-9]/);
				expect(toAscii(text.replaceAll('?', ''))).not.toContain('?');
			}
		}
	});

	it('have every question with its answer, and sensible seconds', () => {
		for (const scene of scenes) {
			const {lines, seconds} = notesOf(scene);
			const asks = lines.filter(({kind}) => kind === 'Ask').map(({text}) => text);
			expect(asks).toHaveLength(scene.checkpoints.length);
			for (const [at, {question}] of scene.checkpoints.entries()) expect(asks[at]).toContain(question);
			expect(lines.filter(({kind}) => kind === 'Answer')).toHaveLength(asks.length);
			expect(seconds, scene.id).toBeGreaterThanOrEqual(10);
			expect(seconds, scene.id).toBeLessThanOrEqual(240);
		}
	});

	it.each(scenes.map(scene => [scene.id, scene] as const))('%s is raced as fast as its seconds say', (_, scene) => {
		const legs: Leg[] = [];
		let state = openScene(openState({options: scene.race, size: {columns: 100, rows: 30}, scenes: [scene]}), scene);
		for (let left = 99; left > 0 && state.tick < scene.end; left--) {
			const type = state.prompt?.kind === 'question' ? 'answer' : state.prompt ? 'close' : 'play';
			state = reduce(state, {type});
			const [from, speed] = [state.tick, speeds[state.speed]!];
			while (state.playing) state = reduce(state, {type: 'tick', count: 500});
			if (state.tick > from) legs.push({ticks: state.tick - from, speed});
		}
		expect(legsOf(scene)).toEqual(legs);
	});

	it('fit where they are printed', () => {
		for (const columns of [120, 80, 40]) {
			for (const charset of ['unicode', 'ascii'] as const) {
				const text = printed({columns, charset});
				for (const line of text.split('\n')) expect(cellsIn(line), line).toBeLessThanOrEqual(Math.max(columns, 60));
				if (charset === 'ascii') expect(text).toMatch(/^[ -~\n]*$/);
			}
		}
		expect(printed()).toMatch(/^14\. .* {3}valley, \d:\d\d, from 0:00\n/);
		expect(printed({color: 'truecolor'})).toContain('\u001b');
	});

	it('are said in words for a screen reader', () => {
		const words = printed({}, true);
		expect(words).toMatch(/^Scene 14: .*\n/);
		for (const kind of ['Say', 'Watch', 'Ask', 'Answer']) expect(words).toContain(`\n${kind}: `);
		expect(words).toMatch(/^[ -~\n]*$/);
	});

	it('tell the time', () => {
		expect([0, 5, 65, 600, 3725].map(clock)).toEqual(['0:00', '0:05', '1:05', '10:00', '1:02:05']);
	});
});
