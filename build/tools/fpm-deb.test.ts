import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { PROJECT_ROOT } from '../run/project-root'

const NEEDED = '-s dir -t deb --name duban --version 1.0 --architecture amd64 --maintainer me --package x.deb'.split(
  ' ',
)

it.each([
  ['an option it does not know', [...NEEDED, '--deb-systemd', 'x'], 'unknown option --deb-systemd'],
  ['another kind of package', NEEDED.map((word) => (word === 'deb' ? 'rpm' : word)), 'only -s dir -t deb'],
  ['a package without a name', NEEDED.filter((word) => word !== '--name' && word !== 'duban'), '--name is missing'],
])('the stand-in for fpm refuses %s', (_story, args, message) => {
  const refused = spawnSync(process.execPath, [`${PROJECT_ROOT}/build/tools/fpm-deb.mjs`, ...args], {
    encoding: 'utf8',
  })
  expect(refused.status).not.toBe(0)
  expect(refused.stderr).toContain(message)
})
