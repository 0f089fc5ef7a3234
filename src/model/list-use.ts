import { over, plus, ratio, type Ratio, times } from './ratio.ts'

/** Patients of a list who are in one age band, with the band's use of general practice. Plain decimal text. */
export interface BandPatients {
  /** Whole patients; empty counts as none. */
  readonly patients: string
  readonly contactsPerCitizen: string
}

/** How much a patient list is used, by ages alone. */
export interface ListUse {
  readonly patients: Ratio
  /** Expected contacts per patient and year. */
  readonly contacts: Ratio
  /** The same as a multiple of the country's mean. */
  readonly relative: Ratio
}

/** Where a list cannot be read: the index of the band, or null for a list without patients. */
export interface ListFault {
  readonly band: number | null
}

/**
 * Average use of a patient list under the published use profile, relative to the country. An illustration of ages only,
 * not an official weight: half aged 18–64 (6.2 contacts) and half 65–79 (10.5) give 8.35 contacts, and 1.25 times a
 * country with 6.68.
 */
export function listUse(bands: readonly BandPatients[], countryContacts: string): ListUse | ListFault {
  const wrong = bands.findIndex(({ patients }) => !/^\d{0,6}$/.test(patients))
  if (wrong >= 0) return { band: wrong }
  const counted = bands.map(({ patients, contactsPerCitizen }) => ({
    patients: ratio(patients === '' ? '0' : patients),
    contactsPerCitizen: ratio(contactsPerCitizen),
  }))
  const none = ratio('0')
  const patients = counted.reduce((sum, band) => plus(sum, band.patients), none)
  if (patients.top === 0n) return { band: null }
  const contacts = over(
    counted.reduce((sum, band) => plus(sum, times(band.patients, band.contactsPerCitizen)), none),
    patients,
  )
  return { patients, contacts, relative: over(contacts, ratio(countryContacts)) }
}
