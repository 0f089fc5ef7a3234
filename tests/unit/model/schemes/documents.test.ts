import { describe, expect, test } from 'vitest'
import { decideApprovalExemption } from '../../../../src/model/schemes/approval-exemption.ts'
import { decideIndividualUse } from '../../../../src/model/schemes/individual-use.ts'
import { decideOffLabel, OFF_LABEL } from '../../../../src/model/schemes/off-label.ts'
import { decideRedistribution } from '../../../../src/model/schemes/redistribution.ts'

// Cases built from the four documents; each says where.

describe('Denmark, individuel ibrugtagning: the reply to question 538', () => {
  test.each(['assessing', 'not-recommended'] as const)(
    'a medicine that the Council is “%s” needs a medical assessment, and of who decides an application the reply is silent (reply, 1 and 2)',
    (council) => {
      expect(decideIndividualUse({ council })).toMatchObject({ kind: 'judgement-needed', judge: 'doctor' })
      expect(decideIndividualUse({ council, benefit: 'yes' })).toMatchObject({
        ...{ kind: 'silent', ending: 'application', step: 'benefit' },
      })
    },
  )

  test('of other medicines, and of patients who cannot benefit, the reply says nothing', () => {
    expect(decideIndividualUse({ council: 'other', benefit: 'yes' })).toMatchObject({ kind: 'silent', step: 'council' })
    expect(decideIndividualUse({ council: 'assessing', benefit: 'no' })).toMatchObject({ kind: 'silent' })
  })
})

describe('Denmark, low-dose naltrexone: the reply to the e-mail of 24 April 2024', () => {
  test('a renewal is asked the same as a first prescription: nothing of attendance stands before the doctor (authority, 1 and 3)', () => {
    expect(Object.keys(OFF_LABEL.steps)).toEqual(['use', 'need', 'informed'])
    for (const use of ['other-dose', 'other-disease'] as const) {
      expect(decideOffLabel({ use })).toMatchObject({
        kind: 'judgement-needed',
        judge: 'treating-doctor',
        step: 'need',
      })
    }
  })

  test('whether to prescribe is the treating doctor’s alone (authority, point 3)', () => {
    const first = { use: 'other-dose' } as const
    expect(decideOffLabel(first)).toMatchObject({ kind: 'judgement-needed', judge: 'treating-doctor' })
    expect(decideOffLabel({ ...first, need: 'decline' })).toMatchObject({ ending: 'declined', step: 'need' })
  })

  test('no prescription without thorough information (S 72, last paragraph but one)', () => {
    const willing = { use: 'other-disease', need: 'prescribe' } as const
    expect(decideOffLabel(willing)).toMatchObject({ kind: 'fact-needed', step: 'informed' })
    expect(decideOffLabel({ ...willing, informed: 'no' })).toMatchObject({ ending: 'inform-first' })
    expect(decideOffLabel({ ...willing, informed: 'yes' })).toMatchObject({ ending: 'prescribed' })
  })

  test('use within the approval is not off-label (S 72, the paragraph after the list)', () => {
    expect(decideOffLabel({ use: 'approved' })).toMatchObject({ ending: 'within-approval' })
  })
})

describe('Norway, godkjenningsfritak: the minister’s letter of 11 February 2026', () => {
  const applicants = ['gp', 'specialist'] as const

  test('a GP and a specialist take the same way, whatever else is so (letter, on proposals 1 and 3)', () => {
    for (const authorised of ['listed-country', 'elsewhere', 'nowhere'] as const) {
      for (const list of ['yes', 'no'] as const) {
        const [gp, specialist] = applicants.map((applicant) =>
          decideApprovalExemption({ applicant, authorised, 'negative-list': list }),
        )
        const { reasons: _, ...asGp } = gp ?? {}
        expect(specialist).toMatchObject(asGp)
      }
    }
  })

  test('a medicine of a listed country goes by notification, without DMP’s decision (letter, on proposal 1)', () => {
    const listed = { applicant: 'gp', authorised: 'listed-country' } as const
    expect(decideApprovalExemption({ ...listed, 'negative-list': 'no' })).toMatchObject({
      ...{ kind: 'decided', ending: 'notification', step: 'negative-list' },
    })
  })

  test('but not from the negative list: there DMP judges, as for everything else', () => {
    const cases = [
      { authorised: 'listed-country', 'negative-list': 'yes' },
      { authorised: 'elsewhere' },
      { authorised: 'nowhere' },
    ] as const
    for (const one of cases) {
      const application = { applicant: 'specialist', ...one } as const
      expect(decideApprovalExemption(application)).toMatchObject({ kind: 'judgement-needed', judge: 'dmp' })
      expect(decideApprovalExemption({ ...application, sound: 'no' })).toMatchObject({ ending: 'refused' })
      // “kan”: even where the treatment is sound, DMP may.
      expect(decideApprovalExemption({ ...application, sound: 'yes' })).toMatchObject({
        ...{ kind: 'judgement', ending: 'agency-may' },
      })
    }
  })

  test('of somebody who is no doctor the letter says nothing', () => {
    expect(decideApprovalExemption({ applicant: 'other' })).toMatchObject({ kind: 'silent', step: 'applicant' })
  })

  test('is told as it holds, without what the committee recommends', () => {
    expect(decideApprovalExemption({ applicant: 'gp' }).standing).toBe('in-force')
  })
})

describe('Sweden, the proposal of memorandum S2025/01745 as Region Stockholm tells of it', () => {
  test('is a proposal, whatever it would decide', () => {
    expect(decideRedistribution({}).standing).toBe('proposed')
  })

  test.each(['shortage', 'risk'] as const)('a wholesaler may be exempted at a %s, where it is necessary', (state) => {
    const asked = { measure: 'wholesaler', 'shortage-or-risk': state } as const
    expect(decideRedistribution(asked)).toMatchObject({ kind: 'judgement-needed', judge: 'agency' })
    expect(decideRedistribution({ ...asked, 'necessary-to-exempt': 'yes' })).toMatchObject({ ending: 'may-exempt' })
    expect(decideRedistribution({ ...asked, 'necessary-to-exempt': 'no' })).toMatchObject({ ending: 'no-exemption' })
  })

  test('between pharmacies a risk is not enough: the shortage must exist', () => {
    const asked = { measure: 'pharmacies', pair: 'community-community', 'necessary-to-move': 'yes' } as const
    expect(decideRedistribution({ ...asked, shortage: 'risk' })).toMatchObject({ ending: 'no-redistribution' })
    expect(decideRedistribution({ ...asked, shortage: 'shortage' })).toMatchObject({ ending: 'is-to-allow' })
  })

  test('only the three named pairs of pharmacies, and only where it is necessary', () => {
    const open = ['community-community', 'hospital-hospital', 'hospital-community', 'other'] as const
    const allowed = open.filter((pair) => {
      const decision = decideRedistribution({ measure: 'pharmacies', shortage: 'shortage', pair })
      return decision.kind === 'judgement-needed'
    })
    expect(allowed).toEqual(open.slice(0, 3))
  })
})
