import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import ProblemBox from './ProblemBox.svelte'
import {
  explain,
  Refused,
  readProblem,
  Unreachable,
  violationsBeside,
  violationsOf,
} from './problem'

const invalid = new Refused({
  status: 400,
  title: '内容不合规',
  violations: [
    { field: 'narrative', message: '最多 5000 字' },
    { field: 'parties[0].phone', message: '不是电话号码' },
    { field: 'partiesNote', message: '过长' },
  ],
})

test('a violation belongs to its field and to what holds it, not to a namesake', () => {
  expect(violationsOf(invalid, 'parties[0].phone')).toEqual(['不是电话号码'])
  expect(violationsOf(invalid, 'parties')).toEqual(['不是电话号码'])
  expect(violationsOf(invalid, 'parties[1].phone')).toEqual([])
})

test('what no field shows is shown in the box', () => {
  expect(violationsBeside(invalid, ['narrative', 'parties'])).toEqual([
    { field: 'partiesNote', message: '过长' },
  ])
  const { body } = render(ProblemBox, {
    props: { failure: invalid, shown: ['narrative', 'parties'] },
  })
  expect(body).toContain('内容不合规')
  expect(body).toContain('过长')
  expect(body).not.toContain('最多 5000 字')
})

test('the box is empty without a failure and escapes what a service says', () => {
  expect(render(ProblemBox, { props: { failure: null } }).body).not.toContain('role="alert"')
  const hostile = new Refused({ status: 400, detail: '<img src=x>' })
  expect(render(ProblemBox, { props: { failure: hostile } }).body).not.toContain('<img')
})

test('the service words its problem; missing and stale have plain words of the console', () => {
  expect(explain(new Refused({ status: 422, title: 'a', detail: 'b' }))).toBe('b')
  expect(explain(new Refused({ status: 404, detail: 'no such row' }))).toContain('没有找到')
  expect(explain(new Refused({ status: 412 }))).toContain('更新')
  expect(explain(new Refused({ status: 500 }))).toContain('服务')
  expect(explain(new Unreachable())).toContain('网络')
})

test('an answer that is no problem document keeps its status', async () => {
  expect(await readProblem(new Response('<html>', { status: 502 }))).toEqual({ status: 502 })
  const problem = Response.json({ title: 'x', status: 400 }, { status: 400 })
  expect(await readProblem(problem)).toEqual({ title: 'x', status: 400 })
})
