import { parseSync } from 'oxc-parser'

export interface Import {
  /** As written: `../result`, `@shared/domain/day`, `node:path`, `dexie`. */
  readonly from: string
  readonly line: number
}

/** What the import rules need to know of one file. */
export interface Module {
  /** Relative to the project folder, with forward slashes. */
  readonly path: string
  readonly lines: number
  /** Lines that are neither blank nor comment. */
  readonly codeLines: number
  readonly imports: readonly Import[]
  /** Lines of `import(name)` whose name is computed: nobody can say what they reach. */
  readonly computedImports: readonly number[]
  readonly hasDefaultExport: boolean
  /** Guarded names the file reaches for: `ipcMain`, `ipcRenderer`, `window.duban`. */
  readonly touches: readonly string[]
  /** Every statement is `export … from`: the file is a barrel. */
  readonly isBarrel: boolean
  readonly parseErrors: readonly string[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const GUARDED_NAMES = new Set(['ipcMain', 'ipcRenderer'])
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self'])

/** Reads one TypeScript file: static, dynamic, type-only and `export … from` imports, workers by address, `require`. */
export function readModule(path: string, text: string): Module {
  const parsed = parseSync(path, text)
  const lineAt = lineFinder(text)
  const imports: Import[] = []
  const computedImports: number[] = []
  const touches = new Set<string>()
  const note = (source: unknown, at: number) => {
    const name = literalText(source)
    if (name === null) computedImports.push(lineAt(at))
    else imports.push({ from: name, line: lineAt(at) })
  }
  walk(parsed.program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        return note(node['source'] ?? node['argument'], node.start)
      case 'ExportNamedDeclaration':
        return node['source'] ? note(node['source'], node.start) : undefined
      case 'CallExpression':
        return isNamed(node['callee'], 'require') ? note(firstOf(node['arguments']), node.start) : undefined
      case 'NewExpression':
        return isModuleAddress(node) ? note(firstOf(node['arguments']), node.start) : undefined
      case 'Identifier':
        if (GUARDED_NAMES.has(String(node['name']))) touches.add(String(node['name']))
        return undefined
      case 'MemberExpression':
        if (isBridge(node)) touches.add('window.duban')
        return undefined
      default:
        return undefined
    }
  })
  const statements = (parsed.program as unknown as { body: Node[] }).body
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    codeLines: countCode(text, parsed.comments),
    imports,
    computedImports,
    hasDefaultExport: statements.some(isDefaultExport),
    touches: [...touches],
    isBarrel: statements.length > 0 && statements.every((node) => node.type.startsWith('Export') && !!node['source']),
    parseErrors: parsed.errors.map((error) => error.message),
  }
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((item) => walk(item, visit))
  if (typeof value !== 'object' || value === null) return
  if (typeof (value as Node).type === 'string') visit(value as Node)
  Object.values(value).forEach((child) => walk(child, visit))
}

function literalText(node: unknown): string | null {
  const literal = node as { type?: string; value?: unknown; literal?: unknown } | null | undefined
  if (literal?.type === 'TSLiteralType') return literalText(literal.literal)
  return literal?.type === 'Literal' && typeof literal.value === 'string' ? literal.value : null
}

const firstOf = (list: unknown): unknown => (list as readonly unknown[])[0]

const isNamed = (node: unknown, name: string): boolean => (node as { name?: unknown } | null)?.name === name

/** `new URL('./read.worker.ts', import.meta.url)`: how a worker names its file. */
function isModuleAddress(node: Node): boolean {
  const [address, base] = node['arguments'] as readonly (Node | undefined)[]
  if (!isNamed(node['callee'], 'URL') || base?.type !== 'MemberExpression') return false
  return (base['object'] as Node).type === 'MetaProperty' && /\.[cm]?[jt]sx?$/.test(literalText(address) ?? '')
}

function isBridge(node: Node): boolean {
  const owner = (node['object'] as { name?: unknown }).name
  const property = node['property'] as { name?: unknown; value?: unknown }
  return GLOBAL_OBJECTS.has(String(owner)) && (property.name === 'duban' || property.value === 'duban')
}

function isDefaultExport(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true
  const specifiers = (node.type === 'ExportNamedDeclaration' ? node['specifiers'] : []) as { exported: unknown }[]
  return specifiers.some(({ exported }) => isNamed(exported, 'default'))
}

function lineFinder(text: string): (at: number) => number {
  return (at) => text.slice(0, at).split('\n').length
}

function countCode(text: string, comments: readonly { readonly start: number; readonly end: number }[]): number {
  let code = ''
  let at = 0
  for (const comment of comments) {
    code += text.slice(at, comment.start)
    at = comment.end
  }
  return (code + text.slice(at)).split('\n').filter((line) => line.trim() !== '').length
}
