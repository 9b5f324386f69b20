/** What `list` can list, in its order. */
export const listSections = ['problems', 'optimizers', 'schedules', 'scenes', 'keys'] as const;
export type ListSection = (typeof listSections)[number];
