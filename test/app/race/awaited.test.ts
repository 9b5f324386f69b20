import {describe, expect, it} from 'vitest';
import {createPace} from '../../../source/app/pace.js';
import {addRacer} from '../../../source/app/race/lineup.js';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {footerLine} from '../../../source/ui/panels/footer.js';
import {ahead, bitsOf, computed, stateOf} from '../states.js';

const far = ahead(stateOf(), 100_000);
const add = {type: 'add-racer', optimizer: 'lion'} as const;
const footer = (state: State, columns = 80) =>
	footerLine(state, columns, {color: 'none', charset: 'unicode'})
		.map(({text}) => text)
		.join('');

describe('what takes long to compute', () => {
	const asked = reduce(far, add);

	it('waits, says so, and leaves what is shown as it was', () => {
		expect(asked.jobs.compute?.job.over.tick).toBe(100_000);
		expect({...asked, awaited: null, jobs: {}}).toEqual({...far, notice: ''});
		const job = asked.jobs.compute!.job;
		const said = reduce(asked, {type: 'job-share', job, share: 0.25});
		expect(footer(said)).toContain('computing tick 100,000 25%  esc stops it');
		// Other keys are heard meanwhile, and it goes on.
		expect(reduce(said, {type: 'select', direction: 1}).jobs.compute?.job).toBe(job);
	});

	it('leaves room for what else is to be said, how it is stopped before that', () => {
		const said = reduce(asked, {type: 'job-share', job: asked.jobs.compute!.job, share: 0.25});
		const noticed = {...said, notice: 'no finish: told apart'};
		expect(footer(noticed)).toContain('esc stops it   no finish: told apart');
		expect(footer(noticed, 60)).toBe(` computing tick 100,000 25%   ${noticed.notice}`.padEnd(60));
	});

	it('is then answered with the bits that it would have come to at once', () => {
		expect(bitsOf(computed(asked))).toBe(bitsOf(addRacer(far, 'lion')));
		expect(computed(asked).selected).toBe('lion');
	});

	it('is left by esc, and by going on in what it was asked for in', () => {
		const said = reduce(asked, {type: 'job-share', job: asked.jobs.compute!.job, share: 0.25});
		expect(reduce(said, {type: 'close'})).toMatchObject({
			awaited: null,
			jobs: {},
			notice: 'stopped computing tick 100,000',
		});
		const open = reduce(far, {type: 'open', prompt: 'optimizer'});
		const chosen = reduce(open, {type: 'accept'});
		expect(chosen.prompt).not.toBeNull();
		expect(chosen.awaited).not.toBeNull();
		expect(reduce(chosen, {type: 'arrow', x: 0, y: 1, far: false})).toMatchObject({awaited: null, jobs: {}});
		expect(computed(chosen).prompt).toBeNull();
	});

	it('lets no tick come due meanwhile', () => {
		let now = 0;
		const due = createPace(() => (now += 1000), 16);
		due({...asked, playing: true});
		expect(due({...asked, playing: true})).toBe(0);
		expect(due({...far, playing: true})).toBeGreaterThan(0);
	});
});
