import {availableParallelism} from 'node:os';
import {configDefaults, defineConfig} from 'vitest/config';

/** Tests that put other modules in the place of Node's. */
const mocked = 'test/**/*.mocked.test.{ts,tsx}';

/** Tests that run the tests or the build themselves, in a copy: with `NESTED=1`, as .ci/run has it. */
const nested = 'test/**/*.nested.test.ts';

export default defineConfig({
	oxc: {jsx: {runtime: 'automatic', development: false}},
	test: {
		// More than cores: who speaks to a server or a slow line waits most of the time.
		maxWorkers: Math.ceil(1.5 * availableParallelism()),
		// Only what hangs takes so long: no test depends on how busy the machine is.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// Nobody can look at the machine of a CI service, and one unlucky schedule there must not throw away a change.
		// On your own machine a test that fails now and then is seen.
		retry: process.env.CI ? 2 : 0,
		// chalk's level is global; our own encoder takes its capabilities as an argument, so no test may lean on either.
		// And React is the one that is shipped, which draws in a sixth less time; what the other would warn of is linted.
		env: {FORCE_COLOR: '0', NODE_ENV: 'production'},
		// A fixed seed for all that is random; SEED=… is another.
		setupFiles: ['test/helpers/seed.ts'],
		projects: [
			// A process of its own for each file costs a third of the time, and the files share nothing that changes, but
			// for modules that are not what they say.
			{
				extends: true,
				test: {
					name: 'shared',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [...configDefaults.exclude, mocked, nested],
					isolate: false,
					benchmark: {include: ['test/benchmark/**/*.bench.ts']},
				},
			},
			{extends: true, test: {name: 'mocked', include: [mocked], benchmark: {include: []}}},
			...(process.env.NESTED === undefined
				? []
				: [{extends: true as const, test: {name: 'nested', include: [nested], benchmark: {include: []}}}]),
			// The program under whatever happens, for as long as `npm run fuzz` says.
			...(process.env.FUZZ_SECONDS === undefined
				? []
				: [{extends: true as const, test: {name: 'fuzz', include: ['test/fuzz/**/*.fuzz.ts']}}]),
		],
	},
});
