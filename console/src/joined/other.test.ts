import { expect, test } from 'vitest'
import { idIn } from './other'

test('a case is named by the address of its page, whatever comes before and after', () => {
  const id = '01890000-0000-7000-8000-00000000abcd'
  expect(idIn(`http://localhost:8080/cases/${id.toUpperCase()}?same`)).toBe(id)
  expect(idIn('DHM-2026-000123')).toBeNull()
})
