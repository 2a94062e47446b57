import { decimal, type Decimal } from '@shared/domain/decimal'

/** The exact figure of a cell: plain digits, with or without thousands separators. Shares and units are no figures. */
export function figureOf(text: string): Decimal | null {
  const plain = text.trim()
  return decimal(/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain)
}

/** `1234567.50` → `1,234,567.50`; as many decimals as were entered. Text that is no figure stays as it is. */
export function withSeparators(text: string): string {
  const figure = figureOf(text)
  if (figure === null) return text
  const [whole = '', fraction] = figure.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
