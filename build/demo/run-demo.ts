import { copyFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { openDuban, type Duban } from '../../e2e/harness'
import { backUpNow, exportLedger, go, openSample, openTarget, recordNote, setOffice, untilSaved } from '../../e2e/steps'
import { picture } from './picture'
import { showCapture } from './show-capture'
import { showExport } from './show-export'
import { showSupervision } from './show-supervision'
import { showRecovery } from './show-recovery'
import { showYear } from './show-year'

interface DemoNote {
  readonly title: string
  readonly text: string
  readonly figure: string | null
}

const NOTES: readonly DemoNote[] = [
  { title: '外贸进出口总额', text: '组织12家企业参加进出口对接会，新增备案企业3家。', figure: '9.8' },
  { title: '固定资产投资增速', text: '本月新入库项目6个，逐项落实要素保障。', figure: '6.1' },
  { title: '城东污水处理厂扩建', text: '二期主体完工，设备安装过半。', figure: null },
]

const step = (text: string) => console.log(`- ${text}`)

/** Imports the sample, records notes and figures, exports, makes a ledger of a speech, backs up and verifies, and takes pictures in light and dark; then loses the database and gets it back; then looks at a whole year. */
export async function runDemo(out: string, profile: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (/\.(png|xlsx|csv|dbk)$/.test(name)) await rm(path.join(out, name))
  }
  const duban = await openDuban({ profile })
  try {
    await show(duban, out)
  } finally {
    await duban.kill9()
  }
  await showRecovery(profile, out, step)
  await showYear(out)
  step('loaded the sample of a county’s year and took its pictures')
}

async function show(duban: Duban, out: string): Promise<void> {
  const { page } = duban
  step(`opened with a fresh profile in ${(duban.startMs / 1000).toFixed(1)} s`)
  await setOffice(page, '示例县政府督查室', '张三')
  await openSample(page)
  step(`imported the sample ledger: ${(await page.getByRole('contentinfo').innerText()).replaceAll('\n', ' ')}`)
  for (const note of NOTES) {
    await recordNote(page, note)
    step(`recorded progress of ${note.title}${note.figure ? `, ${note.figure}` : ''}`)
  }
  await page.getByRole('button', { name: '清除筛选' }).click()
  await untilSaved(page)
  await picture(page, out, 'target-light')
  await page.keyboard.press('Escape')
  await picture(page, out, 'ledger-light')
  for (const format of ['xlsx', 'csv'] as const) {
    await exportLedger(duban, format, path.join(out, `台账.${format}`))
    step(`exported 台账.${format}`)
  }
  await showExport(duban, out, step)
  await go(page, '工作台')
  await picture(page, out, 'dashboard-light')
  await showSupervision(page, out)
  await showCapture(duban, out, step)
  await go(page, '备份与记录')
  const backup = await backUpNow(page)
  step(`backup made, read back and verified: ${backup}`)
  await picture(page, out, 'backups-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await go(page, '工作台')
  await picture(page, out, 'dashboard-dark')
  await go(page, '台账')
  await picture(page, out, 'ledger-dark')
  await openTarget(page, NOTES[0]!.title)
  await picture(page, out, 'target-dark')
  const report = await duban.report()
  const { refused, policyViolations, pageErrors } = report
  step(
    `requests refused: ${refused.length}, policy violations: ${policyViolations.length}, page errors: ${pageErrors.length}`,
  )
  const code = await duban.closeWindow()
  step(`closed (exit code ${code}); a backup is made on exit when something changed since the last`)
  const folder = path.join(duban.dataDir, 'backups')
  for (const name of await readdir(folder)) {
    if (name.endsWith('.dbk')) await copyFile(path.join(folder, name), path.join(out, name))
  }
}
