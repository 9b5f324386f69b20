/** What `list` can list, in its order. */
export const listSections = ['problems', 'optimizers', 'schedules', 'scenes', 'exercises', 'keys'] as const;
export type ListSection = (typeof listSections)[number];
