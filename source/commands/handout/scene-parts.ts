import {beatOf} from '../../app/lesson/beat.js';
import {chalkCaptions} from '../../app/lesson/chalk-rows.js';
import {type ChalkPage, chalkText, chalkView} from '../../app/lesson/chalkboard.js';
import {letterOf} from '../../app/lesson/choice-letters.js';
import type {Checkpoint, Scene} from '../../app/lesson/scene.js';
import {problemOf, type State} from '../../app/state.js';
import type {Optimizer} from '../../engine/optimizer.js';
import {type Standing, standingsOf} from '../../engine/standings.js';
import {fourPlaces, gapText, short, whole} from '../../lecture/numbers.js';
import {labelOf} from '../../lecture/witness.js';
import {fenced, listed, plain, tabled} from './markdown.js';
import type {Played} from './play.js';

/** What is descended, and from where; nothing of what a quiz asks for. */
export function raceText({asked, scene}: Played): string {
	if (scene.main === 'quiz') return '';
	const problem = problemOf(asked);
	const {lanes} = asked.timeline.setup;
	const starts = new Set(lanes.map(({start}) => `(${start.map(value => short(value)).join(', ')})`));
	const from = scene.quiet ? '' : ` From ${[...starts].map(plain).join(', ')}.`;
	return `${plain(`The loss is ${problem.formula}, over ${problem.parameterNames.join(', ')}.`)}${from}`;
}

/** Who races, with the rates they begin with. */
export function fieldText({asked, scene}: Played): string {
	if (scene.quiet) return '';
	const racers = asked.timeline.setup.lanes.map(({name, settings: {hyper, batch}}) => {
		const rate = hyper.learningRate === undefined ? [] : [`η = ${short(hyper.learningRate, 3)}`];
		const drawn = batch === 'full' ? [] : [`${whole(batch)} ${batch === 1 ? 'point' : 'points'} a step`];
		return `${asked.looks[name]?.number} ${labelOf(name)}${[...rate, ...drawn].map(text => `, ${text}`).join('')}`;
	});
	return plain(`Who races: ${racers.join('; ')}.`);
}

/** The rule of an optimizer, and whose it is. */
export const ruleText = ({label, source, equations}: Optimizer): string =>
	[`**${plain(label)}**${source === '' ? '' : `, ${plain(source)}`}`, '', fenced(equations)].join('\n');

/** A question with its choices. */
export const questionText = ({question, choices}: Checkpoint): string =>
	[`**${plain(question)}**`, '', listed(choices.map((choice, at) => `${letterOf(at)}) ${plain(choice)}`))].join('\n');

/** What was asked, what is right, and why. */
export const answerText = ({verdict: {checkpoint, right, because}, tick}: Played['verdicts'][number]): string =>
	`*${plain(checkpoint.question)}* (tick ${whole(tick)}) **${letterOf(right)}) ${plain(checkpoint.choices[right] ?? '')}.** ${plain(because)}`;

/** The pages of a scene's board, with the race's numbers where its first question stands, or after one step. */
export function boardPages({asked}: Played, scene: Scene): {readonly page: ChalkPage; readonly text: string}[] {
	const tick = Math.max(1, asked.tick);
	const pages = scene.board?.(chalkView(asked.timeline, tick, asked.selected)) ?? [];
	return pages.map(page => {
		const captions = chalkCaptions(page, tick, beatOf(asked.timeline.setup));
		const lines = page.lines.map(chalkText);
		return {page, text: fenced(captions.length === 0 ? lines : [...lines, '', `(${captions.join('; ')})`])};
	});
}

const finishOf = ({status, settled, gap}: Standing): string => {
	if (status === 'diverged') return 'diverged';
	if (status === 'finished' && settled !== null) return `settled at tick ${whole(settled)}`;
	return `${status === 'circling' ? 'circles the minimum, ' : ''}gap ${gapText(gap)}`;
};

/** The leaderboard, where anybody races. */
export function boardTable(state: State, {quiet}: Scene): string {
	if (quiet) return '';
	const standings = standingsOf(state.timeline.at(state.tick)).filter(({name}) => !state.out.has(name));
	const rows = standings.map(standing => [
		String(standing.rank),
		`${state.looks[standing.name]?.number} ${labelOf(standing.name)}`,
		finishOf(standing),
		fourPlaces(standing.loss),
	]);
	return tabled([`at tick ${whole(state.tick)}`, 'racer', 'finish', 'loss'], rows);
}
