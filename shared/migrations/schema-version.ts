/** The version of the rows that this program writes. Every step of the ladder raises it by one. */
export const SCHEMA_VERSION = 7
