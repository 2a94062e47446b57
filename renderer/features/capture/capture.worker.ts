import { z } from 'zod'
import type { CaptureAnswer, CaptureJob } from './capture-jobs'

// As in the window: no schema may be made before the validator knows that it must not compile code.
z.config({ jitless: true })
const jobs = import('./capture-jobs').then((loaded) => {
  loaded.warmUp()
  return loaded
})

const answer = (message: CaptureAnswer) => self.postMessage(message)

async function work(job: CaptureJob): Promise<CaptureAnswer> {
  const { doCaptureJob, PROPOSALS_A_PART } = await jobs
  const done = await doCaptureJob(job, (share) => answer({ kind: 'progress', share }))
  if (done.kind !== 'capture') return done
  const { proposals, uncovered } = done.capture
  const whole = Math.floor(proposals.length / PROPOSALS_A_PART) * PROPOSALS_A_PART
  for (let at = 0; at < whole; at += PROPOSALS_A_PART)
    answer({ kind: 'part', proposals: proposals.slice(at, at + PROPOSALS_A_PART) })
  return { kind: 'capture', capture: { proposals: proposals.slice(whole), uncovered } }
}

/** Ended by whoever started it, so that nothing of a hostile file outlives its page. */
self.addEventListener('message', (event: MessageEvent<CaptureJob>) => {
  work(event.data).then(answer, (error: unknown) =>
    answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }),
  )
})
