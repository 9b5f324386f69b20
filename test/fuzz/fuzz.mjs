// npm run fuzz: the properties of the suite by a fresh seed, then the built program under random flags, keys, mouse,
// pastes and sizes. SEED=… (or --seed) plays both again, --run one run of the program, --seconds says for how long (or
// FUZZ_SECONDS), 60 by default; --only program or properties leaves the other out.
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
if (values.only !== undefined && !['program', 'properties'].includes(values.only)) {
	console.error(`fuzz: only is "${values.only}": it must be program or properties.`);
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
if (values.run === undefined && values.only !== 'program') code = vitest(['--reporter=dot', ...properties], {});
if (values.only !== 'properties') {
	const env = {FUZZ_SECONDS: seconds, ...(values.run === undefined ? {} : {FUZZ_RUN: values.run})};
	code = vitest(['--project', 'fuzz'], env) || code;
}
console.log(
	`${code === 0 ? 'Nothing found' : 'Found something'}; again: SEED=${seed} npm run fuzz -- --seconds ${seconds}`,
);
process.exit(code);
