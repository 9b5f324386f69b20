import type {Guess, Progress, Trial} from './progress.js';

/** The form that progress is written in. One more thing to remember is another. */
const version = 1;

/** Entries that are read at most: there are far fewer questions. */
const mostEntries = 1000;

/** Progress as it is kept: one JSON object and a line break. */
export function written({scene, guesses, exercises}: Progress): string {
	return `${JSON.stringify({version, scene, guesses, exercises}, undefined, '\t')}\n`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isGuess = (value: unknown): value is Guess =>
	isObject(value) &&
	typeof value.isRight === 'boolean' &&
	(value.choice === null || (Number.isInteger(value.choice) && (value.choice as number) >= 0));

const isTrial = (value: unknown): value is Trial =>
	isObject(value) && typeof value.isDone === 'boolean' && typeof value.best === 'number';

/** A table whose keys and values are sound, and nothing but what is known of them; `undefined` where one is not. */
function tableOf<Value>(value: unknown, key: RegExp, copied: (entry: unknown) => Value | undefined) {
	if (!isObject(value)) return undefined;
	const entries = Object.entries(value);
	if (entries.length > mostEntries) return undefined;
	const copies = entries.flatMap(([name, entry]) => {
		const copy = key.test(name) ? copied(entry) : undefined;
		return copy === undefined ? [] : [[name, copy] as const];
	});
	return copies.length === entries.length ? Object.fromEntries(copies) : undefined;
}

const name = '[a-z][a-z-]{0,30}';

/** Progress from what was kept; `newer` where a later edition wrote it, `damaged` where nothing sound can be read. */
export function readProgress(text: string): Progress | 'newer' | 'damaged' {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return 'damaged';
	}
	if (!isObject(value) || !Number.isInteger(value.version)) return 'damaged';
	if ((value.version as number) > version) return 'newer';
	const {scene} = value;
	const guesses = tableOf(value.guesses, new RegExp(`^${name}/[0-9]$`), entry =>
		isGuess(entry) ? {choice: entry.choice, isRight: entry.isRight} : undefined,
	);
	const exercises = tableOf(value.exercises, new RegExp(`^${name}$`), entry =>
		isTrial(entry) ? {best: entry.best, isDone: entry.isDone} : undefined,
	);
	const isScene = scene === null || (typeof scene === 'string' && new RegExp(`^${name}$`).test(scene));
	if (value.version !== version || !isScene || !guesses || !exercises) return 'damaged';
	return {scene, guesses, exercises};
}
