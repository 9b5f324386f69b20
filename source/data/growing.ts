/** Numbers of a piece, so that a table grows by pieces and no copy of all is made before its end. */
const piece = 1 << 16;

/** Numbers that come one after the other, as many as there will be. Their memory is that of the numbers and a piece. */
export class Growing {
	private readonly full: Float64Array[] = [];
	private last: Float64Array = new Float64Array(piece);
	private used = 0;

	get length(): number {
		return this.full.length * piece + this.used;
	}

	push(value: number): void {
		if (this.used === piece) {
			this.full.push(this.last);
			this.last = new Float64Array(piece);
			this.used = 0;
		}
		this.last[this.used++] = value;
	}

	/** The first so many stay; no more than there are. */
	cut(length: number): void {
		while (this.full.length * piece > length) this.last = this.full.pop()!;
		this.used = length - this.full.length * piece;
	}

	/** All of them in one array, in memory that threads can share. */
	all(): Float64Array {
		const whole = new Float64Array(new SharedArrayBuffer(8 * this.length));
		for (const [n, numbers] of this.full.entries()) whole.set(numbers, n * piece);
		whole.set(this.last.subarray(0, this.used), this.full.length * piece);
		return whole;
	}
}
