import {InputError} from '../engine/errors.js';
import type {Model} from '../engine/models/model.js';
import {shown} from '../engine/shown.js';
import {decimalOf} from './decimal.js';
import {DataError} from './fault.js';

/** Words that are told apart, to say how many there are: more than two are too many, however many. */
const mostWords = 4;

/** A word as it is typed after a flag. */
const typed = (word: string) => (/^[\w.-]{1,40}$/.test(word) ? word : shown(word));

/** Reads the cells of the target: numbers, or two words of which one counts as 1. */
export class Targets {
	/** Words in the order they came; none where the first cell was a number. */
	private readonly words: string[] = [];
	private kind: 'numbers' | 'words' | undefined;
	private first: number | undefined;
	private varies = false;
	private isBinary = true;

	constructor(
		private readonly name: string,
		private readonly model: Model,
		private readonly positive: string | undefined,
	) {}

	/** The number that a cell comes to. */
	read(cell: string, line: number): number {
		const number = decimalOf(cell);
		this.kind ??= number === undefined || this.positive === cell ? 'words' : 'numbers';
		const value = this.kind === 'numbers' ? this.checked(number, cell, line) : this.wordOf(cell);
		this.first ??= value;
		this.varies ||= value !== this.first;
		this.isBinary &&= value === 0 || value === 1;
		return value;
	}

	private checked(number: number | undefined, cell: string, line: number): number {
		if (number === undefined) {
			throw new DataError(`${shown(cell)} is no number, as those before it are`, line, this.name);
		}
		if (this.model === 'linear' || (number >= 0 && number <= 1)) return number;
		throw new DataError(
			`${shown(number)} is not in 0 … 1, where --model ${this.model} has its targets: use --model linear`,
			line,
			this.name,
		);
	}

	private wordOf(cell: string): number {
		if (!this.words.includes(cell) && this.words.length < mostWords) this.words.push(cell);
		return cell === this.positive ? 1 : 0;
	}

	/** What targets of 0 and 1 stand for, where there are no others and the model tells which. */
	get classes(): readonly [string, string] | undefined {
		if (!this.isBinary || this.model === 'linear') return undefined;
		const other = this.words.find(word => word !== this.positive);
		return other === undefined || this.positive === undefined ? ['0', '1'] : [other, this.positive];
	}

	/** Throws where the whole cannot be a target. */
	finish(): void {
		const {words, positive, name} = this;
		if (this.kind === 'numbers' && positive !== undefined) {
			throw new InputError(
				`--positive is ${shown(positive)}, and the target ${shown(name)} has numbers: leave it out.`,
			);
		}
		if (words.length > 2) {
			const some = words.map(shown).join(', ');
			throw new DataError(`more than two words (${some}): a target has numbers or two words`, undefined, name);
		}
		if (words.length === 2 && positive === undefined) {
			const [one, other] = words as [string, string];
			throw new InputError(
				`the target ${shown(name)} has the words ${shown(one)} and ${shown(other)}: say which counts as 1, by --positive ${typed(one)} or --positive ${typed(other)}.`,
			);
		}
		// One word is no choice: it is the same in every row.
		if (words.length > 0 && positive !== undefined && !words.includes(positive)) {
			throw new InputError(
				`--positive is ${shown(positive)}, and the target ${shown(name)} has ${words.map(shown).join(' and ')}: name one of these.`,
			);
		}
		if (!this.varies) throw new DataError('the same in every row: there is nothing to learn', undefined, name);
	}
}
