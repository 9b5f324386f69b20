import fc from 'fast-check';

const asked = Number(process.env.SEED);

/**
 * What all that is random in tests begins with: the same at every run, so that a test that fails does so for whoever broke
 * it. SEED=… is another one; `npm run fuzz` takes a fresh one.
 */
export const seed = Number.isSafeInteger(asked) && asked !== 0 ? asked : 20_260_101;

fc.configureGlobal({seed});
