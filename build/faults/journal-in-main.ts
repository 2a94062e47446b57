import type { Seeded } from '../bench/seeded'
import { Complaints, Endings, runsOf, type Fault } from './fault'
import { MUTATIONS } from './journal-mutations'
import {
  agree,
  HEAD_FILE,
  linesOf,
  longestPrefix,
  openFiles,
  writeJournal,
  type Files,
  type WrittenJournal,
} from './main-journal'

const QUICK_STEP = 97

/**
 * Cuts the journal at every byte, with and without the note of its end. What is left is read as far as the last whole
 * command; with the note the loss is named, without it the torn tail is set aside and the journal goes on.
 */
export function journalCutAtEveryByte(): Fault {
  return {
    name: 'journal cut at every byte (main process)',
    expected: 'longest valid prefix, 0 wrong',
    async run(extent) {
      const complaints = new Complaints()
      const endings = new Endings<'named' | 'torn tail set aside' | 'whole'>()
      const written = await writeJournal('张三')
      const length = linesOf(written.files).reduce((sum, line) => sum + line.length, 0)
      let cuts = 0
      for (let at = 0; at <= length; at += extent.isQuick ? QUICK_STEP : 1) {
        for (const hasNote of [true, false]) {
          const damaged = cutAt(written.files, at, hasNote)
          const opened = await openFiles(damaged)
          const wanted = longestPrefix(written, damaged)
          cuts += 1
          if (opened.records.length !== wanted || !agree(opened.records, written.records))
            complaints.say(`WRONG at byte ${at}: ${opened.records.length} records of ${wanted}`)
          const isShort = wanted < written.records.length
          if (opened.isNamed !== (hasNote && isShort))
            complaints.say(`${hasNote ? 'not' : 'wrongly'} named at byte ${at}`)
          if ((opened.goesOn === 'taken') === opened.isNamed)
            complaints.say(`at byte ${at} the next change is ${opened.goesOn}`)
          endings.add(opened.isNamed ? 'named' : opened.isTorn ? 'torn tail set aside' : 'whole')
        }
      }
      return complaints.outcome(cuts, `${cuts} cuts over ${length} bytes: ${endings.figure}`)
    },
  }
}

/** A good chain from another first record: no chain by itself can tell, but the note of its end does. */
function beginsElsewhere(written: WrittenJournal, damaged: Files): boolean {
  const [ours, found] = [linesOf(written.files)[0], linesOf(damaged)[0]]
  return ours !== undefined && found !== undefined && !ours.equals(found)
}

function cutAt(files: Files, at: number, hasNote: boolean): Files {
  const left = new Map<string, Buffer>()
  let passed = 0
  for (const [name, bytes] of files) {
    if (name === HEAD_FILE) {
      if (hasNote) left.set(name, bytes)
    } else {
      if (passed < at) left.set(name, bytes.subarray(0, at - passed))
      passed += bytes.length
    }
  }
  return left
}

export function journalMutations(chance: Seeded): Fault {
  return {
    name: 'journal mutated (main process)',
    expected: 'longest valid prefix and a name for what is wrong, 0 accepted',
    async run(extent) {
      const complaints = new Complaints()
      const endings = new Endings<'named' | 'named, begins as another journal' | 'without effect'>()
      const [written, foreign] = [await writeJournal('张三'), await writeJournal('李四')]
      const runs = runsOf(extent, 5_000, 200)
      for (let run = 0; run < runs; run += 1) {
        const { name, apply } = MUTATIONS[run % MUTATIONS.length]!
        const damaged = apply(written, foreign, chance)
        const opened = await openFiles(damaged)
        const wanted = longestPrefix(written, damaged)
        const isWhole = opened.records.length === written.records.length
        const isOurs = agree(opened.records, written.records)
        if (!isOurs && beginsElsewhere(written, damaged) && opened.goesOn === 'journal-damaged') {
          endings.add('named, begins as another journal')
          continue
        }
        if (!isOurs) complaints.say(`ACCEPTED: ${name}`)
        else if (opened.records.length !== wanted) complaints.say(`${opened.records.length} of ${wanted} read: ${name}`)
        else if (!isWhole && !opened.isNamed) complaints.say(`SILENT: ${name}`)
        else if (!isWhole && opened.goesOn !== 'journal-damaged')
          complaints.say(`the next is ${opened.goesOn}: ${name}`)
        endings.add(isWhole ? 'without effect' : 'named')
      }
      return complaints.outcome(runs, `${runs} mutations of ${MUTATIONS.length} kinds: ${endings.figure}`)
    },
  }
}
