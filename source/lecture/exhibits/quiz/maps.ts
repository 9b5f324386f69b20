/** The three maps to choose from, by problem, in the order of their letters; the surface shown is the scene's own. */
export const quizMaps: readonly string[] = ['himmelblau', 'two-well', 'ravine'];

export const quizLetters: readonly string[] = ['A', 'B', 'C'];
