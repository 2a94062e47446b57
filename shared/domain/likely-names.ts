const PLACE = /^(?:[\p{Script=Han}]{1,4}?(?:省|市|县|区|旗|自治州|自治县))/u
const BARE_PLACE = /^[省市县区州旗]/
const ENDING = /(?:委员会|办公室|管理局|管委会|中心|集团|公司|局|委|办|部|处|院|会)$/

const bare = (name: string) => name.normalize('NFKC').replaceAll(/[\s()（）]/g, '')

/** What tells a unit from others of its place: 县发展改革局 and 县发改委 are 发展改革 and 发改. */
function unitCore(name: string): string {
  const short = bare(name)
  const rest = short.replace(BARE_PLACE, '')
  const placed = rest === short ? short.replace(PLACE, '') : rest
  return placed.replace(ENDING, '').replaceAll('和', '')
}

/** Whether the one leaves out characters of the other and begins as it does: 人社 of 人力资源社会保障. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length > long.length || short.charAt(0) !== long.charAt(0)) return false
  let at = 0
  for (const char of long) if (char === short.charAt(at)) at += 1
  return at === short.length
}

/** The only known unit that a name may be short for, or the other way round; null where there is none or several. */
export function likelyUnit(written: string, known: Iterable<string>): string | null {
  const core = unitCore(written)
  return onlyOne(known, (name) => {
    const other = unitCore(name)
    return isShortFor(core, other) || isShortFor(other, core)
  })
}

const OFFICE =
  /(?:县委|市委|区委|县政府|市政府|区政府|县人大|县政协)?(?:常务)?副?(?:书记|县长|市长|区长|主席|主任|部长|局长|镇长|乡长|常委|组长|同志)+$/
const OFFICE_BEFORE =
  /^(?:县委|市委|区委|县政府|市政府|区政府|县人大|县政协|常委|常务|副|书记|县长|市长|区长|主席|主任|部长|组长|、)+(?=[\p{Script=Han}]{2,3}$)/u

/** A leader without the office: 常务副县长张伟明, 张伟明（副县长） and 张 伟明 are 张伟明; 张县长 is 张. */
function leaderCore(name: string): string {
  const short = name.normalize('NFKC').replaceAll(/\(.*?\)|\s/g, '')
  const core = short.replace(OFFICE_BEFORE, '').replace(OFFICE, '')
  return core === '' ? short : core
}

/** The only known leader that a name may mean, written with an office, with spaces or by the surname; or null. */
export function likelyLeader(written: string, known: Iterable<string>): string | null {
  const core = leaderCore(written)
  const isSurname = core.length === 1 && bare(written).length > 1
  return onlyOne(known, (name) => {
    const other = leaderCore(name)
    return other === core || (isSurname && other.startsWith(core)) || (other.length === 1 && core.startsWith(other))
  })
}

function onlyOne(names: Iterable<string>, isMeant: (name: string) => boolean): string | null {
  const found = [...names].filter(isMeant)
  return found.length === 1 ? (found[0] ?? null) : null
}
