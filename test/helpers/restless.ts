/** Flags of a race that never comes to rest, and so never pauses with a podium: nobody is home for long enough. */
export const restless = ['--patience', '1000000000'] as const;
