import type {Model} from '../engine/models/model.js';
import type {Examples} from '../engine/problem.js';
import {shown} from '../engine/shown.js';
import {type Columns, columnsOf, type Wanted} from './columns.js';
import {decimalOf, isMissing} from './decimal.js';
import {DataError} from './fault.js';
import {Growing} from './growing.js';
import {Targets} from './targets.js';

export type TableOptions = Wanted & {
	readonly model: Model;
	/** The word of the target that counts as 1. */
	readonly positive?: string | undefined;
	/** Leaves rows out that lack a value, where they are refused otherwise. */
	readonly dropMissing?: boolean | undefined;
};

/** Rows of a table, and numbers in all of them, at most: what a race takes, and what has room. */
const [mostRows, mostNumbers] = [1e7, 1e8];

/** A table as a model takes it. */
export type Table = {
	/** The names of the inputs. */
	readonly names: readonly string[];
	readonly targetName: string;
	/** Rows by rows; the target may be any finite number where the model is linear. */
	readonly examples: Examples;
	/** Rows that lacked a value, and were left out. */
	readonly dropped: number;
};

/** A gap in the data: the first of how many rows. */
type Gap = {readonly line: number; readonly column: string};

/** Reads a table row by row: the header, then as many rows of cells as there are. Each throws for what cannot be. */
export class TableReader {
	private columns: Columns | undefined;
	private targets: Targets | undefined;
	private fields = 0;
	private readonly x = new Growing();
	private readonly y = new Growing();
	private incomplete = 0;
	private gap: Gap | undefined;

	constructor(private readonly options: TableOptions) {}

	/** The names of the columns. */
	header(names: readonly string[]): void {
		const {model, positive} = this.options;
		this.columns = columnsOf(names, this.options);
		this.fields = names.length;
		this.targets = new Targets(this.columns.targetName, model, positive);
	}

	/** The cells of a row, in the order of the header; `line` is where it begins. */
	row(cells: readonly string[], line: number): void {
		const {inputs, names, target, targetName} = this.columns!;
		if (cells.length !== this.fields) {
			throw new DataError(
				`${cells.length} ${cells.length === 1 ? 'field' : 'fields'}, and the header has ${this.fields}: give every row as many`,
				line,
			);
		}
		const before = this.x.length;
		let missing: string | undefined;
		for (let k = 0; k < inputs.length; k++) {
			const cell = cells[inputs[k]!]!;
			const value = decimalOf(cell);
			if (value !== undefined) this.x.push(value);
			else if (isMissing(cell)) missing ??= names[k]!;
			else
				throw new DataError(
					`${shown(cell)} is no number: write it plainly, with a point, as -1.5, or leave the column out by --columns`,
					line,
					names[k],
				);
		}
		const last = cells[target]!;
		if (isMissing(last)) missing ??= targetName;
		// A row that is left out tells no word of the target either.
		if (missing === undefined) {
			this.y.push(this.targets!.read(last, line));
			if (this.y.length > mostRows || this.x.length > mostNumbers) {
				const most = this.y.length > mostRows ? `${mostRows} rows` : `${mostNumbers} numbers`;
				throw new DataError(`the data go on after ${most}: take some of them`, line);
			}
			return;
		}
		this.x.cut(before);
		this.incomplete++;
		this.gap ??= {line, column: missing};
	}

	/** The table, once all rows were read. Throws where there is too little of it, or too much is missing. */
	finish(): Table {
		if (this.columns === undefined) throw new DataError('nothing in it: a line of column names and rows are wanted');
		const {gap, incomplete: dropped} = this;
		if (gap && !this.options.dropMissing) {
			const rows = dropped === 1 ? 'the only row that lacks one' : `the first of ${dropped} rows that lack one`;
			throw new DataError(`no value, ${rows}: fill in, or leave out by --drop-missing`, gap.line, gap.column);
		}
		const count = this.y.length;
		if (count < 2) throw new DataError(`${count} ${count === 1 ? 'row' : 'rows'} to learn from: at least 2 are wanted`);
		this.targets!.finish();
		const {names, targetName} = this.columns;
		const {classes} = this.targets!;
		const told = {names, target: targetName, ...(classes === undefined ? {} : {classes})};
		return {names, targetName, dropped, examples: {...told, inputs: names.length, x: this.x.all(), y: this.y.all()}};
	}
}
