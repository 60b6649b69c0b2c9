import { expect, test } from 'vitest'
import { en } from './en'
import { d, dCode } from './words.svelte'
import { zh } from './zh'

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

test('both languages have the same keys, words for each, and fill the same places', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  expect([...Object.values(zh), ...Object.values(en)].filter(text => !text.trim())).toEqual([])
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
    expect(placesOf(en[key]), key).toEqual(placesOf(zh[key]))
  }
})

test('words are filled, and a code that is not known is shown as it is', () => {
  expect(d('people.found', { count: 2 })).toBe('找到 2 人')
  expect(dCode('state', 'SUSPENDED')).toBe('已停用')
  expect(dCode('state', 'FROZEN')).toBe('FROZEN')
})

/** Words that are asked for by name must exist: the compiler checks `d`, this checks the rest. */
test('every code that the directory answers with has words', () => {
  const codes = {
    state: ['INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT', 'MERGED'],
    move: ['INVITED', 'SUSPENDED', 'RETURNED', 'LEFT', 'MERGED'],
    did: ['INVITED', 'ENTERED', 'JOINED', 'CHANGED', 'SUSPENDED', 'RETURNED', 'LEFT', 'MERGED'],
    posting: ['POSTED', 'CORRECTED', 'ENDED', 'HANDED_OVER', 'TOOK_OVER', 'WITHDRAWN'],
    kind: ['DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'GRID', 'POLICE_STATION', 'POLICE_GRID'],
    team: ['MEDIATION', 'COMMITTEE', 'COMMUNITY', 'CRIME', 'YOUTH'],
    level: ['YARD', 'SUBDISTRICT', 'AUTHORITY'],
    part: ['LEAD', 'MEDIATOR', 'SECRETARY'],
    served: ['EVERY_DAY', 'WORKING_DAYS', 'DAYS_OFF'],
    division: ['DAY', 'DAY_AND_NIGHT', 'ROUND'],
    areas: ['split', 'merge', 'redraw', 'retire'],
    areasHint: ['split', 'merge', 'redraw', 'retire'],
    areasFile: ['split', 'redraw'],
    swap: ['ASKED', 'AGREED', 'REFUSED', 'WITHDRAWN'],
    honour: ['NATIONAL', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'STATION'],
    field: ['primary', 'from', 'to', 'name', 'state', 'skills', 'languages', 'postings'],
  }
  for (const [family, members] of Object.entries(codes)) {
    for (const code of members) expect(Object.keys(zh)).toContain(`${family}.${code}`)
  }
})
