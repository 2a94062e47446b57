import { checkPackages } from './packaging/check-packages'

/** `npm run pack:check`: packages against a stand-in for Electron and judges what came out. Exit code 1 on any failure. */
const { held, failed } = await checkPackages()
console.log(`${held} held, ${failed} failed`)
process.exitCode = failed === 0 && held > 0 ? 0 : 1
