import { writeFileSync } from 'node:fs'
import { bundledPackages } from './notices/bundled-packages'
import { isPermissive, noticesText } from './notices/notices-text'
import { PROJECT_ROOT } from './run/project-root'

/** `npm run notices`: writes THIRD-PARTY-NOTICES.md. Exit code 1 when a licence is not permissive. */
const packages = bundledPackages(PROJECT_ROOT)
const refused = packages.filter(({ licence }) => !isPermissive(licence))
writeFileSync(`${PROJECT_ROOT}/THIRD-PARTY-NOTICES.md`, noticesText(packages))
console.log(`THIRD-PARTY-NOTICES.md: ${packages.length} packages`)
for (const { name, licence } of refused) console.error(`${name}: ${licence} is not a permissive licence`)
process.exitCode = refused.length === 0 ? 0 : 1
