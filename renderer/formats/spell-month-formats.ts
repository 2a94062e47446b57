import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { MONTH_FORMAT, MONTH_FORMAT_IDS } from './month-format'

const STYLES = 'xl/styles.xml'

/** The ids that cells are formatted by and that the styles do not spell out. */
function unspelled(styles: string): readonly number[] {
  return MONTH_FORMAT_IDS.filter((id) => {
    const has = (tag: string) => new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*\\bnumFmtId="${id}"`).test(styles)
    return has('xf') && !has('numFmt')
  })
}

/**
 * The package with the formats that Chinese editions know by number alone written out, so that a parser tells months from
 * days; the same bytes where it has none. For a package that has passed the guard.
 */
export function withMonthFormats(bytes: Uint8Array): Uint8Array {
  const part = unzipSync(bytes, { filter: ({ name }) => name === STYLES })[STYLES]
  const styles = part ? strFromU8(part) : ''
  const ids = unspelled(styles)
  if (ids.length === 0) return bytes
  const [root = '', prefix = ''] = /<(\w+:)?styleSheet\b[^>]*>/.exec(styles) ?? []
  const code = MONTH_FORMAT.replaceAll('"', '&quot;')
  const formats = ids.map((id) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')
  const [list] = /<(?:\w+:)?numFmts\b[^>]*(?<!\/)>/.exec(styles) ?? []
  const spelled =
    list === undefined
      ? styles.replace(root, () => `${root}<${prefix}numFmts>${formats}</${prefix}numFmts>`)
      : styles.replace(list, () => `${list}${formats}`)
  return zipSync({ ...unzipSync(bytes), [STYLES]: strToU8(spelled) }, { level: 0 })
}
