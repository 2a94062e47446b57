import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BACKUP_EXTENSION } from '../../electron/backups/backup-name'
import type { Seeded } from '../bench/seeded'
import { BACKUP_MUTATIONS } from './backup-mutations'
import { Complaints, Endings, runsOf, type Fault } from './fault'
import { backupsIn, takeGood } from './main-backups'
import { freshFolder } from './temporary'

/** Puts mutated backups before the main process's own reading. Nothing of one may ever come to be restored. */
export function mutatedBackups(chance: Seeded): Fault {
  return {
    name: 'mutated backups (main process)',
    expected: 'rejected before anything is read for a restore, 0 accepted',
    async run(extent) {
      const complaints = new Complaints()
      const refusals = new Endings<string>()
      const folder = await freshFolder('mutated-backups')
      const backups = backupsIn(folder)
      const good = await readFile(await takeGood(backups, folder, 300, 10))
      const other = await readFile(await takeGood(backups, folder, 280, 11))
      const id = `mutated${BACKUP_EXTENSION}`
      const runs = runsOf(extent, 1_000, 100)
      for (let run = 0; run < runs; run += 1) {
        const [name, alter] = BACKUP_MUTATIONS[run % BACKUP_MUTATIONS.length]!
        const bytes = Buffer.from(alter(Buffer.from(good), other, chance))
        if (bytes.equals(good)) continue
        await writeFile(path.join(folder, id), bytes)
        const verified = await backups.verify(id)
        const opened = await backups.open(id)
        if (!verified.ok || verified.value.verdict?.isGood !== false || opened.ok) complaints.say(`ACCEPTED: ${name}`)
        refusals.add(opened.ok ? 'ACCEPTED' : opened.code)
      }
      return complaints.outcome(runs, `${runs} mutations of ${BACKUP_MUTATIONS.length} kinds: ${refusals.figure}`)
    },
  }
}
