import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		benchmark: {include: ['test/benchmark/**/*.bench.ts']},
		// All cores; the default leaves one to whoever watches, which of two is half.
		maxWorkers: '100%',
		// A process of its own for each file costs a third of the time, and the files share nothing that changes.
		isolate: false,
		// Only what hangs takes so long: no test depends on how busy the machine is.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// chalk's level is global; our own encoder takes its capabilities as an argument, so no test may lean on either.
		env: {FORCE_COLOR: '0'},
	},
});
