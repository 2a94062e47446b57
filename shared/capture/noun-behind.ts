import { tidyName, withoutLink } from './name-measure'
import type { FigureRun } from './runs-of-figures'

/** The noun behind a figure (7家冶金企业), or nothing when the figure closes its clause. */
function nounAfter(after: string): string {
  // 、20万元以下的村全面清零: another figure, which measures nothing, begins something else.
  if (/^[、，]\d/.test(after)) return ''
  const words = after.replace(/^(?:的|、|，|（[^（）]{0,20}）|[）；])+/, '').replace(/（[牵责][^（）]*）?$/, '')
  if (/^(?:全[市省国区县州盟]|排|位|居|列)[^，]{0,8}第/.test(words)) return ''
  if (
    /^(?:大关|关口|台阶|稳步|持续|不断|和(?![美谐])|及(?![格时])|与(?!会)|并(?!网)|占(?![地道])|同比|比(?![赛武])|较(?!大)|增长(?![极点])|下降|提高|减少|位居|位于|居(?!民)|列(?!车|入[^，]{1,16}的)|排(?![水污查涝练灌])|完成率|以上|左右|，|其中|用于|推动|推进|助力|等$)/.test(
      words,
    )
  )
    return ''
  return withoutLink(words)
    .replace(/等$/, '')
    .replace(/^(.{3,}?)(?:以?及|连同).{2,}$/, '$1')
}

/** 5万人口脱贫 counts 脱贫人口: the noun is half within the unit. */
export function nounBehind(run: FigureRun): string {
  if (run.figures.at(-1)?.unit !== '人' || !/^口(?![径罩岸腔粮碑])/.test(run.after)) return nounAfter(run.after)
  const said = /^口(?:稳定|全部|如期|实现|顺利)*([^，、。；]{2,10})$/.exec(run.after)?.[1] ?? ''
  if (/^(?:中|以[上下]|的|大[县镇市]|[县镇]城)/.test(said) || said === '' || tidyName(run.before).name.length > 2)
    return '人口'
  return said.length <= 4 ? `${said}人口` : `${said}的人口`
}
