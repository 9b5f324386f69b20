import process from 'node:process';
import {setImmediate} from 'node:timers/promises';
import type {Scene} from '../../app/lesson/scene.js';
import {InputError} from '../../engine/errors.js';
import {scenes} from '../../lecture/index.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {writeNow} from '../../terminal/session/write-now.js';
import type {Arguments} from '../parse/arguments.js';
import {palettes, themes} from '../parse/flag-table.js';
import {choiceOf} from '../parse/flag-values.js';
import {oneLine, quoted} from '../parse/quoted.js';
import {writeOut} from '../print/output.js';
import {exitOnSignals} from '../signals.js';
import {documentSteps} from './document.js';
import {type Draft, openDraft, Refusal} from './files.js';

/** Milliseconds after which the event loop gets a turn. */
const longest = 30;

/** Makes a document to its end, in slices, so that ctrl-c and other signals get through. */
async function finished(steps: Generator<Scene, string>): Promise<string> {
	let until = performance.now() + longest;
	for (let next = steps.next(); ; next = steps.next()) {
		if (next.done) return next.value;
		if (performance.now() < until) continue;
		await setImmediate();
		until = performance.now() + longest;
	}
}

/** Tells why there is no document; the exit code is 1. */
function failed(path: string, error: unknown): void {
	// Of what the system says the reason: the call and the name it was for are ours.
	const why = (error instanceof Error ? error.message : String(error)).replace(/, \w+ '.*$/s, '');
	writeNow(2, `optim-race: ${oneLine(`cannot write a handout to ${quoted(path)}: ${why}`)}\n`);
	process.exitCode = 1;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Writes the lecture, or one scene of it, as a document with its pictures in a folder beside it. */
export async function writeHandout(given: Arguments, path: string, only: Scene | undefined): Promise<void> {
	if (!/[^/\\]\.md$/i.test(path)) {
		throw new InputError(`--handout ${quoted(path)} is no Markdown file: write a name that ends in .md.`);
	}
	const palette = choiceOf(given, 'palette', palettes) ?? 'viridis';
	const theme = choiceOf(given, 'theme', themes) === 'dark' ? 'dark' : 'light';
	const capabilities: Capabilities = {color: 'truecolor', charset: 'unicode', theme, glyphs: 'fine'};
	exitOnSignals();
	// Where files may only grow so large, the kernel ends who goes on writing; who listens gets an error instead.
	process.on('SIGXFSZ', () => {});
	let draft: Draft;
	try {
		draft = openDraft(path);
	} catch (error) {
		failed(path, error);
		return;
	}
	process.once('exit', draft.discard);
	const chosen = scenes.map((scene, at) => ({scene, number: at + 1})).filter(({scene}) => !only || scene === only);
	let pictures = 0;
	const keep = (name: string, svg: string) => {
		draft.picture(name, svg);
		pictures++;
	};
	try {
		const text = await finished(documentSteps({scenes: chosen, folder: draft.folder, palette, capabilities, keep}));
		const bytes = draft.finish(text);
		const what = `${chosen.length === 1 ? '1 scene' : `${chosen.length} scenes`}, ${pictures} pictures in ${draft.folder}`;
		await writeOut([`${oneLine(`${path}: ${what}, ${megabytes(bytes)}`)}\n`]);
	} catch (error) {
		draft.discard();
		if (!(error instanceof Refusal) && !(error instanceof Error && 'syscall' in error)) throw error;
		failed(path, error);
	}
}
