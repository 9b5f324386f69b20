import {power} from '../power.js';
import {apply} from './apply.js';
import type {Instruction, Tape} from './tape.js';

/** The operations that are worked out right here; the others are called by name. */
const codes: Readonly<Partial<Record<Instruction['operation'], number>>> = {
	add: 0,
	subtract: 1,
	multiply: 2,
	divide: 3,
	negate: 4,
	'whole-power': 5,
};
const other = 6;

/** Works a tape out number by number, with no code generated: writes its results, in order, into `into` from place `first` on. */
export type Run = (parameters: Float64Array, into: Float64Array, first: number) => void;

/** A tape as something to run, for where code must not be generated. The bits are those of `generate`. */
export function interpret({dimension, constants, instructions, results}: Tape): Run {
	const places = new Float64Array(dimension + constants.length + instructions.length);
	places.set(constants, dimension);
	const row = (of: (one: Instruction) => number) => Int32Array.from(instructions, of);
	const operations = row(({operation}) => codes[operation] ?? other);
	const [left, right] = [row(({a}) => a), Float64Array.from(instructions, ({b}) => b)];
	const names = instructions.map(({operation}) => operation);
	const ends = Int32Array.from(results);
	const made = dimension + constants.length;
	return (parameters, into, first) => {
		for (let k = 0; k < dimension; k++) places[k] = parameters[k];
		for (let at = 0; at < operations.length; at++) {
			const a = places[left[at]];
			let value: number;
			switch (operations[at]) {
				case 0:
					value = a + places[right[at]];
					break;
				case 1:
					value = a - places[right[at]];
					break;
				case 2:
					value = a * places[right[at]];
					break;
				case 3:
					value = a / places[right[at]];
					break;
				case 4:
					value = -a;
					break;
				case 5:
					value = power(a, right[at]);
					break;
				default:
					value = apply(names[at] as Exclude<Instruction['operation'], 'whole-power'>, a, places[right[at]]);
			}
			places[made + at] = value;
		}
		for (let at = 0; at < ends.length; at++) into[first + at] = places[ends[at]];
	};
}
