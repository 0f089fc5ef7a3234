import type { ByLanguage } from '../../inputs/language.ts'
import type { EntryErrorKind } from '../sentences/entry-error.ts'

/**
 * What is wrong with an entry of a clinic, in a sentence for the place beside its field; `{}` stands for the limit. The
 * page carries them in its own language, so that its script need not carry both.
 */
export const ENTRY_ERROR_WORDS: Readonly<Record<EntryErrorKind, ByLanguage<string>>> = {
  'no-capacities': {
    da: 'Skriv, hvor mange lægekapaciteter klinikken har.',
    en: 'Enter how many doctor capacities the clinic has.',
  },
  'no-municipality': { da: 'Vælg klinikkens kommune.', en: 'Choose the municipality of the clinic.' },
  'no-weight': { da: 'Skriv den vægt, der står i brevet.', en: 'Enter the weight given in the letter.' },
  'no-number': { da: 'Skriv det tal, der står i brevet.', en: 'Enter the number given in the letter.' },
  'not-a-number': { da: 'Skriv et tal med cifre.', en: 'Enter a number in digits.' },
  'not-whole': { da: 'Skriv et helt antal patienter.', en: 'Enter a whole number of patients.' },
  'not-halves': {
    da: 'Skriv hele eller halve lægekapaciteter, fx 2 eller 2,5.',
    en: 'Enter whole or half doctor capacities, such as 2 or 2.5.',
  },
  'few-for-so-many': {
    da: 'Det er meget lidt for så mange lægekapaciteter. Gælder tallet én lægekapacitet? Ellers mindst {}.',
    en: 'That is very few for so many doctor capacities. Is the number for one capacity? Otherwise at least {}.',
  },
  'too-small': {
    da: 'Så lille kan tallet ikke være. Mindst {}.',
    en: 'The number cannot be so small. At least {}.',
  },
  'no-weight-is-so-large': {
    da: 'En gennemsnitlig vægt ligger tæt på 1. Højst {}. Er det et patienttal?',
    en: 'An average weight is close to 1. At most {}. Is it a number of patients?',
  },
  'many-for-so-few': {
    da: 'Det er meget for så få lægekapaciteter. Højst {}.',
    en: 'That is a great many patients for so few doctor capacities. At most {}.',
  },
  'too-large': {
    da: 'Så stort kan tallet ikke være. Højst {}.',
    en: 'The number cannot be so large. At most {}.',
  },
  'not-a-date': {
    da: 'Skriv en dato, der findes, med dag, måned og år.',
    en: 'Enter a date that exists, with day, month and year.',
  },
  'too-early': {
    da: 'Regionerne fik først magten over tallet den {}. Skriv en senere dato.',
    en: 'The regions did not get power over the number until {}. Enter a later date.',
  },
  'too-late': { da: 'Datoen ligger for langt ude i fremtiden.', en: 'The date is too far in the future.' },
}
