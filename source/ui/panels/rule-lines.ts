import {shownLanes} from '../../app/picture/ranking.js';
import type {Size, State} from '../../app/state.js';
import {noFinishTexts} from '../../app/words/goal-words.js';
import {lookTexts, sampleWords} from '../../app/words/look-words.js';
import {goalOf} from '../../engine/setup/goal.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {standingsOf} from '../../engine/standings.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {fitted, longestThatFits} from '../../render/cells/columns.js';
import {glyphsOf} from '../../render/cells/glyphs.js';
import {formatNumber, shortPercent} from '../../render/cells/numbers.js';
import {themeOf} from '../../render/cells/styles.js';
import type {Line} from './text-panel.js';

/** When a racer has finished, or why nobody can, from the longest to the shortest. */
function ruleTexts(setup: RaceSetup, check: string): readonly string[] {
	const {tolerance, patience, clock} = setup;
	const goal = goalOf(setup);
	if (goal.kind === 'none') return noFinishTexts(setup).map(text => ` ${text}`);
	const home =
		goal.kind === 'target' ? `loss ≤ ${formatNumber(goal.loss, 7).trim()}` : `gap ≤ ${shortPercent(tolerance)}`;
	const of = goal.kind === 'found' ? ' above the best found' : '';
	// By the clock of steps a tick is an update, and nothing needs to be said about the ticks in the table.
	const per = clock === 'steps' ? '' : clock === 'epochs' ? ' (epochs)' : ' (ticks)';
	return [
		` ${check} finished at: ${home}${of} from then on, ${patience} updates${per}`,
		` ${check} finished at: ${home} from then on, ${patience} updates${per}`,
		` ${check} ${home}${of} for ${patience} updates${per}`,
		` ${check} ${home} for ${patience} updates${per}`,
		` ${check} ${home} for ${patience} updates`,
		` ${check} ${home} for ${patience}`,
	];
}

/** The finish rule in words, and of what and when it is judged: as long as fits in so many rows. */
export function ruleLines(state: State, {columns, rows}: Size, capabilities: Capabilities): Line[] {
	const {setup} = state.timeline;
	const {muted} = themeOf(capabilities);
	const line = (texts: readonly string[]): Line => [
		{text: fitted(longestThatFits(texts, columns, capabilities), columns, capabilities), ...muted},
	];
	const rules = ruleTexts(setup, glyphsOf(capabilities.charset).check);
	const racers = standingsOf(shownLanes(state)).map(standing => ({...standing, tick: state.tick}));
	const looks = lookTexts(setup, racers);
	if (looks.length === 0) return [line(rules)];
	// In the narrowest terminal there may be no room for when it is judged.
	const alone = [...looks, sampleWords(setup, 4) ?? ''].map(look => ` ${look}`);
	if (rows > 1) return [line(rules), line(alone)];
	// What is looked at is said before the rule in full is; where there is no finish, that is.
	const both = looks.flatMap(look => rules.map(rule => `${rule}; ${look}`));
	return [line([...both, ...(goalOf(setup).kind === 'none' ? rules : alone)])];
}
