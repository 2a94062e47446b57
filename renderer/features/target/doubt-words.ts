import type { FigureDoubt } from '@shared/domain/figure-doubts'
import type { Metric } from '@shared/domain/metric'
import type { Messages } from '../../ui/messages/messages'

/** What the doubts of a note say; those about a figure begin with its name where the target has several. */
export function doubtSentences(
  { doubts: words, common }: Messages,
  doubts: readonly FigureDoubt[],
  metrics: readonly Metric[],
): readonly string[] {
  return doubts.map(({ metricId, code, detail }) => {
    const name = metrics.length > 1 ? metrics.find(({ id }) => id === metricId)?.name : undefined
    const sentence = words.figures[code](detail)
    return name ? common.named(name, sentence) : sentence
  })
}
