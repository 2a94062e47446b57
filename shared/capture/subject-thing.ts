/** A project or a building at the head of a clause: 县医院迁建项目由…, 城北大道要…. */
const SUBJECT =
  /^(?:其中)?([^，]{2,30}?(?:项目|工程|[路道桥站厂院校馆园区库楼房网线港心]|(?<![进入到现])场)(?:[一二三四]期)?|[^，]{2,20}[一二三四五]期)(?:由|要|将|必须|力争|争取|确保|预计|计划|于|今年|明年|年内|年底|[一二三四]季度|\d{4}年|\d{1,2}月|$)/

/** What the clause is about when that is a thing being built; else null. */
export function subjectThing(text: string): string | null {
  return SUBJECT.exec(text)?.[1] ?? null
}
