function times(count: number, final: string): string {
	return count === 1 ? `\x1b[${final}` : `\x1b[${count}${final}`;
}

function right(count: number): string {
	return count === 0 ? '' : times(count, 'C');
}

/** Along a row, from a column that is known. */
function sideways(from: number, to: number): string {
	if (to >= from) return right(to - from);
	const back = from - to;
	return back <= 3 ? '\b'.repeat(back) : times(back, 'D');
}

/**
 * The shortest way of the cursor from one cell to another, counted from 0. A negative row says that nobody knows where it
 * is; a negative column that nobody knows that, as after writing in the last one: terminals differ in whether they wait
 * there or beyond. No line feed is among the ways: what it does hangs on modes of the terminal and its driver.
 */
export function move(fromColumn: number, fromRow: number, toColumn: number, toRow: number): string {
	if (fromRow === toRow && fromColumn === toColumn) return '';
	let best = `\x1b[${toRow === 0 ? '' : toRow + 1}${toColumn === 0 ? '' : `;${toColumn + 1}`}H`;
	if (fromRow < 0) return best;
	const down = toRow - fromRow;
	const upright = down === 0 ? '' : down > 0 ? times(down, 'B') : times(-down, 'A');
	if (fromColumn >= 0) {
		const direct = upright + sideways(fromColumn, toColumn);
		if (direct.length <= best.length) best = direct;
	}
	const fromMargin = `\r${upright}${right(toColumn)}`;
	return fromMargin.length < best.length ? fromMargin : best;
}
