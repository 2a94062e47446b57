import { z } from 'zod'
import { Decimal } from './decimal'

export const Light = z.enum(['grey', 'red', 'yellow', 'blue', 'green', 'white'])
export type Light = z.infer<typeof Light>

/** One rule; the first that matches gives the light. Thresholds are in 百分点, days, or a share of the goal. */
export const LightRule = z
  .discriminatedUnion('when', [
    z.object({ when: z.literal('completed'), light: Light }),
    z.object({ when: z.literal('overdue'), light: Light }),
    z.object({ when: z.literal('unreported'), light: Light }),
    z.object({ when: z.literal('unclear'), light: Light }),
    z.object({ when: z.literal('ceiling-exceeded'), light: Light }),
    z.object({ when: z.literal('gap-at-most'), points: Decimal, light: Light }),
    z.object({ when: z.literal('rank-missed-and-fallen'), light: Light }),
    z.object({ when: z.literal('rank-missed-or-fallen'), light: Light }),
    z.object({ when: z.literal('due-within'), days: z.int().min(0).max(366), light: Light }),
    z.object({ when: z.literal('headroom-below'), share: Decimal, light: Light }),
    z.object({ when: z.literal('otherwise'), light: Light }),
  ])
  .readonly()
export type LightRule = z.infer<typeof LightRule>

/** An ordered set of rules with a version, so that a printed light can say by which rules it was given. */
export const LightRuleSet = z
  .object({ version: z.int().min(1), rules: z.array(LightRule).min(1).max(50).readonly() })
  .readonly()
export type LightRuleSet = z.infer<typeof LightRuleSet>

const points = (text: string) => text as Decimal

/** The rules an office starts with. */
export const DEFAULT_LIGHT_RULES: LightRuleSet = {
  version: 1,
  rules: [
    { when: 'completed', light: 'grey' },
    { when: 'overdue', light: 'red' },
    { when: 'unreported', light: 'white' },
    { when: 'unclear', light: 'white' },
    { when: 'ceiling-exceeded', light: 'red' },
    { when: 'gap-at-most', points: points('-30'), light: 'red' },
    { when: 'rank-missed-and-fallen', light: 'red' },
    { when: 'gap-at-most', points: points('-10'), light: 'yellow' },
    { when: 'rank-missed-or-fallen', light: 'yellow' },
    { when: 'due-within', days: 15, light: 'blue' },
    { when: 'headroom-below', share: points('0.05'), light: 'blue' },
    { when: 'otherwise', light: 'green' },
  ],
}
