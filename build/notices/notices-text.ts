import type { BundledPackage } from './bundled-packages'

/** Licences that let the program be handed on without conditions on its own sources. */
const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
  'Zlib',
  'BlueOak-1.0.0',
])

/** `MIT`, `(MIT OR GPL-2.0)` and `MIT AND ISC` are; an expression with an unknown word is not. */
export function isPermissive(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/g, '').split(/\s+OR\s+/)
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((name) => PERMISSIVE.has(name.trim())))
}

/** The notices as Markdown: a table of all packages, then every licence text once, with the packages it covers. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const texts = new Map<string, string[]>()
  for (const it of packages) {
    const text = it.licenceText ?? missingText(it)
    texts.set(text, [...(texts.get(text) ?? []), `${it.name} ${it.version}`])
  }
  const sections = [...texts].map(([text, names]) => `### ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``)
  return [
    '# Third-party notices',
    'Duban contains the packages below. Electron and Chromium bring their own notices beside the program. ' +
      'Written by `npm run notices`.',
    ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n'),
    '## Licence texts',
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function missingText({ licence, author }: BundledPackage): string {
  return `Licensed under ${licence}${author ? ` by ${author}` : ''}. The package carries no licence text of its own.`
}
