/** A header as it is compared: without spaces, brackets and their content, marks and full-width forms. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/[(（【[〔][^)）】\]〕]*[)）】\]〕]/g, '')
    .replaceAll(/[\s*:：、，,。.★☆#]/g, '')
    .toLowerCase()
}
