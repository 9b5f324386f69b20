import {field} from './field.js';
import {handWritten} from './hand-written.js';
import {bytesPerThousand, type Measured, measure, type Pair} from './measure.js';

// A program of its own: prints how fast the engine is, measured in a process in which nothing else runs.

/** What the engine owes: this part of the speed of a loop written by hand for one optimizer on one problem. */
const owed = 0.75;

/** Both must end at the same point: what is compared is the same work. */
function check({race, pairs, restart, memories}: ReturnType<typeof field>): void {
	restart();
	for (const [index, pair] of pairs.entries()) {
		pair.engine(40);
		pair.byHand(40);
		const off = race.running[index].state.parameters.map((value, k) => Math.abs(value - memories[index][k]));
		if (!(Math.max(...off) < 1e-9)) throw new Error(`${pair.name} by hand is not what the engine does`);
	}
}

function print(title: string, measured: readonly Measured[]): void {
	const rows = measured.map(
		({name, engine, byHand, ratio}) =>
			`  ${name.padEnd(10)}${engine.toFixed(0).padStart(6)} ns ${byHand.toFixed(0).padStart(6)} ns ${ratio.toFixed(2).padStart(6)}${ratio < owed ? `  under ${owed}` : ''}`,
	);
	console.log([title, `  ${'optimizer'.padEnd(10)}   engine   by hand  ratio`, ...rows].join('\n'));
}

const updates = field(false);
const ticks = field(true);
check(updates);
check(ticks);
print(
	`Updates only, six lanes in rotation, 64 each (ratio: engine speed / hand-written speed; owed ${owed})`,
	measure(updates.pairs, 64, 4000, updates.restart),
);
print(
	'Whole ticks: update, loss, gap, reached, settled; the engine also keeps what the badges need',
	measure(ticks.pairs, 64, 4000, ticks.restart),
);

/** One tick of each lane in turn, as a race advances. */
const rotation = ({race, memories, marks}: ReturnType<typeof field>, watch: boolean): Pair => {
	const loops = race.running.map(lane => handWritten[lane.setup.name]);
	return {
		name: watch ? 'ticks' : 'updates',
		engine(count) {
			for (let left = count; left > 0; left--) {
				for (const lane of race.running) {
					if (watch) lane.advance();
					else lane.update();
				}
			}
		},
		byHand(count) {
			for (let left = count; left > 0; left--) {
				for (let index = 0; index < 6; index++) loops[index](memories[index], 1, watch, marks[index]);
			}
		},
	};
};
print('All six, one each in turn (time for all six)', [
	...measure([rotation(updates, false)], 64, 2000, updates.restart),
	...measure([rotation(ticks, true)], 64, 2000, ticks.restart),
]);

for (const {name, engine} of ticks.pairs) {
	ticks.restart();
	const bytes = bytesPerThousand(engine, 1_000_000);
	console.log(`${name}: ${bytes.toFixed(1)} bytes of heap in 1,000 ticks, over 1,000,000 ticks`);
}
