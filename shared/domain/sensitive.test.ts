import { describe, expect, it } from 'vitest'
import { changed, created, removed } from './change'
import { NO_DEADLINE, type Deadline } from './deadline'
import type { IsoDate } from './day'
import { sensitiveFields } from './sensitive'
import type { Target } from './target'
import { atLeast, metricWith, targetWith } from './testing/rows'

const october: Deadline = { on: '2023-10-31' as IsoDate, precision: 'month', asWritten: '10月底前' }
const december: Deadline = { on: '2023-12-31' as IsoDate, precision: 'year', asWritten: '年底' }
const fieldsOf = (before: Partial<Target>, after: Partial<Target>) =>
  sensitiveFields([changed('targets', targetWith(before), targetWith({ ...before, ...after }))])

describe('what needs a reason', () => {
  it('is a deadline that is moved or taken away, not one that is set for the first time', () => {
    expect(fieldsOf({ deadline: october }, { deadline: december })).toEqual(['deadline'])
    expect(fieldsOf({ deadline: october }, { deadline: NO_DEADLINE })).toEqual(['deadline'])
    expect(fieldsOf({ deadline: NO_DEADLINE }, { deadline: december })).toEqual([])
  })
  it('is a goal that changes or goes with its metric', () => {
    const metric = metricWith({ goal: atLeast('57.05') })
    expect(fieldsOf({ metrics: [metric] }, { metrics: [metricWith({ goal: atLeast('50') })] })).toEqual(['goal'])
    expect(fieldsOf({ metrics: [metric] }, { metrics: [] })).toEqual(['goal'])
    expect(fieldsOf({ metrics: [metricWith()] }, { metrics: [metric] })).toEqual([])
  })
  it('is work that is completed or closed out, and either taken back', () => {
    expect(fieldsOf({ state: 'in-progress' }, { state: 'completed' })).toEqual(['completed'])
    expect(fieldsOf({ state: 'completed' }, { state: 'closed-out' })).toEqual(['completed', 'closed-out'])
    expect(fieldsOf({ state: 'closed-out' }, { state: 'in-progress' })).toEqual(['closed-out'])
    expect(fieldsOf({ state: 'assigned' }, { state: 'in-progress' })).toEqual([])
  })
  it('is named once however many rows it touches, and never for rows that come or go', () => {
    const change = changed('targets', targetWith({ deadline: october }), targetWith({ deadline: december }))
    expect(sensitiveFields([change, change])).toEqual(['deadline'])
    expect(sensitiveFields([created('targets', targetWith({})), removed('targets', targetWith({}))])).toEqual([])
  })
})
