// Brings the typeface that papers are printed in: what the lock file names, by its hash. Of nine
// weights one is used; the others go again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('.', import.meta.url))
const font = `${home}node_modules/@expo-google-fonts/noto-serif-sc`
const stamp = `${home}node_modules/.installed`
const wanted = createHash('sha256').update(readFileSync(`${home}package-lock.json`)).digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
  })
  if (status !== 0) process.exit(status ?? 1)
  for (const entry of readdirSync(font, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== '400Regular') {
      rmSync(`${font}/${entry.name}`, { recursive: true })
    }
  }
  writeFileSync(stamp, wanted)
}
