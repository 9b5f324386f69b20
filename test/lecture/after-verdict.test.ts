import {describe, expect, it} from 'vitest';
import {onLeg} from '../../source/app/lesson/leg.js';
import {openScene} from '../../source/app/lesson/lesson.js';
import {atTick} from '../../source/app/picture/at-tick.js';
import {speeds} from '../../source/app/speed.js';
import {eventsBetween, momentOf} from '../../source/app/words/events.js';
import {sliceOverlay} from '../../source/lecture/exhibits/slice/overlay.js';
import {scenes} from '../../source/lecture/index.js';
import {stateOf} from '../app/states.js';

/** Seconds that a race goes on for after the last thing there is to tell of it, at most. */
const idle = 2.5;

const lastAnswer = ({checkpoints}: (typeof scenes)[number]) => checkpoints.at(-1)?.shownAt ?? 0;

/** Those that race on after their last verdict; a surface that is being cut is looked at, whatever races on it. */
const onward = scenes.filter(scene => !scene.quiet && lastAnswer(scene) < scene.end && scene.overlay !== sliceOverlay);

describe('after its last verdict', () => {
	it.each(onward.map(scene => [scene.id, scene] as const))('%s races on to something', (_, scene) => {
		const opened = openScene(stateOf({scenes}), scene);
		const {lesson} = opened;
		if (!lesson) throw new Error('not open');
		const at = atTick({...opened, lesson: {...lesson, asked: scene.checkpoints.length}}, lastAnswer(scene));
		const pace = speeds[onLeg(at).speed];
		const before = atTick(at, Math.max(at.tick, scene.end - Math.ceil(idle * pace)));
		expect(eventsBetween(momentOf(before), momentOf(atTick(before, scene.end)))).not.toEqual([]);
	});

	it('the others stop there', () => {
		const others = scenes.filter(scene => !scene.quiet && !onward.includes(scene) && scene.overlay !== sliceOverlay);
		for (const scene of others) expect(lastAnswer(scene)).toBe(scene.end);
		expect(others.map(({id}) => id)).toEqual(expect.arrayContaining(['tens', 'validation', 'bias', 'annealing']));
	});
});
