import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {power} from '../../source/engine/power.js';
import {raised, tenTo, twoTo} from '../../source/render/cells/powers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a power by squaring', () => {
	it('is exact where the result is an integer below 2⁵³, or a power of two', () => {
		for (let base = -9; base <= 9; base++) {
			for (let exponent = 0; exponent <= 16; exponent++) {
				expect(power(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)));
			}
		}
		for (let exponent = -1022; exponent <= 1023; exponent++) {
			expect(power(2, exponent)).toBe(Number.parseFloat(`${twoTo(exponent)}`));
			expect(power(0.5, exponent)).toBe(power(2, -exponent));
		}
	});

	it('is right to a few last bits of every squaring, for any base and exponent', () => {
		fc.assert(
			fc.property(fc.double({min: 0.001, max: 5, noNaN: true}), fc.integer({min: -400, max: 400}), (base, exponent) => {
				const expected = base ** exponent;
				if (!Number.isFinite(expected) || expected < 1e-300) return;
				expect(Math.abs(power(base, exponent) / expected - 1)).toBeLessThan(1e-15 * (1 + Math.abs(exponent)));
			}),
		);
	});

	it('takes exponents that no machine integer holds, and ends at 0, 1 or ∞ as it must', () => {
		const most = Number.MAX_SAFE_INTEGER;
		for (const exponent of [2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 40 + 1, most]) {
			expect([power(0.9, exponent), power(1, exponent), power(1.1, exponent)]).toEqual([
				0,
				1,
				Number.POSITIVE_INFINITY,
			]);
			expect(power(-1, exponent)).toBe(exponent % 2 === 0 ? 1 : -1);
			expect(power(1.1, -exponent)).toBe(0);
		}
		const near = 1 - 2 ** -30;
		expect(power(near, 2 ** 31) / Math.exp(2 ** 31 * Math.log(near))).toBeCloseTo(1, 6);
		expect([power(0, 0), power(Number.NaN, 1), power(0, 3)]).toEqual([1, Number.NaN, 0]);
	});
});

describe('powers to draw by', () => {
	it('are exact for ten and two', () => {
		for (let exponent = -320; exponent <= 308; exponent++) expect(tenTo(exponent)).toBe(Number(`1e${exponent}`));
		expect([twoTo(0), twoTo(-3), twoTo(10), twoTo(1023), twoTo(2000), twoTo(-2000)]).toEqual([
			...[1, 0.125, 1024, 2 ** 1023],
			...[Number.POSITIVE_INFINITY, 0],
		]);
	});

	it('are right to fifteen digits elsewhere', () => {
		for (const base of [0.001, 0.3, 1, 2, 77]) {
			for (const exponent of [-2.5, 1 / 2.4, 0, 2.4]) {
				expect(raised(base, exponent) / base ** exponent).toBeCloseTo(1, 14);
			}
		}
	});
});

describe('the linter', () => {
	/** The lines of source code that it refuses for a power in them, each as the only one of such a file. */
	function refused(file: string, lines: readonly string[]): string[] {
		const folder = mkdtempSync(join(tmpdir(), 'optim-race-lint-'));
		try {
			for (const name of ['biome.json', '.build/no-powers.grit']) {
				cpSync(join(root, name), join(folder, name));
			}
			mkdirSync(join(folder, dirname(file)), {recursive: true});
			for (const [index, line] of lines.entries()) {
				const text = `export const test = (x: number, y: number) => {\n\t${line}\n};\n`;
				writeFileSync(join(folder, file.replace('*', String(index))), text);
			}
			const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
			const options = ['lint', '--max-diagnostics=none', '--colors=off', file.split('/')[0]];
			const {stdout, stderr} = spawnSync(process.execPath, [biome, ...options], {cwd: folder, encoding: 'utf8'});
			const said = stdout + stderr;
			expect(said).toContain(`Checked ${lines.length} file`);
			return lines.filter((_, index) => new RegExp(`${file.replace('*', String(index))}:2:\\d+ plugin`).test(said));
		} finally {
			rmSync(folder, {recursive: true});
		}
	}

	const squares = [
		'return x ** 2 + (x + y) ** 2;',
		'let z = x; z *= 2; return z ** 2;',
		'const {sin} = Math; return sin(x);',
	];
	const powers = [
		...[
			'x ** y',
			'x ** 3',
			'x ** -2',
			'10 ** x',
			'2 ** -520',
			'(x ** y) ** 2',
			'Math.pow(x, 2)',
			'[x].map(Math.pow)',
		].map(text => `return ${text};`),
		...['let z = x; z **= 2; return z;', 'const {pow} = Math; return pow(x, y);'],
	];

	it('takes no power in source/ but a square', {timeout: 60_000}, () => {
		expect(refused('source/engine/*.ts', squares)).toEqual([]);
		expect(refused('source/engine/*.ts', powers)).toEqual(powers);
		expect(refused('source/ui/*.tsx', powers)).toEqual(powers);
		expect(refused('test/engine/*.ts', powers.slice(0, 4))).toEqual([]);
	});
});
