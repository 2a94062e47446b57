import type { KindFaultCode } from '@shared/domain/kind-faults'

type ByCode = Readonly<Record<KindFaultCode, string>>

/** Why a kind can not be saved, and what to do about it. */
export const kindFaultsZh: ByCode = {
  'kind-name-missing': '请填写类型名称。',
  'kind-name-taken': '已有同名的类型，请换一个名称。',
  'too-many-columns': '一种类型最多 100 列，请移去一些。',
  'too-many-metrics': '最多 20 个指标，请移去一些。',
  'title-column-gone': '必须有事项名称一列。',
  'title-column-hidden': '事项名称一列必须显示。',
  'column-untitled': '请填写列名。',
  'column-title-unreadable': '列名不能只有括号和标点，导入时认不出来。',
  'column-title-reserved': '这个列名由程序用来认回导出的行，请换一个。',
  'column-title-taken': '与另一列重名，导入时分不清是哪一列（括号里的字不算）。',
  'choices-missing': '选项列至少要有一个选项。',
  'choice-twice': '有两个相同的选项。',
  'too-many-choices': '一列最多 100 个选项。',
  'metric-unnamed': '请填写指标名称。',
  'metric-name-taken': '与上面的指标重名。',
}

export const kindFaultsEn: ByCode = {
  'kind-name-missing': 'Please give the kind a name.',
  'kind-name-taken': 'Another kind has this name. Choose another one.',
  'too-many-columns': 'A kind has at most 100 columns. Remove some.',
  'too-many-metrics': 'At most 20 metrics. Remove some.',
  'title-column-gone': 'There must be a column for the name of a target.',
  'title-column-hidden': 'The column with the name of a target must be shown.',
  'column-untitled': 'Please give the column a title.',
  'column-title-unreadable': 'Brackets and marks alone can not be told apart by an import.',
  'column-title-reserved': 'The program knows exported rows again by this title. Choose another one.',
  'column-title-taken': 'An import can not tell it from another column (what is in brackets does not count).',
  'choices-missing': 'A choice column needs at least one choice.',
  'choice-twice': 'Two choices are the same.',
  'too-many-choices': 'A column has at most 100 choices.',
  'metric-unnamed': 'Please give the metric a name.',
  'metric-name-taken': 'A metric above has this name.',
}
