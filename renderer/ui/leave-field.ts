/** Leaves the field that has the focus: what saves or hands in its text when it is left does so now. */
export function leaveField(): HTMLElement | null {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || field === document.body) return null
  field.blur()
  return field
}
