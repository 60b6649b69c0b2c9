import { expect, test } from 'vitest'
import { attemptAt } from './addition'
import { emptyEntry } from './report'

const entry = { ...emptyEntry(), narrative: '楼道堆物。又吵起来了', category: '0203' }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 10, minute))
let keys = 0
const fresh = () => `key ${++keys}`

test('what goes to a case that is there is the report without its category', () => {
  const { body } = attemptAt(null, 'a', entry, false, at(0), fresh)
  expect(body).toMatchObject({ title: '楼道堆物', narrative: '楼道堆物。又吵起来了' })
  expect(body).not.toHaveProperty('category')
  const placed = attemptAt(null, 'a', { ...entry, address: '示例街8号' }, false, at(0), fresh)
  expect(placed.body.narrative).toBe('地点:示例街8号\n楼道堆物。又吵起来了')
  expect(placed.body).not.toHaveProperty('address')
})

test('the same words to the same case keep their key and their moment, others do not', () => {
  const first = attemptAt(null, 'a', entry, false, at(0), fresh)
  expect(attemptAt(first, 'a', entry, false, at(5), fresh)).toBe(first)
  expect(attemptAt(first, 'b', entry, false, at(5), fresh).key).not.toBe(first.key)
  const more = { ...entry, narrative: '还砸了门' }
  expect(attemptAt(first, 'a', more, false, at(5), fresh).key).not.toBe(first.key)
})
