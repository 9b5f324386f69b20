import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

/** A document being written, beside where it will be. */
export type Draft = {
	/** Name of the folder of its pictures, which lies beside it. */
	readonly folder: string;
	/** Writes a picture. */
	picture(name: string, content: string): void;
	/** Writes the document, and puts all in its place; bytes in all. */
	finish(document: string): number;
	/** Takes away all of it that is not in its place; once it is, nothing. */
	discard(): void;
};

/** Why a document is not put where it was to be. */
export class Refusal extends Error {}

/** Pictures as a document names them: what else is in their folder is not ours. */
const ours = /^\d+-[a-z\d-]+\.svg$/;

/** Throws where what is at a path must not be replaced. */
function checkPlace(file: string, folder: string): void {
	if (existsSync(file) && !statSync(file).isFile()) throw new Refusal('it is not a file');
	if (!existsSync(folder)) return;
	const name = basename(folder);
	if (!lstatSync(folder).isDirectory()) throw new Refusal(`its pictures go into ${name}, and that is not a folder`);
	const other = readdirSync(folder).find(one => !ours.test(one));
	if (other !== undefined) throw new Refusal(`its pictures go into ${name}, which holds other files`);
}

/**
 * Begins a document whose pictures are in a folder named after it: `a.md` has `a-pictures`. All is written into a hidden
 * folder beside them and moved at the end, so that whatever fails leaves what was there, and nothing else. Throws where
 * nothing can be written, or what is there is no document's.
 */
export function openDraft(path: string): Draft {
	const file = existsSync(path) ? realpathSync(path) : resolve(path);
	const folder = file.replace(/(\.md)?$/i, '-pictures');
	checkPlace(file, folder);
	const scratch = mkdtempSync(join(dirname(file), '.handout-'));
	const [pictures, old] = [join(scratch, 'pictures'), join(scratch, 'old')];
	let bytes = 0;
	const write = (name: string, content: string) => {
		writeFileSync(join(scratch, name), content, {flag: 'wx'});
		bytes += Buffer.byteLength(content);
	};
	mkdirSync(pictures);
	return {
		folder: basename(folder),
		picture: (name, content) => write(join('pictures', name), content),
		finish(document) {
			write('document', document);
			checkPlace(file, folder);
			const hadPictures = existsSync(folder);
			if (hadPictures) renameSync(folder, old);
			try {
				renameSync(pictures, folder);
				renameSync(join(scratch, 'document'), file);
			} catch (error) {
				// The document is the last: where it fails, the pictures are those of the old one again.
				if (existsSync(folder)) renameSync(folder, pictures);
				if (hadPictures) renameSync(old, folder);
				throw error;
			}
			rmSync(scratch, {recursive: true, force: true});
			return bytes;
		},
		discard: () => rmSync(scratch, {recursive: true, force: true}),
	};
}
