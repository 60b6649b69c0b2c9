import { expect, test } from 'vitest'
import { bodyOfTeam, choices, type Proposal, type Seat, wish } from './team'

const somebody = (id: string, proposed: boolean) => ({ id, name: id, text: 'why', proposed })

const proposal: Proposal = {
  template: '02',
  mediators: [somebody('zhou', true), somebody('qian', false)],
  secretaries: [somebody('worker', true)],
  helpers: [somebody('neighbour', false)],
}

const team: Seat[] = [
  { id: 'qian', name: 'qian', part: 'MEDIATOR' },
  { id: 'elder', name: 'elder', part: 'HELPER' },
]

test('without a team the form begins with those who are proposed, and nobody helps by default', () => {
  expect(wish(proposal, [], [])).toEqual({
    mediators: ['zhou'],
    secretary: 'worker',
    helpers: [],
    consents: [],
  })
})

test('whoever sits there stays unless somebody says otherwise', () => {
  expect(wish(proposal, team, [0, 1])).toEqual({
    mediators: ['qian'],
    secretary: '',
    helpers: ['elder'],
    consents: [0, 1],
  })
})

test('whoever sits there can be chosen though they are not offered any more', () => {
  expect(choices(proposal.helpers, team, 'HELPER').map(({ id }) => id)).toEqual([
    'neighbour',
    'elder',
  ])
})

test('nobody keeps the record is said as such', () => {
  expect(bodyOfTeam(wish(proposal, team, [0, 1]))).toMatchObject({ secretary: null })
})
