/** The database engines that everything has to work on. */

export const ENGINES = ['embedded', 'mariadb'] as const;

export type Engine = (typeof ENGINES)[number];
