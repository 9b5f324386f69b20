import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {leastSize} from '../../source/app/picture/layout.js';
import {restTicks} from '../../source/app/podium/rest.js';
import {mostVariables} from '../../source/engine/formula/bounds.js';
import {stallWindow} from '../../source/engine/lane/gap-window.js';
import {mostAveraged} from '../../source/engine/lane/running-mean.js';
import {usualTicks} from '../../source/engine/rehearsal/prepare.js';
import {mostLanes, raceDefaults} from '../../source/engine/setup/setup.js';
import {evenRates} from '../../source/engine/sweep/rates.js';
import {mostTrials} from '../../source/engine/sweep/sweep.js';
import {root} from './workshop.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const {engines} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {engines: {node: string}};
const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

// A figure of the README beside the one in the source that it speaks of: whoever changes that is told.
it.each([
	[`Node ${engines.node.replace('>=', '')} or later is all that is needed`],
	[`It has one to ${words[mostVariables]} parameters`],
	[`nobody has raced for ${restTicks} ticks`],
	[`less than 10⁻⁴ of itself below the least of the ${stallWindow} updates before`],
	[`for \`--steps\` ticks, or ${usualTicks.toLocaleString('en')}`],
	[`the mean of the last ${mostAveraged} batch losses`],
	[`Of over ${raceDefaults.looked.toLocaleString('en')} examples looks go over a seeded sample`],
	[`one to ${words[mostLanes]} racers`],
	[
		`the present rate, and ${evenRates.length} from 1e-4 to 10 with finer ones round the best three of these, ${mostTrials} a racer at most`,
	],
	[`The dashboard wants ${leastSize.columns}×${leastSize.rows} cells`],
])('%s', text => {
	expect(readme).toContain(text);
});
