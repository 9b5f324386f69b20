import {describe, expect, it} from 'vitest';
import type {Scene} from '../../source/app/lesson/scene.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';
import {standingsOf} from '../../source/engine/standings.js';
import {scenes} from '../../source/lecture/index.js';
import {labelOf} from '../../source/lecture/witness.js';
import {adaptive} from './claims/adaptive.js';
import type {ClaimsByScene} from './claims/claims.js';
import {last} from './claims/last.js';
import {momentum} from './claims/momentum.js';
import {rates} from './claims/rates.js';
import {search} from './claims/search.js';
import {stochastic} from './claims/stochastic.js';
import {type Run, runOfScene} from './run.js';

const all: ClaimsByScene = {...search, ...momentum, ...stochastic, ...rates, ...adaptive, ...last};

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/);

/** All that a scene states, in its text and before its questions; what is asked states nothing. */
const statementsOf = ({text, checkpoints}: Scene) =>
	[text.join(' '), ...checkpoints.map(({question}) => question)]
		.flatMap(sentencesOf)
		.filter(sentence => !sentence.endsWith('?'));

it('every scene has an entry, and no entry is left over', () => {
	expect(Object.keys(all).sort()).toEqual(scenes.map(({id}) => id).sort());
});

describe.each(scenes.map(scene => [scene.id, scene] as const))('%s', (id, scene) => {
	const {claims, says, facts = {}, answers} = all[id] ?? {claims: {}, says: [], answers: []};
	let known: Run | undefined;
	const run = () => (known ??= runOfScene(scene));

	it('states nothing that has no entry here, and nothing here is stated no more', () => {
		expect([...Object.keys(claims), ...says].sort()).toEqual(statementsOf(scene).sort());
	});

	it('has a check for whatever it says of a racer or a tick', () => {
		const names = resolveRace(scene.race).lanes.flatMap(({name}) => [name, labelOf(name)]);
		for (const sentence of says) {
			const words = sentence.split(/[^\p{L}\p{N}]+/u);
			expect(words.filter(word => names.includes(word) && word.length > 1)).toEqual([]);
			expect(sentence).not.toMatch(/\btick \d|\bL is \d|\d %/);
		}
	});

	for (const [sentence, check] of Object.entries(claims)) it(sentence, () => check(run()));
	for (const [fact, check] of Object.entries(facts)) it(fact, () => check(run()));

	it('has the answers that the race gives', () => {
		const timeline = Timeline.of(resolveRace(scene.race));
		const witness = {timeline, standings: (tick: number) => standingsOf(timeline.at(tick))};
		expect(scene.checkpoints.map(({choices, answer}) => choices[answer(witness).right])).toEqual(answers);
	});
});
