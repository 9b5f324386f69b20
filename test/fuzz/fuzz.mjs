// npm run fuzz: the properties of the suite by a fresh seed, then every target, which is a file NAME.fuzz.ts here: the
// built program under random flags, keys, mouse, pastes and sizes; badges against the rule. SEED=… (or --seed) plays all of
// it again, --run one run of the program, --seconds says for how long each (or FUZZ_SECONDS), 60 by default; --only
// properties, or the name of a target, leaves the others out.
import {spawnSync} from 'node:child_process';
import {randomInt} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = {type: 'string'};
const {values} = parseArgs({options: {seconds: text, seed: text, run: text, only: text}});
const seed = values.seed ?? process.env.SEED ?? String(randomInt(1, 2 ** 31 - 1));
const seconds = values.seconds ?? process.env.FUZZ_SECONDS ?? '60';
for (const [name, value] of Object.entries({seed, seconds, run: values.run ?? '1'})) {
	if (/^\d+$/.test(value) && Number(value) > 0) continue;
	console.error(`fuzz: ${name} is "${value}": it must be a whole number from 1.`);
	process.exit(2);
}
const targets = readdirSync(join(root, 'test/fuzz'))
	.filter(file => file.endsWith('.fuzz.ts'))
	.map(file => file.slice(0, -'.fuzz.ts'.length));
if (values.only !== undefined && !['properties', ...targets].includes(values.only)) {
	console.error(`fuzz: only is "${values.only}": it must be properties or one of ${targets.join(', ')}.`);
	process.exit(2);
}

/** Vitest's exit code, with so much more in the environment. */
function vitest(args, env) {
	const bin = join(root, 'node_modules/vitest/vitest.mjs');
	const more = {cwd: root, stdio: 'inherit', env: {...process.env, SEED: seed, ...env}};
	return spawnSync(process.execPath, [bin, 'run', ...args], more).status ?? 1;
}

/** Tests that have something random in them. */
const properties = readdirSync(join(root, 'test'), {recursive: true, encoding: 'utf8'})
	.map(file => join('test', file))
	.filter(file => /\.test\.tsx?$/.test(file))
	.filter(file => /from 'fast-check'|helpers\/seed\.js/.test(readFileSync(join(root, file), 'utf8')));

console.log(`SEED=${seed}`);
let code = 0;
const only = values.run === undefined ? values.only : 'program';
if (only === undefined || only === 'properties') code = vitest(['--reporter=dot', ...properties], {});
for (const target of targets) {
	if (only !== undefined && only !== target) continue;
	const env = {FUZZ_SECONDS: seconds, ...(values.run === undefined ? {} : {FUZZ_RUN: values.run})};
	code = vitest(['--project', 'fuzz', `test/fuzz/${target}.fuzz.ts`], env) || code;
}
console.log(
	`${code === 0 ? 'Nothing found' : 'Found something'}; again: SEED=${seed} npm run fuzz -- --seconds ${seconds}`,
);
process.exit(code);
