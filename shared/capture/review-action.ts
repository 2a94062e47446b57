import { z } from 'zod'
import { KeptBound } from './proposal-schema'

export const Decision = z.enum(['undecided', 'accepted', 'rejected'])
export type Decision = z.infer<typeof Decision>

const ProposalKind = z.enum(['commitment', 'result'])
const names = z.array(z.string().max(200)).max(200).readonly()

/** What a person typed over what was proposed; a field that is not there stands as it was. Words, as in the document. */
export const ItemEdit = z
  .object({
    kind: ProposalKind,
    title: z.string().max(500),
    metric: z.string().max(200),
    bound: KeptBound.nullable(),
    /** The figure with its unit, such as 52.7亿元; nothing for none. */
    amount: z.string().max(200),
    /** The change with its unit, such as 8% or -3个百分点; nothing for none. */
    growth: z.string().max(200),
    deadline: z.string().max(200),
    leader: z.string().max(200),
    leadUnits: names,
    coUnits: names,
  })
  .partial()
  .readonly()
export type ItemEdit = z.infer<typeof ItemEdit>

const key = z.string().min(1).max(100)

/** One step of a review. Plain words and keys, so that a review can be kept as its steps and taken up again. */
export const ReviewAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decide'), keys: z.array(key).readonly(), decision: Decision }).readonly(),
  z.object({ kind: z.literal('edit'), key, edit: ItemEdit }).readonly(),
  /** The item goes into the other one, which takes over what it lacks itself. */
  z.object({ kind: z.literal('merge'), key, into: key }).readonly(),
  z.object({ kind: z.literal('split'), key }).readonly(),
  /** A stretch of the text becomes a target. */
  z.object({ kind: z.literal('add'), start: z.int().min(0), end: z.int().min(0) }).readonly(),
  /** Written as a new target although one like it is known, or into that one after all. */
  z.object({ kind: z.literal('as-new'), key, isNew: z.boolean() }).readonly(),
  z.object({ kind: z.literal('nest'), isNested: z.boolean() }).readonly(),
])
export type ReviewAction = z.infer<typeof ReviewAction>
