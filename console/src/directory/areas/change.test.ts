import { expect, test } from 'vitest'
import { Refused } from '../../shared/problem'
import {
  AS_BACKUP,
  beginning,
  doings,
  drawn,
  END,
  ending,
  faults,
  freeCode,
  moves,
  partOf,
  shapesIn,
  undecided,
} from './change'

const ring = [
  [116.3, 39.9],
  [116.31, 39.9],
  [116.31, 39.91],
  [116.3, 39.9],
]
const shape = { type: 'Polygon' as const, coordinates: [ring] }
const feature = (properties: object | null) => ({ type: 'Feature', properties, geometry: shape })

test('boundaries are read from a geometry, a feature or a collection, and from nothing else', () => {
  const plain = { code: '', name: '', shape }
  expect(shapesIn(JSON.stringify(shape))).toEqual([plain])
  expect(shapesIn(JSON.stringify(feature(null)))).toEqual([plain])
  const file = { type: 'FeatureCollection', features: [feature({ code: 1, name: '东' })] }
  expect(shapesIn(JSON.stringify(file))).toEqual([{ code: '1', name: '东', shape }])
  for (const none of ['', 'x', 'null', '{"type":"Point","coordinates":[1,2]}', '{"type":"x"}'])
    expect(shapesIn(none), none).toBeNull()
})

test('a new code is the next one below the same community or station', () => {
  expect(freeCode('110101001005001', ['110101001005001', '110101001005009'])).toBe(
    '110101001005010',
  )
  expect(freeCode('110101910000P01', ['110101910000P01'])).toBe('110101910000P02')
})

test('what is drawn keeps codes and names that it does not bring itself', () => {
  const parts = [
    { code: 'a', name: '甲', shape: null },
    { code: 'b', name: '乙', shape: null },
  ]
  const next = (taken: string[]) => `new-${taken.length}`
  const three = [shape, shape, shape].map(each => ({ code: '', name: '', shape: each }))
  expect(drawn(parts, three, next).map(({ code, name }) => [code, name])).toEqual([
    ['a', '甲'],
    ['b', '乙'],
    ['new-4', ''],
  ])
  expect(drawn(parts, [{ code: 'b', name: '', shape }], next)).toEqual([
    { code: 'b', name: '乙', shape },
  ])
})

test('what ends is what goes on in no part', () => {
  expect(ending('split', 'a', [], ['b', 'c'])).toEqual(['a'])
  expect(ending('split', 'a', [], ['a', 'c'])).toEqual([])
  expect(ending('merge', 'a', ['b'], ['b'])).toEqual(['a'])
  expect(ending('retire', 'a', [], [])).toEqual(['a'])
  expect(ending('redraw', 'a', ['b'], [])).toEqual([])
})

test('a part says only what is to be otherwise, an office only what was decided', () => {
  expect(partOf({ code: ' a ', name: '', shape: null })).toEqual({ code: 'a' })
  expect(partOf({ code: 'a', name: '甲', shape, version: 2 })).toEqual({
    code: 'a',
    name: '甲',
    geometry: shape,
    version: 2,
  })
  const office = { member: { id: 'm', name: '甲' }, area: 'a', role: 'GRID_HEAD', primary: true }
  expect(
    moves([
      { ...office, id: '1', to: '' },
      { ...office, id: '2', to: END },
      { ...office, id: '3', to: 'b' },
      { ...office, id: '4', to: `b${AS_BACKUP}` },
    ]),
  ).toEqual([
    { posting: '2' },
    { posting: '3', to: ['b'] },
    { posting: '4', to: ['b'], primary: false },
  ])
})

test('a day begins in the areas time, and no day is now', () => {
  expect(beginning('2026-12-01')).toBe('2026-12-01T00:00:00+08:00')
  expect(beginning('')).toBeNull()
})

test('communities and stations are not divided, nor is what is to end', () => {
  expect(doings({ kind: 'GRID', to: null })).toContain('split')
  expect(doings({ kind: 'COMMUNITY', to: null })).toEqual(['redraw', 'retire'])
  expect(doings({ kind: 'GRID', to: '2026-12-01T00:00:00Z' })).toEqual(['redraw', 'retire'])
})

test('what the service tells beside its problem is heard', () => {
  const told = { squareMetres: 9, geometry: shape }
  const refused = (more: object) => new Refused({ status: 409, ...more })
  expect(faults(refused({ faults: [told] }))).toEqual([told])
  expect(faults(refused({}))).toEqual([])
  const left = [{ id: '1', member: 'm', area: 'a' }]
  expect(undecided(refused({ undecided: left }))).toEqual(left)
  expect(undecided(null)).toEqual([])
})
