/**
 * Fonts often say that a character is the radical that looks like it: ⼯ for 工, ⻓ for 长. The Kangxi radicals are decomposed
 * by Unicode itself; of the supplement, those of simplified Chinese are told here (EquivalentUnifiedIdeograph.txt).
 */
const PAIRS =
  '⻓长⻅见⻆角⻉贝⻋车⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺠民⻄西⻁虎⻑長⻒长'
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.match(/../gu) ?? [], (pair) => [pair.charAt(0), pair.charAt(1)]),
)

export function plainSigns(text: string): string {
  return text
    .replaceAll(/[\u2F00-\u2FD5]/g, (sign) => sign.normalize('NFKC'))
    .replaceAll(/[\u2E80-\u2EF3]/g, (sign) => SUPPLEMENT.get(sign) ?? sign)
}
