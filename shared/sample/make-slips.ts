import { created, type Change } from '../domain/change'
import type { SlipId } from '../domain/ids'
import { nextSerial, type Slip } from '../domain/slip'
import { answeredSlip, checkSlip } from '../domain/slip-rules'
import type { Target } from '../domain/target'
import { given, lastDayOf, sampleDay, taken, type SampleBasis } from './basis'
import { SLIP_ROWS } from './slip-rows'

/** The slips of the year, each issued and answered by the rules that hold for a person. */
export function makeSlips(targets: readonly Target[], known: readonly Slip[], basis: SampleBasis): readonly Change[] {
  const slips: Slip[] = []
  const byCode = new Map(targets.map(({ code, id }) => [code, id]))
  for (const row of SLIP_ROWS) {
    const issuedOn = sampleDay(row.issued, basis)
    const slip: Slip = {
      id: basis.newId() as SlipId,
      year: basis.year,
      serial: nextSerial([...known, ...slips], basis.year),
      color: row.color,
      unit: row.unit,
      targetIds: row.codes.map((code) => given(byCode.get(code), code)),
      demand: row.demand,
      issuedOn,
      replyBy: sampleDay(row.replyBy, basis),
      reply: '',
      repliedOn: null,
      escalates: row.beyond === undefined ? null : given(slips[row.beyond - 1], 'no such slip').id,
    }
    const issued = taken(checkSlip(slip, [...known, ...slips], issuedOn))
    if (row.reply === undefined) slips.push(issued)
    else {
      const [on, text] = row.reply
      slips.push(taken(answeredSlip(issued, text, sampleDay(on, basis), lastDayOf(basis.year))))
    }
  }
  return slips.map((slip) => created('slips', slip))
}
