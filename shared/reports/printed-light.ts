import type { Standing } from '../domain/standing'

/**
 * The light as a handed-out paper shows it: a shape and a word, so that it reads in black and white. The word says why,
 * not only which colour.
 */
export function lightWord({ light, reason }: Pick<Standing, 'light' | 'reason'>): string {
  const { rule, mark } = reason
  switch (light) {
    case 'red':
      return rule.when === 'overdue' ? '■ 逾期' : rule.when === 'ceiling-exceeded' ? '■ 超限' : '■ 严重滞后'
    case 'yellow':
      return '▲ 滞后'
    case 'blue':
      return rule.when === 'headroom-below' ? '◆ 近上限' : '◆ 临期'
    case 'white':
      return mark === 'unclear' ? '○ 待明确' : '○ 未报'
    case 'grey':
      if (mark === 'paused') return '✓ 暂缓'
      if (mark === 'cancelled') return '✓ 终止'
      return mark === 'done-late' ? '✓ 逾期办结' : '✓ 办结'
    case 'green':
      return mark === 'to-verify' ? '● 待核查' : '● 正常'
  }
}
