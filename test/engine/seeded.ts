import fc from 'fast-check';

// The same cases at every run: a test that fails does so for whoever broke it. Delete the line to go exploring.
fc.configureGlobal({seed: 20_260_101});
