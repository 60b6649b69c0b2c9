import { expect, test } from 'vitest'
import { EventParser } from './events'

const ALERT = 'id: 7\nevent: alert\ndata: {"a":1}\n\n'

const pieces = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
    text.slice(i * size, (i + 1) * size),
  )

test.each([1, 2, 3, 7, 1000])('an event is whole whatever the pieces it comes in (%i)', size => {
  for (const text of [ALERT, ALERT.replaceAll('\n', '\r\n'), ALERT.replaceAll('\n', '\r')]) {
    const parser = new EventParser()
    const events = pieces(text + text, size).flatMap(piece => parser.feed(piece))
    const expected = { id: '7', name: 'alert', data: '{"a":1}' }
    expect(events).toEqual([expected, expected])
  }
})

test('comments and blank lines are no events', () => {
  expect(new EventParser().feed(': still here\n\n\n: again\n\n')).toEqual([])
})

test('several data lines are joined by line ends, one leading space is dropped', () => {
  expect(new EventParser().feed('data: a\ndata:  b\ndata:c\n\n')).toEqual([
    { id: null, name: 'message', data: 'a\n b\nc' },
  ])
})

test('the last id stays in force for later events without one', () => {
  const events = new EventParser().feed('id: 3\ndata: a\n\ndata: b\n\n')
  expect(events.map(event => event.id)).toEqual(['3', '3'])
})

test('a reset without data is heard', () => {
  expect(new EventParser().feed('event: reset\n\n')).toEqual([
    { id: null, name: 'reset', data: '' },
  ])
})

test('an unfinished event is not given out', () => {
  expect(new EventParser().feed('event: alert\ndata: {}\n')).toEqual([])
})
