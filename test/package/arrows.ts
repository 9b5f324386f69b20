/**
 * Which rooms a room may import from, besides itself: the arrows, followed to their ends. The test beside this file holds
 * every import against it, and the picture in the README is made from it.
 */
export const arrows: Readonly<Record<string, readonly string[]>> = {
	engine: [],
	data: ['engine'],
	render: ['engine'],
	app: ['engine', 'render'],
	lecture: ['engine', 'render', 'app'],
	terminal: ['render'],
	ui: ['engine', 'render', 'app', 'lecture'],
	commands: ['engine', 'data', 'render', 'app', 'lecture', 'ui', 'terminal', 'index.ts'],
	'cli.ts': ['commands'],
	'optim-race.ts': ['commands', 'cli.ts'],
	'index.ts': ['engine'],
};

/** The same among the folders of a room, where they have an order. What stands in the room itself may be imported by all. */
export const innerArrows: Readonly<Record<string, readonly string[]>> = {
	'render/cells': [],
	'render/lines': ['render/cells'],
	'render/land': ['render/cells', 'render/lines'],
	'render/map': ['render/cells', 'render/lines', 'render/land'],
	'render/relief': ['render/cells', 'render/lines', 'render/land', 'render/map'],
	'render/chart': ['render/cells', 'render/lines', 'render/land', 'render/map'],
	'render/svg': ['render/cells', 'render/lines'],
	'terminal/color': [],
	'terminal/input': [],
	'terminal/session': [],
	'terminal/frame': ['terminal/color', 'terminal/session'],
};

/**
 * The arrows as text. The first line is the longest way through all rooms; each one after it leads from a room of that
 * way, right under it, through rooms that it leaves out.
 */
export function drawnArrows(): string[] {
	const rooms = Object.keys(arrows);
	const longest = (room: string, left: readonly string[]): string[] => {
		const ways = arrows[room].filter(other => left.includes(other)).map(other => longest(other, left));
		return [...(ways.sort((a, b) => b.length - a.length).at(0) ?? []), room];
	};
	const longestOf = (left: readonly string[]) =>
		left.map(room => longest(room, left)).reduce((best, way) => (way.length > best.length ? way : best), []);
	const main = longestOf(rooms);
	const lines = [main.join(' ► ')];
	let left = rooms.filter(room => !main.includes(room));
	while (left.length > 0) {
		const way = longestOf(left);
		left = left.filter(room => !way.includes(room));
		const from = main.findLast(room => arrows[way[0]].includes(room)) ?? '';
		const to = main.find(room => arrows[room].includes(way.at(-1) ?? ''));
		const indent = ' '.repeat(lines[0].indexOf(from));
		lines.push(indent + [from, ...way, ...(to ? [to] : [])].join(' ► '));
	}
	return lines;
}
