import type { CaseDetail } from '../shared/model'
import type { Step } from './steps'

/** Whether many bring it together, or somebody speaks for many already. */
export const isOfMany = (of: Pick<CaseDetail, 'parties' | 'riskFactors' | 'representatives'>) =>
  of.parties.length > 2 ||
  of.representatives.length > 0 ||
  of.riskFactors.some(code => code === 'GROUP5' || code === 'GROUP30')

/** All who speak for the others, five at most; who does already is ticked. */
export const representation = ({ representatives }: Pick<CaseDetail, 'representatives'>): Step => ({
  path: 'representatives',
  method: 'PUT',
  label: 'step.represent',
  versioned: true,
  asks: [
    { kind: 'parties', name: 'parties', label: 'ask.represent', ticked: representatives },
    { kind: 'text', name: 'reason', label: 'ask.chosenHow' },
  ],
})
