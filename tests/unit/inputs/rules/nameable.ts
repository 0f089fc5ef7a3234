import type { Nameable } from '../../../../src/inputs/rules/nameable.ts'
import { frozen } from '../../../support/frozen.ts'
import { madeReading } from '../made-json.ts'
import { madeTable } from '../tables/made-table.ts'

const { parameters, estimates, geographies } = frozen.inputs

/** What the frozen runs and estimates may name, with two days of population and a quoted figure of each kind. */
export const nameable: Nameable = {
  parameters: madeReading([...parameters.values()], 'parameters.json'),
  estimates: madeReading(estimates, 'estimates.json'),
  geographies: madeReading(geographies, 'geography/editions.json'),
  tables: new Map([
    ['population-2026', madeTable('date', '2027-01-01', '2026-01-01')],
    [
      'published-figures',
      madeTable(
        'id,level,metric',
        'hovedstaden-need-draft,council,need',
        'hovedstaden-capacities-draft,council,capacities',
        'aabenraa-patients-per-doctor-draft,municipality,patients_per_doctor',
        'egedal-contacts-2023,municipality,gp_contacts_per_citizen',
        'koebenhavn-contacts-2023,municipality,gp_contacts_per_citizen',
        'langeland-contacts-2023,municipality,gp_contacts_per_citizen',
        'denmark-contacts-2022,country,gp_contacts_per_citizen',
      ),
    ],
  ]),
  names: [
    'population-2026',
    'age-groups-2026',
    'area-2025',
    'gp-distance-2024',
    'life-expectancy-2021-2025',
    'gp-use-profile-2014',
    'gp-use-profile-2015',
  ],
  official: new Map(),
}
