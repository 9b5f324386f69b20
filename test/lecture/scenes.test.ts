import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {actionOf} from '../../source/app/keys/keymap.js';
import type {Checkpoint, Witness} from '../../source/app/lesson/scene.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import {resolveLane, resolveRace} from '../../source/engine/setup/resolve.js';
import {mostLanes} from '../../source/engine/setup/setup.js';
import {parseRacer} from '../../source/engine/setup/spec.js';
import {standingsOf} from '../../source/engine/standings.js';
import {estimatesOverlay} from '../../source/lecture/exhibits/estimates/overlay.js';
import {guessesExhibit} from '../../source/lecture/exhibits/guesses/exhibit.js';
import {guesses} from '../../source/lecture/exhibits/guesses/numbers.js';
import {guessesOverlay} from '../../source/lecture/exhibits/guesses/overlay.js';
import {quizSurfaces} from '../../source/lecture/exhibits/quiz/surfaces.js';
import {searchExhibit} from '../../source/lecture/exhibits/search/exhibit.js';
import {searched} from '../../source/lecture/exhibits/search/scans.js';
import {sliceOverlay} from '../../source/lecture/exhibits/slice/overlay.js';
import {scenes} from '../../source/lecture/index.js';
import {toAscii} from '../../source/render/cells/to-ascii.js';
import {systemsTable} from './systems.js';

const columns = (text: string) => [...text].length;

const witnessOf = (timeline: Timeline): Witness => ({
	timeline,
	standings: tick => standingsOf(timeline.at(tick)),
});

function expectSound({choices, answer}: Checkpoint, witness: Witness): void {
	const {right, because} = answer(witness);
	expect(Number.isInteger(right)).toBe(true);
	expect(right).toBeGreaterThanOrEqual(0);
	expect(right).toBeLessThan(choices.length);
	expect(because).toMatch(/^\S.*[.?!]$/);
	expect(columns(because)).toBeLessThanOrEqual(160);
}

describe('the lecture', () => {
	it('has scenes of different names, short and typable, the valley among them', () => {
		const ids = scenes.map(({id}) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]{1,11}$/);
		expect(ids).toContain('valley');
		expect(new Set(scenes.map(({title}) => title)).size).toBe(ids.length);
	});

	it('shows every system, and says where', () => {
		const table = systemsTable();
		expect(table.map(({system}) => system)).toEqual(Array.from({length: 26}, (_, index) => index + 1));
		for (const {system, name, scenes: ids} of table) {
			expect(name).not.toBe('');
			expect(ids.length).toBeGreaterThan(0);
			for (const id of ids) expect(scenes.find(scene => scene.id === id)?.systems).toContain(system);
		}
		expect(scenes.flatMap(({systems}) => systems).every(system => system >= 1 && system <= 26)).toBe(true);
	});

	it('comes in the order of the systems, but for what looks back', () => {
		const firsts = scenes.map(({systems}) => systems[0]);
		expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
	});

	it('names keys that there are', () => {
		for (const key of ['space', 'right', ']', 'v', '<', '>', ',', '.', 'C', 'o']) expect(actionOf(key)).toBeDefined();
	});
});

describe.each(scenes.map(scene => [scene.id, scene] as const))('%s', (_, scene) => {
	const setup = resolveRace(scene.race);

	it('says what it has to say in few words, also in ASCII', () => {
		expect(columns(scene.text.join(' '))).toBeLessThanOrEqual(300);
		for (const line of [scene.title, ...scene.text]) {
			expect(toAscii(line.replaceAll('?', '')), line).not.toContain('?');
			expect(line).toBe(line.trim());
		}
		// Its number among the scenes stands before the title.
		expect(columns(scene.title)).toBeLessThanOrEqual(27);
		expect(columns(scene.section)).toBeLessThanOrEqual(24);
		for (const {name} of setup.lanes) expect(columns(name), name).toBeLessThanOrEqual(11);
	});

	it('is asked in order: each question after the answer to the one before, all by the end', () => {
		let last = 0;
		for (const {at, shownAt} of scene.checkpoints) {
			expect([at, shownAt].every(Number.isInteger)).toBe(true);
			expect(at).toBeGreaterThanOrEqual(last);
			expect(shownAt).toBeGreaterThanOrEqual(at);
			last = shownAt;
		}
		expect(last).toBeLessThanOrEqual(scene.end);
		// A quiz has nothing but its question.
		if (scene.main !== 'quiz') expect(scene.end).toBeGreaterThan(0);
		const moments = scene.checkpoints.map(({at}) => at);
		expect(moments.filter((at, index) => index > 0 && at < scene.checkpoints[index - 1].shownAt)).toEqual([]);
	});

	it('asks in few words, with choices that differ', () => {
		for (const {question, choices} of scene.checkpoints) {
			expect(columns(question), question).toBeLessThanOrEqual(140);
			expect(question.endsWith('?')).toBe(true);
			expect(choices.length).toBeGreaterThanOrEqual(2);
			expect(choices.length).toBeLessThanOrEqual(6);
			expect(new Set(choices).size).toBe(choices.length);
			for (const choice of choices) expect(columns(choice), choice).toBeLessThanOrEqual(40);
		}
	});

	it('selects a racer of its own', () => {
		if (scene.selected !== undefined) expect(setup.lanes.map(({name}) => name)).toContain(scene.selected);
	});

	it('has what its overlay and exhibit need', () => {
		if (scene.overlay === guessesOverlay) expect(scene.end).toBe(guesses.length - 1);
		if (scene.exhibit === searchExhibit) expect(scene.end).toBe(searched);
		if (scene.overlay === sliceOverlay) expect(scene.evenLevels).toBe(true);
		if (scene.main === 'quiz') {
			expect(scene.surfaces).toContain(setup.problem.id);
			expect([...(scene.surfaces ?? [])].sort()).toEqual(Object.keys(quizSurfaces).sort());
		}
		if (scene.exhibit === 'fit' || scene.exhibit === guessesExhibit) expect(setup.problem.examples?.inputs).toBe(1);
		if (scene.overlay === estimatesOverlay) expect(setup.problem.exampleCount).toBeGreaterThan(1);
	});

	it('answers from its own race, the same each time, wherever one has looked before', () => {
		for (const checkpoint of scene.checkpoints) {
			const [fresh, used] = [0, 1].map(() => witnessOf(Timeline.of(setup)));
			expectSound(checkpoint, fresh);
			used.timeline.at(scene.end);
			used.timeline.at(Math.floor(scene.end / 3));
			expect(checkpoint.answer(used)).toEqual(checkpoint.answer(fresh));
		}
	});

	it('has an answer also for a race that someone has changed', () => {
		if (scene.checkpoints.length === 0 || scene.end > 2000) return;
		fc.assert(
			fc.property(
				fc.nat(scene.checkpoints.length - 1),
				fc.nat(setup.lanes.length - 1),
				fc.constantFrom('remove', 'add', 'explode', 'freeze'),
				(which, index, what) => {
					fc.pre(what === 'add' ? setup.lanes.length < mostLanes : what !== 'remove' || setup.lanes.length > 1);
					const timeline = Timeline.of(setup);
					const {name, settings} = setup.lanes[index];
					const taken = new Set(setup.lanes.map(lane => lane.name));
					const rate = what === 'explode' ? 1e6 : 1e-300;
					const changed =
						what === 'remove'
							? timeline.withoutLane(name)
							: what === 'add'
								? timeline.withLane(resolveLane(parseRacer('amsgrad:name=more'), setup.problem, {}, taken))
								: timeline.edited(0, name, {
										...settings,
										hyper: 'learningRate' in settings.hyper ? {...settings.hyper, learningRate: rate} : settings.hyper,
									});
					expectSound(scene.checkpoints[which], witnessOf(changed));
				},
			),
			{numRuns: 12},
		);
	});
});
