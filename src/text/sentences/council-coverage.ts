import type { ByLanguage } from '../../inputs/language.ts'

/**
 * What parties and the ministry said of coverage in named health councils, as the consultation note of 2025 reports it, with
 * the sections. These are the only statements on named councils that the sources have. By the council's name.
 */
export const COVERAGE_SAID: ReadonlyMap<string, readonly ByLanguage<string>[]> = new Map([
  [
    'Fyn',
    [
      {
        da: 'Region Syddanmark skrev, at lægedækningen på Fyn er god, at det er let at finde læger, og at patienterne er mest raske. Regionen frygtede, at flere kapaciteter på Fyn ville trække læger fra Sydvest- og Sønderjylland (afsnit 4.2.1).',
        en: 'Region Syddanmark wrote that coverage on Fyn is good, that doctors are easy to find, and that the patients are the healthiest. The region feared that more capacities on Fyn would draw doctors from the south-west and south of Jutland (section 4.2.1).',
      },
    ],
  ],
  [
    'Sydvestjylland',
    [
      {
        da: 'Region Syddanmark skrev, at der er stor mangel på læger i Sydvestjylland (afsnit 4.2.1).',
        en: 'Region Syddanmark wrote that there is a great shortage of doctors in the south-west of Jutland (section 4.2.1).',
      },
    ],
  ],
  [
    'Sønderjylland',
    [
      {
        da: 'Region Syddanmark skrev, at der er stor mangel på læger i Sønderjylland (afsnit 4.2.1), og Danske Regioner skrev, at mange kapaciteter er ubesatte (afsnit 4.5.2).',
        en: 'Region Syddanmark wrote that there is a great shortage of doctors in Sønderjylland (section 4.2.1), and Danske Regioner wrote that many capacities are vacant (section 4.5.2).',
      },
      {
        da: 'Ministeriet svarede, at regionen får plads til nye kapaciteter her, fordi arealreglen giver hver kommune et mindste antal, og at den derfor kan bruge det midlertidige tillæg (afsnit 4.5.3).',
        en: 'The ministry replied that the region gets room for new capacities here, because the area floor gives each municipality a smallest number, and that it can therefore use the temporary supplement (section 4.5.3).',
      },
    ],
  ],
])
