import { describe, expect, it } from 'vitest'
import { extensionOf, judgeFile } from './file-kind'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const judge = (name: string, front: string, tail = '') => judgeFile(name, bytes(front), bytes(tail))
const ZIP = 'PK\x03\x04'
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

describe('a file', () => {
  it.each([
    ['通知.docx', ZIP, 'word/document.xml', 'word', 'word'],
    ['台账.xlsx', ZIP, 'xl/workbook.xml', 'sheet', 'sheet'],
    ['汇报.PPTX', ZIP, 'ppt/presentation.xml', 'slides', 'slides'],
    ['台账.xls', OLE, '', 'sheet', 'old-office'],
    ['加密.docx', OLE, '', 'word', 'old-office'],
    ['批复.pdf', '%PDF-1.4', '', 'pdf', 'pdf'],
    ['公文.ofd', ZIP, 'OFD.xml', 'ofd', 'ofd'],
    ['现场.jpg', '\xff\xd8\xff\xe0', '', 'image', 'image'],
    ['材料.zip', ZIP, '批复.docx', 'archive', 'archive'],
    ['说明.txt', 'BM公司', '', 'text', null],
    ['数据.csv', 'a,b', '', 'sheet', null],
  ] as const)('named %j is what it says', (name, front, tail, kind, content) =>
    expect(judge(name, front, tail)).toMatchObject({ kind, content, isDisguised: false, risk: 'plain' }),
  )

  it.each([
    ['批复.pdf', ZIP, 'word/document.xml', 'word'],
    ['台账.xls', '<html><table>', '', 'web'],
    ['台账.xlsx', ZIP, '照片.jpg', 'archive'],
    ['现场.jpg', '%PDF-1.4', '', 'pdf'],
    ['批复.pdf', 'whatever', '', null],
  ] as const)('named %j that is something else is opened with care', (name, front, tail, content) =>
    expect(judge(name, front, tail)).toMatchObject({ content, isDisguised: true, risk: 'careful' }),
  )

  it.each([
    ['setup.exe', 'MZ'],
    ['setup.EXE. ', ''],
    ['照片.jpg', 'MZ'],
    ['照片', '\x7fELF'],
    ['a.txt', '#!/bin/sh'],
    ['a.msi', OLE],
    ['a.docx', `${ZIP}AndroidManifest.xml word/`],
    ['a.lnk', 'L\0\0\0\x01\x14\x02\0'],
    ['a.iso', ''],
    ...'bat cmd ps1 vbs js jar lnk reg scr hta desktop sh AppImage'.split(' ').map((one) => [`a.${one}`, '']),
  ])('named %j is never opened', (name = '', front = '') => expect(judge(name, front).risk).toBe('never'))

  it('with macros is opened with care, whatever its name', () => {
    expect(judge('台账.xlsm', ZIP, 'xl/workbook.xml')).toMatchObject({ hasMacros: true, risk: 'careful' })
    expect(judge('台账.xlsx', ZIP, 'xl/vbaProject.bin')).toMatchObject({ hasMacros: true, risk: 'careful' })
    const old = Array.from('_VBA_PROJECT', (letter) => `${letter}\0`).join('')
    expect(judge('台账.xls', OLE, old)).toMatchObject({ hasMacros: true, risk: 'careful' })
  })

  it('has the extension that Windows sees', () => {
    expect(['a.TXT', 'a.b.exe. .', 'a', '.bat', 'a.'].map(extensionOf)).toEqual(['txt', 'exe', '', 'bat', ''])
  })
})
