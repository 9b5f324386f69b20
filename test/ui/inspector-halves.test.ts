import {describe, expect, it} from 'vitest';
import {explainNext} from '../../source/engine/lane/explain.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {inspectorLines} from '../../source/ui/panels/inspector/inspector.js';
import {ahead, stateOf} from '../app/states.js';

const unicode: Capabilities = {color: 'none', charset: 'unicode'};

/** As it is at 120 × 36, and at 140 × 36. */
const areas = [56, 69].map(columns => ({left: 0, top: 0, columns, rows: 6}));

describe.each(Object.keys(optimizers))('six rows about %s', id => {
	const state = ahead(stateOf({options: {racers: [id]}}), 41);
	const {terms} = explainNext(state.timeline.at(state.tick)[0]);
	const last = terms.at(-1)!;

	it.each(areas)('say where it stands, its gradient, the curvature and its step', area => {
		const lines = inspectorLines(state, area, unicode).map(line => line.map(({text}) => text).join(''));
		expect(lines.length).toBeLessThanOrEqual(6);
		for (const line of lines) expect([...line].length).toBeLessThanOrEqual(area.columns);
		expect(lines[0]).toMatch(/ update 42 +w +b/);
		const starts = lines.map(line => line.trim().split(/\s/)[0]);
		expect(starts.slice(1, 4)).toEqual(['θ', '∇', 'λ']);
		expect(starts).toContain(last.symbol);
		expect(lines.join('\n')).not.toContain('…');
	});

	it.each(areas)('say every term, unless there are more than seven or they share a name', area => {
		const symbols = terms.map(({symbol}) => symbol);
		if (symbols.length > 7 || new Set(symbols).size < symbols.length) return;
		const words = inspectorLines(state, area, unicode).flatMap(line =>
			line.flatMap(({text}) => text.trim().split(/\s+/)),
		);
		expect(words).toEqual(expect.arrayContaining(symbols));
	});
});
