import { z } from 'zod'
import { Instant } from '../domain/day'

/** After how many idle minutes the window locks itself; null never. Only for a person who has a lock. */
export const LOCK_AFTER_MINUTES = [5, 10, 30] as const
export const LockAfter = z.literal(LOCK_AFTER_MINUTES).nullable()
export type LockAfter = z.infer<typeof LockAfter>

export const MAX_PERSON_NAME = 100
export const MIN_PASSWORD = 4
export const MAX_PASSWORD = 200

export const PersonId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

/** One 经办人 of this data folder, without anything of their password. */
export const ShownPerson = z
  .object({
    id: PersonId,
    name: z.string(),
    hasLock: z.boolean(),
    /** How long no password of theirs is tried, after wrong ones; 0 when one may be tried now. */
    waitSeconds: z.int().min(0),
  })
  .readonly()
export type ShownPerson = z.infer<typeof ShownPerson>

/** Who works on this PC, who works now, and whether the program is locked. */
export const PeopleState = z
  .object({
    people: z.array(ShownPerson).readonly(),
    /** Null only while there is nobody in the list. */
    currentId: PersonId.nullable(),
    /** Of the current person. */
    lockAfter: LockAfter,
    isLocked: z.boolean(),
    /** The file of people could not be read at this start and was set aside; names and locks are gone. */
    isListSetAside: z.boolean(),
  })
  .readonly()
export type PeopleState = z.infer<typeof PeopleState>

/** Who was chosen, and which wrong passwords were tried in their name since they were last let in. */
export const ChosenPerson = z
  .object({ state: PeopleState, wrongTries: z.int().min(0), lastWrongAt: Instant.nullable() })
  .readonly()
export type ChosenPerson = z.infer<typeof ChosenPerson>

/** What a lock's password must be. A password that is only tried may be anything, so that it is refused as wrong. */
export const NewPassword = z.string().min(MIN_PASSWORD).max(MAX_PASSWORD)
export const TriedPassword = z.string().max(MAX_PASSWORD)
