/** The names of the importable fields, in the order that people see them. */

export const USER_FIELDS = [
  'FIRST_NAME',
  'LAST_NAME',
  'USERNAME',
  'USER_ID',
  'EMAIL',
  'PASSWORD',
  'SPECIAL_NEEDS',
  'EXTRA_TIME_PERCENTAGE',
  'SYNCHRONISATION_KEY',
  'TIME_ZONE',
  'SUB_LEVEL_1',
  'SUB_LEVEL_2',
  'SUB_LEVEL_3',
  'SUB_LEVEL_4',
  'SUB_LEVEL_5',
] as const;

export type UserField = (typeof USER_FIELDS)[number];

/** The fields that name nodes below the start hierarchy, from level 1 down. */
export const SUB_LEVELS = [
  'SUB_LEVEL_1',
  'SUB_LEVEL_2',
  'SUB_LEVEL_3',
  'SUB_LEVEL_4',
  'SUB_LEVEL_5',
] as const satisfies readonly UserField[];
