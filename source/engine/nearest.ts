/** Edits (insert, delete, replace, swap neighbours) that turn one word into the other. Damerau (1964), restricted form. */
export function editDistance(a: string, b: string): number {
	let beforePrevious: number[] = [];
	let previous = Array.from({length: b.length + 1}, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const replace = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
			let least = Math.min(previous[j] + 1, current[j - 1] + 1, replace);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				least = Math.min(least, beforePrevious[j - 2] + 1);
			}
			current.push(least);
		}
		beforePrevious = previous;
		previous = current;
	}
	return previous[b.length];
}

/** The known name a mistyped one was most likely meant to be; `undefined` where none is near. Long input is not looked at. */
export function nearest(got: string, known: readonly string[]): string | undefined {
	const word = got.toLowerCase();
	if (word === '' || word.length > 40) return undefined;
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const name of known) {
		const starts = word.length >= 2 && name.startsWith(word);
		const distance = starts ? 0.5 : editDistance(word, name);
		if (distance < least && distance <= Math.max(1, Math.ceil(Math.min(word.length, name.length) / 3))) {
			least = distance;
			best = name;
		}
	}
	return best;
}
