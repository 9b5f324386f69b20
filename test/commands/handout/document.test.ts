import {describe, expect, it} from 'vitest';
import {documentSteps} from '../../../source/commands/handout/document.js';
import {plain} from '../../../source/commands/handout/markdown.js';
import {played} from '../../../source/commands/handout/play.js';
import {scenes} from '../../../source/lecture/index.js';
import {parseXml} from '../../helpers/xml.js';

const capabilities = {color: 'truecolor', charset: 'unicode', theme: 'light', glyphs: 'fine'} as const;
const numbered = scenes.map((scene, at) => ({scene, number: at + 1}));

function finished<Result>(steps: Generator<unknown, Result>): Result {
	for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

function made(only: (id: string) => boolean) {
	const pictures = new Map<string, string>();
	const keep = (name: string, svg: string) => {
		expect(pictures.has(name), name).toBe(false);
		pictures.set(name, svg);
	};
	const chosen = numbered.filter(({scene}) => only(scene.id));
	const text = finished(
		documentSteps({scenes: chosen, folder: 'a (b)-pictures', palette: 'viridis', capabilities, keep}),
	);
	return {text, pictures};
}

describe('the lecture as a document', () => {
	const {text, pictures} = made(() => true);
	const [lesson = '', answers = ''] = text.split('\n## Answers\n');

	it('has a heading for every scene, and its answers below another at the end', () => {
		expect(lesson.match(/^## .*$/gm)).toEqual(numbered.map(({scene, number}) => `## ${number}. ${plain(scene.title)}`));
		expect(answers.match(/^### .*$/gm)).toEqual(
			numbered.map(({scene, number}) => `### ${number}. ${plain(scene.title)}`),
		);
	});

	it('says of a racer that circles that it circles, and not that it has settled at 839', () => {
		const [, scene = ''] = answers.split('### 18. ');
		const [own = ''] = scene.split('\n### ');
		expect(own).toContain('| 2 Momentum | circles the minimum, gap ');
		expect(own).not.toContain('839');
	});

	it('asks every question, and answers it at the end only', () => {
		for (const {scene} of numbered) {
			const {verdicts} = finished(played(scene, 'viridis'));
			expect(verdicts.map(({verdict}) => verdict.checkpoint)).toEqual(scene.checkpoints);
			for (const {verdict} of verdicts) {
				expect(lesson).toContain(`**${plain(verdict.checkpoint.question)}**`);
				expect(answers).toContain(plain(verdict.because));
				expect(lesson).not.toContain(plain(verdict.because));
			}
		}
	});

	it('has all its pictures, each shown, each an SVG that is XML with a title', () => {
		const shown = [...text.matchAll(/!\[.+?\]\((\S+)\)/g)].map(([, path]) => decodeURIComponent(path));
		expect(new Set(shown)).toEqual(new Set([...pictures.keys()].map(name => `a (b)-pictures/${name}`)));
		for (const [name, svg] of pictures) {
			expect(name).toMatch(/^\d\d-[a-z\d-]+\.svg$/);
			const root = parseXml(svg);
			expect(root.name).toBe('svg');
			expect(root.children.some(child => typeof child !== 'string' && child.name === 'title')).toBe(true);
		}
		for (const {scene, number} of numbered) {
			const own = [...pictures.keys()].filter(name =>
				name.startsWith(`${String(number).padStart(2, '0')}-${scene.id}-`),
			);
			expect(own.length, scene.id).toBeGreaterThan(0);
		}
	});

	it('is of a size that can be handed on', () => {
		const bytes = [text, ...pictures.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
		expect(bytes).toBeLessThan(5_000_000);
		expect(text.split('\n').length).toBeLessThan(5000);
	});

	it('names whoever a rule is from, once, where it is shown first', () => {
		for (const author of ['Polyak', 'Nesterov', 'Duchi', 'Tieleman', 'Kingma', 'Reddi'])
			expect(lesson.split(author).length, author).toBeGreaterThanOrEqual(2);
		expect(lesson.match(/^\*\*Momentum\*\*/gm)).toHaveLength(1);
	});

	it('names the lecture’s sources', () => {
		for (const name of ['Khapra', 'CS7015', 'Ryan Harris', 'CS231n']) expect(answers).toContain(name);
	});
});

it('is the same each time, also of one scene', () => {
	const [one, other] = [made(id => id === 'sgd'), made(id => id === 'sgd')];
	expect(one.text).toBe(other.text);
	expect([...one.pictures]).toEqual([...other.pictures]);
	expect(one.text.match(/^## \d/gm)).toHaveLength(1);
});
