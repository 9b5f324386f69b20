import {credits} from '../../app/lesson/credits.js';
import type {Scene} from '../../app/lesson/scene.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {createGrid} from '../../render/cells/grid.js';
import type {Palette} from '../../render/cells/palette.js';
import {paintTheme, toneOf, tones} from '../../render/cells/theme.js';
import {svgOf} from '../../render/svg/svg.js';
import {listed, pictured, plain} from './markdown.js';
import {largePictures, type Picture, smallPictures} from './pictures.js';
import {type Played, played} from './play.js';
import {answerText, boardPages, boardTable, fieldText, questionText, raceText, ruleText} from './scene-parts.js';

/** What a document is made of. */
export type Handout = {
	/** In order, each with its number among all of the lecture. */
	readonly scenes: readonly {readonly scene: Scene; readonly number: number}[];
	/** Name of the folder that its pictures are in, beside it. */
	readonly folder: string;
	readonly palette: Palette;
	/** Theme and fineness of its pictures. */
	readonly capabilities: Capabilities;
	/** Gets every picture as it is made: a name of letters, digits and `-` that ends in `.svg`. */
	readonly keep: (name: string, svg: string) => void;
};

/** Columns and rows of what a board has drawn under it. */
const drawn = {columns: 60, rows: 14} as const;

/** Makes a document; yields, every few milliseconds, the scene it is at, and gives back its text. */
export function* documentSteps(handout: Handout): Generator<Scene, string> {
	const told = new Set<string>();
	const lessons: string[] = [];
	const answers: string[] = [];
	for (const {scene, number} of handout.scenes) {
		const steps = played(scene, handout.palette);
		let next = steps.next();
		for (; !next.done; next = steps.next()) yield scene;
		const show = shower(handout, scene, number);
		lessons.push(...lessonParts(next.value, number, told, show, handout));
		yield scene;
		answers.push(...answerParts(next.value, number, show, handout));
		yield scene;
	}
	const count = handout.scenes.length;
	const opening = `Pictures and numbers are of the scenes’ own races, as optim-race runs them; ${'`optim-race lecture NAME`'} plays one. Questions stand where they are asked, ${count > 1 ? 'all answers' : 'answers'} at the end.`;
	const sources = [plain(credits.grown), listed(credits.sources.map(plain))];
	const parts = ['# Gradient descent, raced', opening, ...lessons, '## Answers', ...answers, '## Sources', ...sources];
	return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

type Show = (suffix: string, words: string, svg: string) => string;

/** Keeps pictures of a scene, the same one once, and gives back what shows each. */
function shower({folder, keep}: Handout, {id}: Scene, number: number): Show {
	const names = new Map<string, string>();
	return (suffix, words, svg) => {
		const name = names.get(svg) ?? `${String(number).padStart(2, '0')}-${id}-${suffix}.svg`;
		if (!names.has(svg)) keep(name, svg);
		names.set(svg, name);
		return pictured(words, [folder, name]);
	};
}

const all = (pictures: readonly Picture[], suffix: string, show: Show) =>
	pictures.map(({name, words, svg}) => show(`${name}${suffix}`, words, svg));

/** A scene as a student gets it: nothing of it tells an answer. */
function lessonParts(play: Played, number: number, told: Set<string>, show: Show, handout: Handout): string[] {
	const {scene, asked} = play;
	const {capabilities} = handout;
	const rules = scene.quiet ? [] : asked.timeline.setup.lanes.map(({optimizer}) => optimizer);
	const fresh = rules.filter(({id}) => !told.has(id) && told.add(id));
	const pages = boardPages(play, scene).flatMap(({page, text}, at) => {
		if (!page.draw) return [text];
		const grid = createGrid(drawn.columns, drawn.rows);
		page.draw(grid, {left: 0, top: 0, ...drawn}, capabilities);
		paintTheme(grid, capabilities);
		const words = `Drawn on the board of “${scene.title}”`;
		return [text, show(`board-${at + 1}`, words, svgOf(grid, words, toneOf(capabilities) ?? tones.light))];
	});
	return [
		`## ${number}. ${plain(scene.title)}`,
		`${plain(scene.section)} · \`optim-race lecture ${scene.id}\``,
		...scene.text.map(plain),
		...all(largePictures(asked, scene, capabilities), '', show),
		raceText(play),
		fieldText(play),
		...fresh.map(ruleText),
		...(pages.length > 0 ? ['On the board:', ...pages] : []),
		...scene.checkpoints.map(questionText),
	];
}

/** What came of it. */
function answerParts(play: Played, number: number, show: Show, {capabilities}: Handout): string[] {
	const {scene, end, verdicts} = play;
	return [
		`### ${number}. ${plain(scene.title)}`,
		...verdicts.map(answerText),
		...all(largePictures(end, scene, capabilities), '-end', show),
		...all(smallPictures(end, scene, capabilities), '-end', show),
		boardTable(end, scene),
	];
}
