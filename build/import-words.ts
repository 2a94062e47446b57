import type { DoubtCode, RefusalCode, WarningCode } from '@shared/exchange/row-note'
import type { SkipReason } from '@shared/exchange/section-rows'

/** What a file is refused for, in the words of the command line. */
export const FILE_MESSAGES: Readonly<Record<string, string>> = {
  'file-not-found': '找不到这个文件',
  'file-empty': '文件是空的',
  'file-too-large': '文件超过 50 MB，请拆分后再导入',
  'file-expands-too-much': '文件解压后过大，可能是有害文件，未读取',
  'file-damaged': '文件已损坏或不完整，请重新另存一份',
  'file-unsafe': '文件结构异常，为安全起见未读取',
  'password-protected': '文件设有打开密码，请先取消密码再导入',
  'not-a-spreadsheet': '这不是电子表格文件',
  'format-not-supported': '不支持这种格式，请另存为 .xlsx 再导入',
  'encoding-unknown': '无法识别文字编码，请另存为 .xlsx 或 UTF-8 的 .csv',
  'sheet-missing': '没有可见的工作表',
  'sheet-empty': '工作表没有内容',
  'header-not-found': '没有找到表头：至少要有事项（或任务、项目）一列和另一列能认得的列名',
  'too-many-sheets': '工作表超过 64 张',
  'too-many-rows': '行数超过 200000 行',
  'too-many-columns': '列数超过 512 列',
  'too-many-cells': '单元格超过 500 万个',
  'cell-too-long': '有单元格超过 32767 个字符',
  'reading-too-slow': '读取超过 20 秒，已停止',
}

export const REMARK_WORDS: Readonly<Record<RefusalCode | WarningCode | DoubtCode, string>> = {
  'title-missing': '没有事项名称',
  'not-a-date': '日期无法识别',
  'not-a-figure': '数值无法识别',
  'not-a-rank': '位次无法识别',
  'unit-mismatch': '单位与目标值不一致，无法换算',
  'text-too-long': '文字过长',
  'id-repeated': '记录号与上面某行重复',
  'supervisor-only': '办结、销号和退回由督办单位办理，状态不变',
  'complete-first': '销号之前要先办结，状态不变',
  'return-first': '已经销号的要先退回才能重新推进，状态不变',
  'nothing-to-return': '还没有交办，不能退回，状态不变',
  'code-repeated': '编号重复',
  'title-repeated': '与已有事项或上面某行同名',
  'number-in-text': '文字列里是数字，按文字读入',
  'formula-without-value': '公式没有保存结果，按空白读入',
  'cell-error': '单元格是错误值，按空白读入',
  'struck-through': '文字带删除线，仍按内容读入',
  'state-unknown': '状态无法识别，保持原状态',
  'figure-as-text': '数值列里不是数值，按原文读入',
  'date-as-text': '日期列里不是日期，按原文读入',
  'choice-unknown': '不在该列的选项中，按原文读入',
  'date-in-future': '日期晚于今天，按今天记',
  'row-hidden': '该行在表中是隐藏的，仍读入',
  'row-struck': '名称带删除线，按“终止”读入',
  'parent-circular': '上级事项互相包含，按没有上级读入',
  'date-before-year': '日期早于台账年度，按原样读入，请核对',
  'value-after-completion': '日期晚于办结日期，按原样读入，请核对',
  'value-falls': '累计数比上次小，按原样读入，请核对',
}

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  subtotal: '合计行',
  footer: '表尾说明',
  'header-repeated': '重复的表头',
  'column-numbers': '栏次行',
}
