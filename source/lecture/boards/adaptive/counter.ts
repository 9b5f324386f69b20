import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {Timeline} from '../../../engine/past/timeline.js';
import {resolveRace} from '../../../engine/setup/resolve.js';
import {standingsOf} from '../../../engine/standings.js';
import {gapText, whole} from '../../numbers.js';
import {chalked, laneBy, nowOf} from '../lines.js';

const slopes = [3, -1, -1];

/** Ticks by which the usual betas have settled. */
const enough = 300;

/** √v right after each of the three slopes, once turns go alike. */
export function rootsOfTurn(beta: number): number[] {
	let v = 0;
	let roots: number[] = [];
	for (let turn = 0; turn < 200; turn++) {
		roots = slopes.map(slope => {
			v = beta * v + (1 - beta) * slope * slope;
			return Math.sqrt(v);
		});
	}
	return roots;
}

let usual: string | undefined;

/** How Adam with its usual betas fares on the same slopes, from the engine; raced once. */
export function usualWords(): string {
	if (usual === undefined) {
		const timeline = Timeline.of(resolveRace({problem: 'counter', racers: ['adam:batch=1']}));
		const [standing] = standingsOf(timeline.at(enough));
		const {gap = Number.NaN, settled = null} = standing ?? {};
		const isHome = settled !== null && Number.isFinite(settled);
		const shown = Math.abs(gap) < 1e-12 ? '0' : gapText(gap);
		usual = isHome ? `finished at ${whole(settled)}, gap ${shown}` : `not finished, gap ${shown}`;
	}
	return usual;
}

/** Where Adam does not arrive, by numbers, and with which betas it does. */
export const counterBoard: Chalkboard = view => {
	const [adam, amsgrad] = [laneBy(view, 'adam'), laneBy(view, 'amsgrad')];
	const beta = 0.1;
	const roots = rootsOfTurn(beta);
	const moves = slopes.map((slope, at) => -slope / roots[at]!);
	const signed = (value: number) => `${value > 0 ? '+' : ''}${chalked(value)}`;
	const most = Math.max(...roots);
	return [
		{
			lines: [
				'slopes 3, −1, −1 in turn: sum 1',
				'so down is x → −1, the best',
				'β₁ = 0: m = ∇. β₂ = 0.1:',
				'v ← 0.1v + 0.9∇², x ← x − η∇/√v',
				`after the 3: √v = ${chalked(roots[0]!)}, ${signed(moves[0]!)}η`,
				`after a −1: √v = ${chalked(roots[1]!)}, ${signed(moves[1]!)}η`,
				`after the next: √v = ${chalked(roots[2]!)}, ${signed(moves[2]!)}η`,
				`a turn: ${signed(moves.reduce((sum, move) => sum + move, 0))}η, to +1, the worst`,
			],
		},
		{
			of: 'both',
			lines: [
				'AMSGrad: vˆ ← max(vˆ, v), for ever',
				`√vˆ = ${chalked(most)}: a turn: ${chalked(-1 / most)}η, to −1`,
				nowOf(adam, ({parameters}) => `Adam: x = ${chalked(parameters[0]!)}`),
				nowOf(amsgrad, ({parameters}) => `AMSGrad: x = ${chalked(parameters[0]!)}`),
				'these betas are the paper’s choice',
				'the usual ones, 0.9 and 0.999:',
				`   ${usualWords()}`,
				'Reddi, Kale and Kumar, 2018',
			],
		},
	];
};
