type ByCode = Readonly<Record<string, string>>

/** Why a document is not read: what happened, what is safe, what to do next. */
export const captureRefusalsZh: { readonly refusals: ByCode; readonly formats: ByCode } = {
  refusals: {
    'file-empty': '文件里没有文字，没有读取。如果是扫描件，请先用识别软件转成文字，再粘贴进来。',
    'file-too-large': '文件过大（超过 50 MB、500 万字或 2000 页），没有读取。请拆分后再打开。',
    'file-expands-too-much': '文件展开后过大，可能不是正常的文档，没有读取。',
    'file-damaged': '文件已损坏或不完整，没有读取。请重新取得文件，或用 WPS 打开后另存为 Word 文档（.docx）。',
    'file-unsafe': '文件内含异常结构，没有读取。请用 WPS 或 Word 打开后另存为新的 .docx。',
    'password-protected': '文件有打开密码，没有读取。请在 WPS 或 Word 中取消密码，另存后再打开。',
    'encoding-unknown': '看不懂文件的文字编码，没有读取。请用 WPS 打开后另存为 Word 文档（.docx），或复制文字后粘贴。',
    'format-not-supported':
      '这不是 .docx、.pdf 或文本文件，没有读取。请用 WPS 或 Word 打开后另存为 Word 文档（.docx）。',
    'file-busy': '文件正被其他程序占用，没有读取。请在 WPS、Word 中关闭它后再试。',
    'note-in-future': '文件日期晚于今天，“结果”还不能记入。请更改文件日期，或只采纳目标。',
    'not-stored': '原文没有存入附件。请检查磁盘空间后再试。',
    'file-changed': '文件在读取时被改动，没有读取。请保存并关闭它后再试。',
  },
  formats: {
    doc: '这是旧版 Word 文档（.doc），没有读取。请用 WPS 或 Word 打开，点“文件”→“另存为”，类型选“Word 文档（.docx）”，再打开新文件。',
    wps: '这是 WPS 文字文档（.wps），没有读取。请在 WPS 中打开，点“文件”→“另存为”，类型选“Word 文档（.docx）”，再打开新文件。',
    'pdf-scan':
      '这份 PDF 里没有文字（多半是扫描件），没有读取。请用 WPS 的“PDF 转 Word”或识别软件转成文字，存为 .docx 再打开，或者粘贴文字。',
    markup:
      '这份文件里面是网页或 RTF，不是 .docx，没有读取。请用 WPS 或 Word 打开，点“文件”→“另存为”，类型选“Word 文档（.docx）”，再打开新文件。',
    binary: '这不是文本文件，没有读取。请选择 .docx 或 .txt 文件。',
    package: '这不是 Word 文档（可能是表格、演示或压缩包），没有读取。表格请用“导入”；文档请另存为 .docx。',
  },
}

export const captureRefusalsEn: typeof captureRefusalsZh = {
  refusals: {
    'file-empty': 'There is no text in the file; not read. Turn a scan into text first, then paste it.',
    'file-too-large': 'The file is over 50 MB, 5 million characters or 2,000 pages; not read. Split it first.',
    'file-expands-too-much': 'The file unpacks too large; not read.',
    'file-damaged': 'The file is damaged or incomplete; not read. Get it again, or save it anew as .docx.',
    'file-unsafe': 'The file holds unusual structures; not read. Save it anew as .docx.',
    'password-protected': 'The file has a password; not read. Remove the password first.',
    'encoding-unknown': 'The text encoding is unknown; not read. Save it as .docx, or paste its text.',
    'format-not-supported': 'This is neither .docx, .pdf nor text; not read. Save it as .docx first.',
    'file-busy': 'Another program holds the file; not read. Close it there and try again.',
    'note-in-future':
      'The document is dated after today, so results can not be recorded yet. Change its day, or take targets only.',
    'not-stored': 'The text was not stored. Check the disk space and try again.',
    'file-changed': 'The file changed while it was read. Save and close it, then try again.',
  },
  formats: {
    doc: 'This is an old Word document (.doc); not read. Open it in WPS or Word, choose Save as, Word document (.docx).',
    wps: 'This is a WPS document (.wps); not read. Open it in WPS, choose Save as, Word document (.docx).',
    'pdf-scan':
      'There is no text in this PDF, most likely a scan; not read. Turn it into text first, then open or paste it.',
    markup:
      'This is a web page or rich text within; not read. Open it in WPS or Word, choose Save as, Word document (.docx).',
    binary: 'This is no text file; not read. Choose a .docx or .txt file.',
    package: 'This is no Word document; not read. Import spreadsheets with Import; save documents as .docx.',
  },
}
