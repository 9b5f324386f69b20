/**
 * Stretches between cells of a grid that a line has gone along, in either direction. Cells are vectors of integers; what
 * is added is kept until `clear`.
 */
export class Segments {
	private length = 0;
	/** Both cells of each stretch, one stretch after the other. */
	private readonly cells: Float64Array;
	/** Indices in `cells` by hash, open addressing; −1 where free. */
	private readonly table: Int32Array;

	/** Room for so many stretches. */
	constructor(
		capacity: number,
		private readonly dimension: number,
	) {
		this.cells = new Float64Array(2 * dimension * capacity);
		let size = 1;
		while (size < 3 * capacity) size *= 2;
		this.table = new Int32Array(size).fill(-1);
	}

	/** Forgets them all. */
	clear(): void {
		this.table.fill(-1);
		this.length = 0;
	}

	/** Adds a stretch; whether it was there already. */
	learn(a: Float64Array, b: Float64Array): boolean {
		const {cells, dimension, table} = this;
		const slot = this.slotOf(a, b);
		if (table[slot] >= 0) return true;
		const begin = this.length;
		for (let k = 0; k < dimension; k++) {
			cells[begin + k] = a[k];
			cells[begin + dimension + k] = b[k];
		}
		table[slot] = begin;
		this.length += 2 * dimension;
		return false;
	}

	/** Where a stretch lies in the table, or would. */
	private slotOf(a: Float64Array, b: Float64Array): number {
		const {table} = this;
		// A sum: the same for both directions.
		let slot = (hashOf(a) + hashOf(b)) & (table.length - 1);
		while (table[slot] >= 0 && !this.isAt(table[slot], a, b) && !this.isAt(table[slot], b, a)) {
			slot = (slot + 1) & (table.length - 1);
		}
		return slot;
	}

	private isAt(begin: number, a: Float64Array, b: Float64Array): boolean {
		const {cells, dimension} = this;
		for (let k = 0; k < dimension; k++) {
			if (cells[begin + k] !== a[k] || cells[begin + dimension + k] !== b[k]) return false;
		}
		return true;
	}
}

function hashOf(cell: Float64Array): number {
	let hash = 0;
	for (let k = 0; k < cell.length; k++) {
		// The low 32 bits of an integer, well mixed.
		hash = Math.imul(hash ^ (cell[k] | 0), 0x9e3779b1);
		hash ^= hash >>> 15;
	}
	return hash;
}
