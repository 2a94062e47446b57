import { expect, it } from 'vitest'
import { scanRanks } from './scan-ranks'

const ranksIn = (text: string) =>
  scanRanks(text).map(({ position, scope, of, bases }) => [scope, position, of, bases.join('+')])

it.each([
  ['总量和增速均居全市第四', [['全市', 4, null, 'total+growth']]],
  ['完成率全市第一', [['全市', 1, null, 'completion']]],
  ['在24个综合类县里排名第12位', [['综合类县', 12, 24, '']]],
  ['在全市9个县区中排名第6位', [['全市', 6, 9, '']]],
  ['跃居全省第5位', [['全省', 5, null, '']]],
  ['位居全省前三', [['全省', 3, null, '']]],
  [
    '货运量居中部首位、全国第五位',
    [
      ['中部', 1, null, ''],
      ['全国', 5, null, ''],
    ],
  ],
  ['开行列数居全国开行城市第2位', [['全国', 2, null, '']]],
  ['增幅全市第一', [['全市', 1, null, 'growth']]],
])('%s', (text, expected) => {
  expect(ranksIn(text)).toEqual(expected)
})

it('takes ordinals of other things for none', () => {
  for (const text of [
    '第一产业增加值',
    '第二季度通报',
    '放在第一位',
    '摆在首位',
    '召开第三次会议',
    '担任第一书记',
    '第一要务',
  ])
    expect(ranksIn(text)).toEqual([])
})
