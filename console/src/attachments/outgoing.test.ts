import { expect, test } from 'vitest'
import { Unreachable } from '../shared/problem'
import { Outgoing, whyNot } from './outgoing.svelte'

const photo = (name: string, size = 3) => new File([new Uint8Array(size)], name)

test('files go one after the other, each under a key of its own', async () => {
  const sent: string[] = []
  const keys = new Set<string>()
  let under = 0
  const outgoing = new Outgoing(async (path, form, key) => {
    expect(++under).toBe(1)
    await Promise.resolve()
    sent.push(`${path} ${(form.get('file') as File).name} ${form.get('kind')}`)
    keys.add(key)
    under--
  })
  await outgoing.add('c1', [photo('a.jpg'), photo('b.jpg')], 'PHOTO')
  expect(sent).toEqual([
    '/api/cases/c1/attachments a.jpg PHOTO',
    '/api/cases/c1/attachments b.jpg PHOTO',
  ])
  expect(keys.size).toBe(2)
  expect(outgoing.parcels).toEqual([])
  expect(outgoing.arrived).toBe(2)
})

test('what failed stays, holds nothing up, and goes again under the same key', async () => {
  const keys: string[] = []
  let down = true
  const outgoing = new Outgoing(async (_path, form, key) => {
    if ((form.get('file') as File).name !== 'a.jpg') return
    keys.push(key)
    if (down) throw new Unreachable()
  })
  await outgoing.add('c1', [photo('a.jpg'), photo('b.jpg')], 'PHOTO')
  expect(outgoing.of('c1').map(({ file, state }) => [file.name, state])).toEqual([
    ['a.jpg', 'FAILED'],
  ])
  expect(outgoing.arrived).toBe(1)
  down = false
  await outgoing.again(outgoing.parcels[0]?.key ?? '')
  expect(outgoing.parcels).toEqual([])
  expect(keys[0]).toBe(keys[1])
})

test('a file that cannot be taken is not sent, and can be dropped', async () => {
  const outgoing = new Outgoing(async () => {
    throw new Error('was sent')
  })
  await outgoing.add('c1', [photo('empty.jpg', 0)], 'PHOTO')
  const [parcel] = outgoing.of('c1')
  if (!parcel) throw new Error('not there')
  expect(whyNot(parcel)).toBe('空文件不能添加。')
  outgoing.drop(parcel.key)
  expect(outgoing.parcels).toEqual([])
})
