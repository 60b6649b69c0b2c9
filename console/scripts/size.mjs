// Fails when what a phone must load before it shows anything grows beyond its budget. Counted are
// the scripts and styles index.html names, zipped as the front door sends them. The folder may be
// named; dist/ otherwise.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 60
const dist = pathToFileURL(`${process.argv[2] ?? 'dist'}/`)
const page = readFileSync(new URL('index.html', dist), 'utf8')
const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(hit => hit[1])

let total = 0
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, dist))).length / 1000
  total += size
  console.log(`${size.toFixed(1).padStart(7)} kB gz  ${file}`)
}
console.log(`${total.toFixed(1).padStart(7)} kB gz  first load, budget ${BUDGET_KB}`)
if (files.length === 0 || total > BUDGET_KB) {
  console.error('The first load is over its budget (or nothing is built).')
  process.exit(1)
}
