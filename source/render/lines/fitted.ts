import {type Range, soundRange, type Viewport} from './viewport.js';

const widthOf = ([low, high]: Range) => high - low;

/** Whether a domain is as wide as it is high, to one in a hundred: its map has square units. */
export const isSquare = ({x, y}: Viewport): boolean => Math.abs(widthOf(x) - widthOf(y)) <= 0.01 * widthOf(x);

/** So little is no difference. */
const rounding = 1e-9;

/** A range as wide as told, about a point that keeps its share of it; off the domain only where it was so before. */
function widened(range: Range, width: number, about: number, domain: Range): Range {
	const now = widthOf(range);
	if (!(width > now * (1 + rounding))) return range;
	const share = (about - range[0]) / now;
	const low = about - share * width;
	const isInside = range[0] >= domain[0] && range[1] <= domain[1] && width <= widthOf(domain);
	const from = isInside ? Math.max(domain[0], Math.min(domain[1] - width, low)) : low;
	return soundRange(from, from + width);
}

/**
 * A view of a domain, made wider or higher until it has the shape of a picture of `columns` × `rows` cells (1×2 square
 * pixels each): what is added goes to both sides alike, or about a point of the view that stays where it is. Units are square where those of the domain are; but rather than to show what is outside
 * of it, the view ends at its borders, and its units are stretched to fill the picture. A domain that is not square has its
 * own shape kept, and fills the picture. What is wider than the domain already is not held back by it.
 */
export function fitted(
	view: Viewport,
	domain: Viewport,
	columns: number,
	rows: number,
	about?: readonly [x: number, y: number],
): Viewport {
	const [x, y] = [soundRange(...view.x), soundRange(...view.y)];
	const [across, up] = [soundRange(...domain.x), soundRange(...domain.y)];
	const square = isSquare({x: across, y: up});
	const [wide, tall] = [Math.max(1, Math.floor(columns) || 1), 2 * Math.max(1, Math.floor(rows) || 1)];
	const shape = square ? wide / tall : widthOf(across) / widthOf(up);
	let [width, height] = [Math.max(widthOf(x), widthOf(y) * shape), Math.max(widthOf(y), widthOf(x) / shape)];
	const isWithin = widthOf(x) <= widthOf(across) * (1 + rounding) && widthOf(y) <= widthOf(up) * (1 + rounding);
	if (isWithin) {
		width = Math.min(width, Math.max(widthOf(x), widthOf(across)));
		height = Math.min(height, Math.max(widthOf(y), widthOf(up)));
	}
	const [px, py] = about ?? [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
	return {x: widened(x, width, px, across), y: widened(y, height, py, up)};
}

/** A view moved so that it does not reach out of the domain; one that is wider so that all of the domain is in it. */
export function within(view: Viewport, domain: Viewport): Viewport {
	const moved = (range: Range, [low, high]: Range): Range => {
		const width = widthOf(range);
		const isWide = width > high - low;
		if (isWide ? range[0] > low : range[0] < low) return [low, low + width];
		return (isWide ? range[1] < high : range[1] > high) ? [high - width, high] : range;
	};
	return {x: moved(view.x, domain.x), y: moved(view.y, domain.y)};
}
