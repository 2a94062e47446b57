import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { DialogOptions } from './dialog-shapes'

/** A folder's content as plain links: folders first, then the files that the dialog asks for. */
export async function drawFolder(
  folder: string,
  kind: 'open' | 'save',
  options: DialogOptions,
  name: string,
): Promise<string> {
  const wantsFolder = options.properties?.includes('openDirectory') === true
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const visible = entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const folders = visible.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const files = wantsFolder ? [] : visible.filter((entry) => entry.isFile() && fits(entry.name, options))
  const into = (target: string, label: string) =>
    `<li><a href="/?${query({ path: target, name })}">📁 ${escape(label)}</a></li>`
  const onFile = (file: string) =>
    kind === 'open'
      ? `<li><a href="/open?${query({ path: path.join(folder, file) })}">${escape(file)}</a></li>`
      : `<li>${escape(file)}</li>`
  const choice =
    kind === 'save'
      ? `<form action="/save"><input type="hidden" name="path" value="${escape(folder)}">
         <input name="name" size="50" value="${escape(name)}"> <button>保存</button></form>`
      : wantsFolder
        ? `<p><a href="/open?${query({ path: folder })}">选择此文件夹</a></p>`
        : ''
  return page(
    options.title ?? (kind === 'open' ? '打开' : '保存'),
    `<p>${escape(folder)}</p>${choice}<ul>${into(path.dirname(folder), '上一级')}
     ${folders.map((each) => into(path.join(folder, each), each)).join('')}
     ${files.map((each) => onFile(each.name)).join('')}</ul><p><a href="/cancel">取消</a></p>`,
  )
}

export function drawOverwrite(file: string): string {
  const sure = query({ path: path.dirname(file), name: path.basename(file), sure: '1' })
  const back = query({ path: path.dirname(file), name: path.basename(file) })
  return page(
    '文件已存在',
    `<p>“${escape(path.basename(file))}”已存在，要替换它吗？</p>
     <p><a href="/save?${sure}">替换</a>　<a href="/?${back}">返回</a></p>`,
  )
}

export function drawMessage(options: DialogOptions): string {
  const buttons = (options.buttons?.length ? options.buttons : ['确定'])
    .map((label, index) => `<a class="button" href="/respond?n=${index}">${escape(label)}</a>`)
    .join('　')
  return page(
    options.title ?? '督办台账',
    `<h3>${escape(options.message ?? '')}</h3><p>${escape(options.detail ?? '')}</p><p>${buttons}</p>`,
  )
}

function fits(name: string, options: DialogOptions): boolean {
  const wanted = options.filters?.flatMap((filter) => filter.extensions) ?? []
  return wanted.length === 0 || wanted.includes('*') || wanted.includes(path.extname(name).slice(1).toLowerCase())
}

function page(title: string, body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title>
    <style>body{font:15px/1.7 sans-serif;margin:20px}ul{list-style:none;padding:0}a{color:#0958d9;text-decoration:none}
    a:hover{text-decoration:underline}.button{border:1px solid #0958d9;border-radius:4px;padding:4px 16px}</style>
    <h2>${escape(title)}</h2>${body}`
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString().replaceAll('&', '&amp;')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
