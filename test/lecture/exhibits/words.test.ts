import {expect, it} from 'vitest';
import {labelOf} from '../../../source/app/picture/board.js';
import {sentence, spelled} from '../../../source/app/words/spell.js';
import {stumbling} from '../../app/words/stumbling.js';
import {racesOf, shownAt, shownExhibits} from '../../ui/exhibit-states.js';

it.each(shownExhibits.map(exhibit => [exhibit.id, exhibit] as const))(
	'the exhibit %s calls racers as the leaderboard does',
	(_, exhibit) => {
		for (const {race, shown} of racesOf({exhibit})) {
			const state = shownAt(race, {...shown, exhibit}, 10);
			const told = exhibit.words(state).join(' ');
			for (const lane of state.timeline.setup.lanes) {
				// "momentum" is a word as well.
				if (labelOf(lane) !== lane.name && lane.name !== 'momentum')
					expect(told.split(/[\s,:]+/)).not.toContain(lane.name);
			}
		}
	},
);

it.each(shownExhibits.map(exhibit => [exhibit.id, exhibit] as const))(
	'the exhibit %s is told without a sign that a reader stumbles on',
	(_, exhibit) => {
		for (const {race, shown} of racesOf({exhibit})) {
			for (const tick of [0, 1, 50]) {
				const lines = exhibit.words(shownAt(race, {...shown, exhibit}, tick)).map(line => sentence(spelled(line)));
				for (const line of lines) expect(line).not.toMatch(stumbling);
			}
		}
	},
);
