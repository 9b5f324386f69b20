import {useLayoutEffect, useState} from 'react';
import {expect, it, vi} from 'vitest';
import {openState} from '../../source/app/open-state.js';
import {defineProblem} from '../../source/engine/define/problem.js';
import {createKeyInput} from '../../source/ui/key-input.js';
import {laidOut} from '../../source/ui/mount.js';
import {stillOf} from '../../source/ui/still.js';

const size = {columns: 60, rows: 16};

type Draw = (isBroken: boolean) => void;

function Fragile({onReady}: {readonly onReady: (draw: Draw) => void}) {
	const [isBroken, draw] = useState(false);
	useLayoutEffect(() => onReady(draw), [onReady]);
	if (isBroken) throw new Error('broken');
	return null;
}

it('what a tree throws while it is drawn again is told', async () => {
	const told: unknown[] = [];
	let draw: Draw = () => {};
	const ink = laidOut(
		<Fragile
			onReady={given => {
				draw = given;
			}}
		/>,
		() => size,
		createKeyInput().stdin,
		error => told.push(error),
	);
	draw(true);
	await vi.waitFor(() => expect(told).toMatchObject([{message: 'broken'}]));
	ink.unmount();
});

it('a picture of a problem whose loss throws is none', () => {
	let isBroken = false;
	const problem = defineProblem({
		id: 'fragile',
		start: [1, 1],
		domain: [
			[-2, 2],
			[-2, 2],
		],
		minimumLoss: 0,
		loss([x, y]) {
			if (isBroken) throw new Error('broken');
			return x * x + y * y;
		},
		gradient([x, y], into) {
			into[0] = 2 * x;
			into[1] = 2 * y;
		},
	});
	const state = openState({options: {problem}, playing: false, charset: 'unicode', size});
	isBroken = true;
	expect(() => stillOf(state, 'map', size, {color: 'none', charset: 'unicode'})).toThrow('broken');
});
