import type { ByLanguage } from '../../inputs/language.ts'
import type { LetterParagraph } from '../format/fill-letter.ts'

/** A paragraph of the letter in every language. */
interface Paragraph extends Omit<LetterParagraph, 'words'> {
  readonly words: ByLanguage<string>
}

const text = (da: string, en: string): Paragraph => ({ words: { da, en }, asks: false, when: 'always' })
const ask = (when: Paragraph['when'], da: string, en: string): Paragraph => ({ words: { da, en }, asks: true, when })

/**
 * A letter from a clinic to its region about its minimum, built only from what the hearing note says, in its words where it
 * can be. `{besked}` and the like are the names of the form's fields; what no field asks for is left to the writer.
 */
export const REGION_LETTER: readonly Paragraph[] = [
  text('Til {region}', 'To {region}'),
  text(
    'Minimumspatienttal for {klinik}, ydernummer {ydernummer}',
    'Minimum number of patients (minimumspatienttal) of {klinik}, provider number {ydernummer}',
  ),
  text(
    'Den {besked} gav regionen os besked om, at klinikkens minimumspatienttal skal være {tal}. Hidtil har det været {hidtil}. Beregningerne bag tallet fik vi den {beregning}. I dag har klinikken {patienter} tilmeldte patienter og {kapaciteter} lægekapaciteter.',
    'On {besked} the region told us that the clinic’s minimum is to be {tal}. Until now it has been {hidtil}. We were given the calculations behind the number on {beregning}. Today the clinic has {patienter} registered patients and {kapaciteter} doctor capacities.',
  ),
  text('Vi beder regionen om svar på dette:', 'We ask the region to answer this:'),
  ask(
    'raised',
    'Fra hvilken dag skal tallet gælde? Et øget tal kan tidligst træde i kraft {ventetid} dage efter, at regionen har informeret os om ændringen, og tidligst {ventetid} dage efter, at den har informeret os om beregningerne (afsnit 4.3.2). Som vi læser det, er det tidligst den {dag}.',
    'From which day is the number to apply? A raised number can take effect at the earliest {ventetid} days after the region informed us of the change, and at the earliest {ventetid} days after it informed us of the calculations (section 4.3.2). As we read it, that is {dag} at the earliest.',
  ),
  ask(
    'lowered',
    'Fra hvilken dag gælder tallet, og indfører regionen det gradvist (afsnit 4.3.1)?',
    'From which day does the number apply, and will the region phase it in (section 4.3.1)?',
  ),
  ask(
    'raised',
    'Vi beder om en dialog om klinikkens forhold og kapacitet (afsnit 4.3.1). Tallet giver os udfordringer, fordi {grund}.',
    'We ask for a dialogue about the conditions and the capacity of the clinic (section 4.3.1). The number is difficult for us because {grund}.',
  ),
  ask(
    'raised',
    'Mener regionen, at tallet ligger væsentligt over det gældende og over vores nuværende patienttal? I så fald forudsætter lovens bemærkninger, at regionen først søger at aftale patienttallet frivilligt med os (afsnit 4.3.1 og 4.3.2).',
    'Does the region hold that the number is well above the one in force and above our present number of patients? If so, the explanatory notes to the act presuppose that the region first seeks a voluntary agreement with us (sections 4.3.1 and 4.3.2).',
  ),
  ask('raised', 'Kan tallet stige gradvist over tid (afsnit 4.3.2)?', 'Can the number rise gradually (section 4.3.2)?'),
  ask(
    'always',
    'Hvordan er lokale forhold og klinikkens egne forhold taget med (afsnit 4.3.3)? Vi peger især på {forhold}.',
    'How have local conditions and those of the clinic been taken into account (section 4.3.3)? We point above all to {forhold}.',
  ),
  ask(
    'raised',
    'Er der andre klinikker i lokalområdet, som ønsker og allerede varetager flere patienter, end modellen tilsiger? Det kan mindske behovet for, at vi får flere (afsnit 4.3.2).',
    'Are there other clinics nearby that want, and already have, more patients than the model calls for? That can reduce the need for us to take more (section 4.3.2).',
  ),
  ask(
    'always',
    'Har vi fået alle beregningerne, og er de rigtige? Vi beder regionen om at se efter fejl. Den kan ændre tallet, hvis der er fejl i beregningerne (afsnit 4.3.8).',
    'Have we been given all the calculations, and are they right? We ask the region to look for errors. It can change the number if there are errors in the calculations (section 4.3.8).',
  ),
  ask(
    'raised',
    'Har regionen fastlagt en øvre grænse for minimumspatienttallet, eller vil den gøre det (afsnit 4.3.6)?',
    'Has the region set an upper limit to the minimum, or will it (section 4.3.6)?',
  ),
  ask(
    'lowered',
    'Kan vi få et midlertidigt tillæg (afsnit 4.3.2 og 4.5.3)?',
    'Can we be given a temporary supplement (sections 4.3.2 and 4.5.3)?',
  ),
  ask(
    'always',
    'Hvordan klager vi, til hvem og inden hvilken frist (afsnit 4.3.5)? Gælder tallet, mens en klage behandles?',
    'How do we complain, to whom and by when (section 4.3.5)? Does the number apply while a complaint is dealt with?',
  ),
  text(
    'Afsnittene er dem i Indenrigs- og Sundhedsministeriets høringsnotat om bekendtgørelsen.',
    'The sections are those of the ministry’s consultation note on the executive order.',
  ),
  text('Venlig hilsen\n{underskrift}', 'Kind regards\n{underskrift}'),
]
