import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {flagHead} from '../../source/commands/help.js';
import {listings} from '../../source/commands/listings.js';
import {commands} from '../../source/commands/parse/command-table.js';
import {flagNames, flagOf} from '../../source/commands/parse/flag-table.js';
import type {Column} from '../../source/commands/print/text-table.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {problems} from '../../source/engine/problems/index.js';
import {variables} from '../../source/terminal/session/variables.js';
import {systemsTable} from '../lecture/systems.js';
import {drawnArrows} from '../package/arrows.js';

const cell = (text: string) => text.replaceAll('|', String.raw`\|`);
const code = (text: string) => (text === '' ? '' : `\`${cell(text)}\``);

/** A Markdown table; alignment is left to the reader's eye. */
function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Columns of `optim-race list` as rows, the titles left out. */
const rowsOf = (columns: readonly Column[]) =>
	columns[0].cells.map((_, row) => columns.map(column => column.cells[row] ?? ''));

function commandTable(): string {
	return table(
		['command', 'does'],
		Object.values(commands).map(({usage, summary}) => [code(usage), cell(summary)]),
	);
}

async function keyTable(): Promise<string> {
	const {tables} = await listings.keys();
	const keys = (label: string) =>
		label
			.split(/ +/)
			.map(key => (key === '…' ? key : code(key)))
			.join(' ');
	return table(
		['for', 'key', 'does'],
		rowsOf(tables[0]).map(([purpose, label, help]) => [cell(purpose), keys(label), cell(help)]),
	);
}

function flagTable(): string {
	return table(
		['flag', 'meaning', 'default', 'taken by'],
		flagNames.map(name => {
			const {meaning, fallback = '', commands: takers} = flagOf(name);
			return [code(flagHead(name)), cell(meaning), cell(fallback), takers.map(id => commands[id].title).join(', ')];
		}),
	);
}

function variableTable(): string {
	return table(
		['variable', ''],
		variables.map(({names, decide}) => [names.map(code).join(' '), cell(decide)]),
	);
}

async function optimizerTable(): Promise<string> {
	const {tables} = await listings.optimizers();
	return table(
		['optimizer', 'one update', 'SPEC keys and defaults', 'from'],
		tables.flatMap(rowsOf).map(([id, name, keys]) => {
			const {equations, source, systems} = optimizers[id];
			const lecture = systems
				? `lecture, system${systems.length > 1 ? 's' : ''} ${systems.join(', ')}`
				: 'beyond the lecture';
			return [
				`**${name}** ${code(id)}`,
				equations.map(code).join('<br>'),
				keys === '-' ? 'none' : keys.split(' ').map(code).join(' '),
				cell([source, lecture].filter(Boolean).join('; ')),
			];
		}),
	);
}

async function scheduleTable(): Promise<string> {
	const {tables} = await listings.schedules();
	const titles = ['`schedule`', '`momentum-schedule`'];
	return tables
		.map((columns, index) =>
			table(
				[titles[index], ''],
				rowsOf(columns).map(row => row.map(code)),
			),
		)
		.join('\n\n');
}

function problemTable(): string {
	const own = Object.values(problems).flatMap(({id, field}) =>
		field === undefined
			? []
			: [`${code(id)} has a field of its own: ${field.map(one => code(String(one))).join(', ')}.`],
	);
	const rows = table(
		['problem', 'loss', 'start', 'what to look for'],
		Object.values(problems).map(({id, formula, start, story}) => [
			code(id),
			code(formula),
			start.join(', '),
			cell(story),
		]),
	);
	return [rows, ...own].join('\n\n');
}

async function rateTable(): Promise<string> {
	const {tables} = await listings.problems();
	// The first says what the problems are, the last two how deep they are and what is to be seen.
	const [first, ...rest] = tables.slice(1, -2);
	const columns = [...first, ...rest.flatMap(([, ...rates]) => rates)];
	return table(
		columns.map(({title}, index) => (index === 0 ? title : code(title))),
		rowsOf(columns).map(([id, ...rates]) => [code(id), ...rates]),
	);
}

function systemTable(): string {
	return table(
		['', 'system', 'scene'],
		systemsTable().map(({system, name, scenes}) => [String(system), cell(name), scenes.map(code).join(' ')]),
	);
}

const source = fileURLToPath(new URL('../../source', import.meta.url));

/** What each room is for, in the order of the arrows. */
const rooms: Readonly<Record<string, string>> = {
	engine: 'optimizers, problems, races, the finish rule: numbers only, no clock and no chance',
	data: 'tables of one’s own as numbers, each fault with its place, and models over them',
	render: 'numbers into grids of coloured cells: map, trails, loss chart; and a grid into SVG; no terminal',
	app: 'what the dashboard is, without drawing it: state, messages, one reducer, the keymap, the layout, and the words of `--screen-reader`',
	lecture: 'the scenes, as data, and the exhibits beside their words: numbers and picture of each in one folder',
	terminal: 'cells into bytes: what the terminal can do, what changed, always leaving it as it was',
	ui: 'Ink components: the panels',
	commands: 'one file a subcommand',
};

/** The rooms of `source` that a room's files import from. */
function importsOf(room: string): string[] {
	const folder = join(source, room);
	const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));
	const found = files.flatMap(file => {
		const text = readFileSync(join(folder, file), 'utf8');
		return [...text.matchAll(/(?:\bfrom |\bimport\()'(\.[^']+)'/g)].map(
			([, path]) => relative(source, join(folder, dirname(file), path)).split(sep)[0],
		);
	});
	return Object.keys(rooms).filter(other => other !== room && found.includes(other));
}

function roomTable(): string {
	const folders = readdirSync(source, {withFileTypes: true}).filter(entry => entry.isDirectory());
	for (const {name} of folders) if (!(name in rooms)) throw new Error(`What is source/${name} for? Say so in rooms.`);
	const present = Object.keys(rooms).filter(room => folders.some(({name}) => name === room));
	return table(
		['`source/`', 'holds', 'imports'],
		present.map(room => [code(room), rooms[room], importsOf(room).map(code).join(' ') || 'nothing']),
	);
}

/** What stands between `<!-- NAME:start -->` and `<!-- NAME:end -->` in the README. */
export const parts: Readonly<Record<string, () => string | Promise<string>>> = {
	commands: commandTable,
	keys: keyTable,
	flags: flagTable,
	variables: variableTable,
	optimizers: optimizerTable,
	schedules: scheduleTable,
	problems: problemTable,
	rates: rateTable,
	systems: systemTable,
	arrows: () => ['```', ...drawnArrows(), '```'].join('\n'),
	rooms: roomTable,
};

/** The README with every generated part made anew; throws where the markers of one are missing. */
export async function withParts(readme: string): Promise<string> {
	let text = readme;
	for (const [name, make] of Object.entries(parts)) {
		const [start, end] = [`<!-- ${name}:start -->\n`, `\n<!-- ${name}:end -->`];
		const from = text.indexOf(start);
		const to = text.indexOf(end, from);
		if (from < 0 || to < 0) throw new Error(`README.md has lost the markers of its ${name}.`);
		text = `${text.slice(0, from + start.length)}${await make()}${text.slice(to)}`;
	}
	return text;
}
