/** A text in so many columns of one cell each, whole words and an ellipsis where not all of it has room. */
export function fitsIn(text: string, columns: number): string {
	if ([...text].length <= columns) return text;
	const cut = [...text].slice(0, Math.max(0, columns - 2)).join('');
	return `${cut.replace(/\s+\S*$/, '')} …`;
}
