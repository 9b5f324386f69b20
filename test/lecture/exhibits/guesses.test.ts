import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import {layoutFor} from '../../../source/app/picture/layout.js';
import {placedIn} from '../../../source/app/prompt/placed.js';
import {guessesPicture} from '../../../source/lecture/exhibits/guesses/picture.js';
import {scenes} from '../../../source/lecture/index.js';
import {pressed, stateOf} from '../../app/states.js';
import {openDashboard} from '../../ui/dashboard.js';

const scene = scenes.find(({id}) => id === 'guess')!;
const opened = openScene(stateOf({scenes}), scene);
const madeIn = (state: typeof opened) => guessesPicture(state, {color: 'none', charset: 'unicode'}).guesses;

describe('guesses of one’s own', () => {
	it('are kept by enter and counted, and stay where the cross hairs leave', () => {
		const first = pressed(opened, 's', 'right', 'enter');
		expect(first.notice).toMatch(/^your guess 1: \(.+\) has loss /);
		const second = pressed(first, 'up', 'up', 'enter');
		expect(second.notice).toMatch(/^your guess 2: /);
		expect(second.timeline).toBe(opened.timeline);
		const left = pressed(second, 'escape');
		expect(left.prompt).toBeNull();
		const own = madeIn(left).filter(({isOwn}) => isOwn);
		expect(own.map(({place}) => place)).toEqual(placedIn(left));
		expect(own.map(({number}) => number)).toEqual([7, 8]);
	});

	it('keep their numbers while the lecture’s are made, and are there again when the scene is', () => {
		const kept = pressed(opened, 's', 'right', 'enter', 'escape');
		const numbers = madeIn({...kept, tick: 3}).map(({number}) => number);
		expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 7]);
		const again = pressed(kept, 'n', 'b');
		expect(placedIn(pressed(kept, 'n'))).toEqual([]);
		expect(again.lesson!.scene).toBe(scene);
		expect(placedIn(again)).toEqual(placedIn(kept));
		expect(pressed(again, 's', 'left', 'enter').notice).toMatch(/^your guess 2: /);
	});

	it('are gone where the scene is put back, and back where that is taken back', () => {
		const kept = pressed(opened, 's', 'right', 'enter', 'escape');
		const anew = pressed(kept, 'r');
		expect(madeIn(anew)).toHaveLength(1);
		expect(placedIn(pressed(anew, 'u'))).toEqual(placedIn(kept));
	});

	it('are the cross hairs too, once: what was kept is not counted again', () => {
		const kept = pressed(opened, 's', 'right', 'enter');
		expect(madeIn(kept)).toHaveLength(2);
		expect(madeIn(pressed(kept, 'right'))).toHaveLength(3);
	});

	it('have exactly one best', () => {
		const twice = pressed(opened, 's', 'enter', 'right', 'enter', 'left', 'enter', 'escape');
		expect(madeIn(twice).filter(({isBest}) => isBest)).toHaveLength(1);
	});

	it('are not kept where another scene has nobody race', () => {
		const quiet = openScene(stateOf({scenes}), scenes.find(one => one.quiet && !one.places && one.main === undefined)!);
		expect(placedIn(pressed(quiet, 's', 'enter'))).toEqual([]);
	});
});

it('the fit of a guess, its points and its curve, is there at the reveal at 80 × 24', async () => {
	const dashboard = openDashboard({opening: {scenes}});
	dashboard.dispatch({type: 'choose-scene', id: 'guess'});
	dashboard.press('space', 'b');
	dashboard.dispatch({type: 'tick', count: 10});
	expect(dashboard.state().lesson?.verdict).not.toBeNull();
	const {left, top} = layoutFor(dashboard.state()).exhibit!;
	const shown = (await dashboard.text()).slice(top, -1).map(line => line.slice(left));
	const text = shown.join('\n');
	expect(text.split('●')).toHaveLength(3);
	expect(text).toMatch(/ 1 +0\.50 .*0\.0731.*\n.* 2 +-0\.10 .*0\.1481/);
	expect(shown.some(line => /[─╴╶╭╮╰╯┬┴]{3}|[⠀-⣿]{3}|2$/.test(line.trim()))).toBe(true);
});
