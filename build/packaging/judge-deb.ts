import { runChild } from '../run/child'
import { assertNone, assertThat, type Assertion } from './assertion'

/** Judges a Debian package by what dpkg-deb itself says of it. */
export async function judgeDeb(file: string, version: string, architecture: string): Promise<Assertion[]> {
  const [control, contents, postinst, desktop] = await Promise.all([
    runChild('dpkg-deb', ['-f', file]),
    runChild('dpkg-deb', ['-c', file]),
    runChild('sh', ['-c', 'dpkg-deb --ctrl-tarfile "$0" | tar -xO ./postinst', file]),
    runChild('sh', ['-c', 'dpkg-deb --fsys-tarfile "$0" | tar -xO ./usr/share/applications/duban.desktop', file]),
  ])
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(control.output)?.[1] ?? ''
  const entries = contents.output.split('\n').filter(Boolean)
  const paths = entries.map((line) => line.split(/\s+/).slice(5).join(' '))
  const isThere = (path: string) => paths.includes(path)
  const needed = [
    './opt/Duban/duban',
    './opt/Duban/resources/app.asar',
    './usr/share/applications/duban.desktop',
    './usr/share/mime/packages/duban.xml',
    ...[16, 32, 48, 256, 512].map((size) => `./usr/share/icons/hicolor/${size}x${size}/apps/duban.png`),
  ]
  return [
    assertThat('dpkg-deb reads it', control.code === 0 && contents.code === 0, control.output),
    assertThat('the package is called duban', field('Package') === 'duban', field('Package')),
    assertThat('it has the version of package.json', field('Version') === version, field('Version')),
    assertThat(`it is for ${architecture}`, field('Architecture') === architecture, field('Architecture')),
    assertThat('it needs GTK, NSS and GBM', /libgtk-3-0.*libnss3.*libgbm1/.test(field('Depends')), field('Depends')),
    assertThat('its description is Chinese', field('Description').includes('督办台账'), field('Description')),
    assertThat('it states its installed size', Number(field('Installed-Size')) > 0, field('Installed-Size')),
    assertNone(
      'program, archive, menu entry, file type and icons are there',
      needed.filter((path) => !isThere(path)),
    ),
    assertNone(
      'everything belongs to root',
      entries.filter((line) => !/^\S+ root\/root /.test(line)),
    ),
    assertNone(
      'nobody else may write',
      entries.filter((line) => /^.....w|^........w/.test(line) && !line.startsWith('l')),
    ),
    assertNone(
      'it stays in /opt/Duban and /usr/share',
      paths.filter((path) => !/^\.\/($|opt\/($|Duban\/)|usr\/($|share\/))/.test(path)),
    ),
    assertThat('the sandbox helper gets its rights at installation', postinst.output.includes('chrome-sandbox')),
    assertThat('the menu shows 督办台账', /^Name=督办台账$/m.test(desktop.output), desktop.output),
    assertThat(
      'the menu entry takes a file',
      /^Exec=\/opt\/Duban\/duban .*%[UFuf]/m.test(desktop.output),
      desktop.output,
    ),
    assertThat('it opens backups', desktop.output.includes('application/x-duban-backup'), desktop.output),
  ]
}
