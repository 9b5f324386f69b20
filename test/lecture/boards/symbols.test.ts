import {describe, expect, it} from 'vitest';
import {chalkText} from '../../../source/app/lesson/chalkboard.js';
import {scenes} from '../../../source/lecture/index.js';
import {pagesAt} from './views.js';

/** A symbol as it stands in a formula, and a line that says what it is. */
type Symbol = {readonly sign: RegExp; readonly said: RegExp};

/** Letters that are part of a word are none. */
const letter = (sign: string) => new RegExp(`(?<![\\p{L}_’])${sign}(?![\\p{L}’])`, 'u');

/** Those that the first boards introduce for good. */
const standing: Readonly<Record<string, Symbol>> = {
	σ: {sign: /σ/, said: /σ\(z\) = /},
	f: {sign: letter('f'), said: /f\(x\) = /},
	w: {sign: letter('w'), said: /w: how steep|f\(x\) = /},
	b: {sign: letter('b'), said: /b: where|f\(x\) = /},
	L: {sign: letter('L'), said: /L = ½/},
	θ: {sign: /(?<!Δ)θ(?!_)/, said: /θ = \(w, b\)/},
	η: {sign: /η(?!₀)/, said: /η: how far/},
	'∇': {sign: /∇(?![ₖₜ₁₂₃ᵢ(])/, said: /∇ = \(∇w, ∇b\)/},
};

/** Those that every board which has them says anew. */
const own: Readonly<Record<string, Symbol>> = {
	φ: {sign: /φ/, said: /φ: the angle/},
	γ: {sign: /γ(?!_)/, said: /γ = /},
	β: {sign: /β(?![₁₂])/, said: /β = |mₜ = βmₜ₋₁|v ← βv/},
	'β₁': {sign: /β₁/, said: /β₁ = |m ← β₁m/},
	'β₂': {sign: /β₂/, said: /β₂ = |v ← β₂v|β₂ for β/},
	ε: {sign: /ε/, said: /ε = |√\(v \+ ε\)|ε:/},
	λ: {sign: /λ/, said: /½λs²/},
	H: {sign: letter('H'), said: /H: how|dᵀHd/},
	E: {sign: letter('E'), said: /E: the mean/},
	N: {sign: letter('N'), said: /N points/},
	B: {sign: letter('B'), said: /B points/},
	u: {sign: /(?<![\p{L}_])u(?![\p{L}’-])/u, said: /velocity u/},
	uₜ: {sign: /uₜ(?!₋)/, said: /uₜ = /},
	v: {sign: letter('v'), said: /v: |v ← |v = |v, of ∇²/},
	m: {sign: letter('m'), said: /m ← |mₜ = |m steps|m = /},
	φd: {sign: letter('d'), said: /d: /},
	k: {sign: letter('k'), said: /k = |k: |k steps on|e\^\(−kt\)/},
	n: {sign: letter('n'), said: /n = |n values/},
	p: {sign: letter('p'), said: /p of these/},
	s: {sign: letter('s'), said: /s: how far/},
	'η₀': {sign: /η₀/, said: /η₀: /},
	θ_la: {sign: /θ_la/, said: /θ_la = /},
	'∇(i)': {sign: /∇\(i\)/, said: /∇\(i\): /},
};

const linesOf = (scene: (typeof scenes)[number]) =>
	pagesAt(scene, 3).map(({lines}) => lines.map(line => chalkText(line)));

/** Whether a symbol is said at its first use: in that line, or on the same page within the two lines beside it. */
function isSaid(pages: readonly (readonly string[])[], {sign, said}: Symbol): boolean {
	const page = pages.find(lines => lines.some(line => sign.test(line)));
	if (!page) return true;
	const first = page.findIndex(line => sign.test(line));
	return page.slice(Math.max(0, first - 2), first + 3).some(line => said.test(line));
}

describe('symbols', () => {
	const all = scenes.flatMap(linesOf);

	it.each(Object.entries(standing))('%s is said where the lecture first has it', (_, symbol) => {
		expect(all.some(lines => lines.some(line => symbol.sign.test(line)))).toBe(true);
		expect(isSaid(all, symbol)).toBe(true);
	});

	it.each(scenes.map(scene => [scene.id, scene] as const))('%s says its own where it first has them', (_, scene) => {
		const pages = linesOf(scene);
		const missing = Object.entries(own).filter(([, symbol]) => !isSaid(pages, symbol));
		expect(missing.map(([name]) => name)).toEqual([]);
	});

	it('one name a thing: no g for ∇, no β for an angle, no k for a batch', () => {
		const text = all.flat().join('\n');
		expect(text).not.toMatch(/(?<![\p{L}])g(?![\p{L}])/u);
		expect(text).not.toMatch(/cos β|β: the angle|k points/);
	});
});
