import {describe, expect, it} from 'vitest';
import {letterOf} from '../../source/app/lesson/choice-letters.js';
import {isHidden} from '../../source/app/lesson/hidden.js';
import {longestWait} from '../../source/app/lesson/leg.js';
import {frontHeight} from '../../source/app/lesson/lesson-text.js';
import type {Checkpoint, Scene} from '../../source/app/lesson/scene.js';
import {shownBoard} from '../../source/app/lesson/veiled-board.js';
import {wayOn as ways} from '../../source/app/lesson/way-on.js';
import {layoutFor} from '../../source/app/picture/layout.js';
import type {State} from '../../source/app/state.js';
import {standingsOf} from '../../source/engine/standings.js';
import {scenes} from '../../source/lecture/index.js';
import {playerOf, regionText} from '../ui/scene-player.js';

/** Rules that a scene breaks still, by its name: each that is mended leaves this list, and none joins it. */
const exceptions: Readonly<Record<string, readonly string[]>> = {};

/** The number that a choice is, if it is one: its digits as they are written. */
const numberIn = (choice: string): string | undefined => {
	const found = choice.match(/[−-]?\d[\d,.]*/g);
	return found?.length === 1 ? found[0].replace(/[.,]$/, '') : undefined;
};

const hasWhole = (text: string, number: string) =>
	new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(text);

/** Where a question's answer is to be read already, in words. */
function givenAway(state: State, screen: readonly string[], checkpoint: Checkpoint, right: number): string[] {
	const found: string[] = [];
	const choice = checkpoint.choices[right];
	const number = numberIn(choice);
	const {scene} = state.lesson!;
	const layout = layoutFor(state);
	if (number !== undefined) {
		const texts: [string, string][] = [['text', [scene.title, ...scene.text, checkpoint.question].join(' ')]];
		// One digit stands anywhere, and on a chart's axis other numbers do.
		if (number.length > 1) {
			for (const name of typeof scene.exhibit === 'object' ? (['header', 'exhibit'] as const) : (['header'] as const)) {
				const area = layout[name];
				if (area) texts.push([name, regionText(screen, area)]);
			}
		}
		for (const [where, text] of texts) if (hasWhole(text, number)) found.push(`${number} stands in the ${where}`);
	}
	const rows = shownBoard(state);
	const named = rows.find(({label, name}) => label === choice || name === choice);
	const names = checkpoint.choices.filter(one => rows.some(({label, name}) => label === one || name === one));
	if (named && names.length > 1 && state.tick > 0) {
		if (named.status === 'finished') found.push(`${choice} has its ✓`);
		const first = rows.find(({label, name}) => names.includes(label) || names.includes(name));
		if (!isHidden(state, 'order') && first === named) found.push(`${choice} leads the choices`);
	}
	return found;
}

/** What a verdict says of racers at home that the leaderboard of that moment denies. */
function contradictions(state: State): string[] {
	const text = state.lesson?.verdict?.because ?? '';
	const rows = shownBoard(state);
	return [...text.matchAll(/(\S+(?: \S+)?) is home (?:from|since)(?: tick| pass| epoch)? ([\d,]+)/g)].flatMap(
		([said, who, tick]) => {
			const row = rows.find(({label, name}) => who.endsWith(label) || who.endsWith(name));
			const isSo = !row || (row.status === 'finished' && row.settled === Number(tick.replaceAll(',', '')));
			return isSo ? [] : [said];
		},
	);
}

/** The wrong choice that takes most room: its verdict is the longest to come. */
const longestWrong = (choices: readonly string[], right: number): number =>
	choices.reduce((most, choice, at) => {
		if (at === right) return most;
		return most === -1 || choice.length > choices[most].length ? at : most;
	}, -1);

/** Plays a scene, guesses wrong with the longest choice of each question, and gathers what breaks a rule. */
async function faultsOf(scene: Scene, columns: number, rows: number): Promise<string[]> {
	const faults: string[] = [];
	const {dashboard, state, words, ...player} = playerOf(scene, {scenes, columns, rows});
	const leg = (seconds: number, what: string) => {
		if (seconds > longestWait + 0.5) faults.push(`wait: ${Math.round(seconds)} seconds to ${what}`);
	};
	const ahead = (what: string) => leg(player.ahead(), what);
	/** What is shown beside or under the map: an exhibit, the loss chart, an inspector. */
	const pictures = () => {
		const {exhibit, chart, inspector, fit} = layoutFor(state());
		return exhibit ?? chart ?? inspector ?? fit;
	};
	const hasPicture = pictures() !== undefined;
	const wayOn = async (when: string) => {
		const said = await words();
		const way = ways(state()).join(' · ');
		// Of a pass over the data the header says “epoch”.
		if (state().timeline.setup.clock === 'epochs' && way.includes('tick')) faults.push(`way on: a tick ${when}`);
		if (way === '' || !said.includes(way)) faults.push(`way on: not named ${when}: “${way}”`);
	};
	await wayOn('at the start');
	for (const [index, checkpoint] of scene.checkpoints.entries()) {
		ahead(`question ${index + 1}`);
		if (state().prompt?.kind !== 'question') {
			faults.push(`order: question ${index + 1} is not asked`);
			break;
		}
		const screen = await dashboard.text();
		if (!screen.at(-1)?.includes('your guess: its letter'))
			faults.push(`keys: question ${index + 1} does not name them`);
		const asked = await words();
		const {question, choices} = checkpoint;
		for (const [at, one] of [question, ...choices].entries()) {
			const said = at === 0 ? one : `${letterOf(at - 1)}) ${one}`;
			if (!asked.includes(said)) faults.push(`together: “${said}” is not on screen`);
		}
		const {timeline} = state();
		const {right} = checkpoint.answer({timeline, standings: tick => standingsOf(timeline.at(tick))});
		if (/^(?:.*\. )?From when/.test(question))
			for (const choice of choices) {
				const when = Number(numberIn(choice)?.replaceAll(',', '') ?? Number.POSITIVE_INFINITY);
				if (when <= state().tick) faults.push(`past: at ${state().tick} “${choice}” can no longer come`);
			}
		for (const how of givenAway(state(), screen, checkpoint, right)) faults.push(`given away: ${index + 1}, ${how}`);
		const guess = longestWrong(choices, right);
		leg(player.guess(guess), `answer ${index + 1}`);
		const {verdict} = state().lesson!;
		if (verdict?.checkpoint !== checkpoint || state().prompt) {
			faults.push(`order: question ${index + 1} has no verdict`);
			break;
		}
		const told = await words();
		for (const said of [question, `your guess: ${letterOf(guess)}) ${choices[guess]}`, verdict.text])
			if (!told.includes(said)) faults.push(`together: “${said}” is not on screen`);
		for (const said of contradictions(state())) faults.push(`leaderboard: denies “${said}”`);
		if (hasPicture && !pictures()) faults.push(`picture: gone at verdict ${index + 1}`);
		await wayOn(`after verdict ${index + 1}`);
	}
	if (state().tick < scene.end) ahead('the end');
	await wayOn('at the end');
	dashboard.close();
	return faults;
}

describe.each([
	[80, 24],
	[120, 36],
] as const)('questions at %d × %d', (columns, rows) => {
	it.each(scenes.map(scene => [scene.id, scene] as const))('%s keeps the rules', async (id, scene) => {
		const faults = await faultsOf(scene, columns, rows);
		const known = exceptions[id] ?? [];
		expect(faults.filter(fault => !known.some(rule => fault.startsWith(rule)))).toEqual([]);
	});
});

/** Lines of a scene's panel that are cut, and no series that goes on, from its opening to its last verdict, `w` pressed for every page. */
async function cutIn(scene: Scene, columns: number, rows: number): Promise<string[]> {
	const {dashboard, state, ahead, guess} = playerOf(scene, {scenes, columns, rows, charset: 'ascii'});
	const cut: string[] = [];
	const read = async () => {
		for (let page = 0; page < 3; page++) {
			const area = layoutFor(state()).lesson;
			const screen = (await dashboard.text()).slice(area?.top ?? 0, (area?.top ?? 0) + (area?.rows ?? 0));
			cut.push(
				...screen
					.map(line => line.slice(area?.left, area!.left + area!.columns).trimEnd())
					.filter(line => line.endsWith('~') && !line.endsWith('+ ~')),
			);
			dashboard.press('w');
		}
	};
	await read();
	for (const _ of scene.checkpoints) {
		ahead();
		await read();
		guess(0);
		await read();
	}
	dashboard.close();
	return cut;
}

describe.each([
	[60, 18],
	[80, 24],
] as const)('words in ASCII at %d × %d', (columns, rows) => {
	it.each(['direction', 'momentum', 'adam', 'counter'].map(id => [id] as const))(
		'%s has no line cut where its signs take more room',
		async id => expect(await cutIn(scenes.find(scene => scene.id === id)!, columns, rows)).toEqual([]),
	);
});

it('in the least terminal questions, verdicts and the way on fit, whatever is guessed', () => {
	const over: string[] = [];
	for (const scene of scenes) {
		const {dashboard, state, ahead, guess} = playerOf(scene, {scenes, columns: 60, rows: 18});
		const look = (what: string) => {
			const area = layoutFor(state()).lesson!;
			const rows = frontHeight(state(), area.columns);
			if (rows > area.rows) over.push(`${scene.id} ${what}: ${rows} rows in ${area.rows}`);
		};
		for (const [index, {choices}] of scene.checkpoints.entries()) {
			ahead();
			look(`question ${index + 1}`);
			guess(longestWrong(choices, -1));
			look(`verdict ${index + 1}`);
		}
		dashboard.close();
	}
	expect(over).toEqual([]);
});
