import type { Language } from '../../inputs/language.ts'
import type { ChangeFault } from '../../inputs/rules/check-change.ts'
import type { NamedChange } from '../../model/change-text.ts'
import type { AddressFault } from '../../model/run-address.ts'
import { say } from '../say.ts'

/** What is wrong in an address, as a sentence. */
export function addressFault(fault: AddressFault, language: Language): string {
  switch (fault.kind) {
    case 'version':
      return say(language, {
        da: `Adressen er af version ${fault.value}, som siden ikke kender.`,
        en: `The address is of version ${fault.value}, which this site does not know.`,
      })
    case 'name':
      return say(language, {
        da: `Ingenting hedder “${fault.name}”.`,
        en: `Nothing is called “${fault.name}”.`,
      })
    case 'value':
      return say(language, {
        da: `“${fault.value}” kan ikke bruges som ${fault.name}. Det skal ligne: ${fault.expected}.`,
        en: `“${fault.value}” cannot be used as ${fault.name}. It has to look like: ${fault.expected}.`,
      })
    case 'missing':
      return say(language, { da: `${fault.name} mangler.`, en: `${fault.name} is missing.` })
    case 'twice':
      return say(language, { da: `${fault.name} står der to gange.`, en: `${fault.name} stands there twice.` })
    case 'many':
      return say(language, {
        da: `Der er mere end ${fault.most} ændringer.`,
        en: `There are more than ${fault.most} changes.`,
      })
  }
}

/** What is wrong with a change that could be read: its name and value, and what was expected. */
export function changeFault({ name, value }: NamedChange, { expected }: ChangeFault, language: Language): string {
  return say(language, {
    da: `${name}=${value} kan ikke bruges i kørslen. Ventet: ${expected}.`,
    en: `${name}=${value} cannot be used in the run. Expected: ${expected}.`,
  })
}
