import { expect, test } from 'vitest'
import type { CalmWindow } from '../shared/model'
import { indented, localOf, shown, span } from './windows'

const NOW = Date.parse('2026-12-01T10:00:00Z')
const STREET = { code: '110101001', name: '东华门街道' }

const window = (area: string, from: string, to: string): CalmWindow => ({
  id: `${area} ${from}`,
  area: { code: area, name: area },
  from,
  to,
  madeBy: { id: 'coordinator', name: '孙丽萍' },
  madeAt: from,
  endedBy: null,
})

test('a window is planned in the time of the installation, wherever the screen stands', () => {
  expect(localOf(NOW)).toBe('2026-12-01T18:00')
  expect(span('2026-12-01T22:30', 4)).toEqual({
    from: '2026-12-01T14:30:00Z',
    to: '2026-12-01T18:30:00Z',
  })
})

test('what is over is not shown, and what lasts is told from what is to come', () => {
  const windows = [
    window('110101001', '2026-12-01T08:00:00Z', '2026-12-01T10:00:00Z'),
    window('110101001', '2026-12-01T09:00:00Z', '2026-12-01T11:00:00Z'),
    window('110101001', '2026-12-01T12:00:00Z', '2026-12-01T14:00:00Z'),
  ]
  expect(shown(windows, [STREET], NOW).map(({ from, lasting }) => [from, lasting])).toEqual([
    ['2026-12-01T09:00:00Z', true],
    ['2026-12-01T12:00:00Z', false],
  ])
})

test('only those of the own areas can be ended', () => {
  const windows = [
    window('110101001', '2026-12-01T12:00:00Z', '2026-12-01T14:00:00Z'),
    window('110101910000', '2026-12-01T12:00:00Z', '2026-12-01T14:00:00Z'),
  ]
  expect(shown(windows, [STREET], NOW).map(({ mayEnd }) => mayEnd)).toEqual([true, false])
})

test('what lies below is set in', () => {
  const area = (name: string, kind: 'SUBDISTRICT' | 'COMMUNITY' | 'GRID') => ({
    code: name,
    name,
    kind,
  })
  expect(indented(area('街道', 'SUBDISTRICT'), 'SUBDISTRICT')).toBe('街道')
  expect(indented(area('社区', 'COMMUNITY'), 'SUBDISTRICT')).toBe('\u3000社区')
  expect(indented(area('网格', 'GRID'), 'SUBDISTRICT')).toBe('\u3000\u3000网格')
})
