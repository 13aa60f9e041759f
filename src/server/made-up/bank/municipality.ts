import type { ImportFile } from '../../../contract/import/file.ts'

/** A municipality that is in no list of Denmark's ninety-eight. Its numbers begin with 00, which reaches nobody. */
export const municipality: Omit<ImportFile['municipality'], 'closingDays'> = {
  id: 'solvang',
  name: 'Solvang Kommune',
  isMadeUp: true,
  phone: '00 00 00 10',
  email: 'familieogboern@solvang.example',
  address: 'Familie og Børn, Solvang Torv 1, 0000 Solvang',
  openingHours: 'Mandag til onsdag 9–15, torsdag 9–17, fredag 9–13',
  turnTo: 'Har dit barn en funktionsnedsættelse, kan du ringe eller skrive til Familie og Børn. Du får en fast kontaktperson, som kender jer og samler trådene. Er det akut uden for åbningstiden, kan du ringe til kommunens døgnvagt på 00 00 00 11.',
  contactPersonTitle: 'kontaktperson',
  familiesPerWorker: 24,
  caseTimes: [
    { area: 'Merudgifter (barnets lov § 86)', time: '8 uger' },
    { area: 'Tabt arbejdsfortjeneste (barnets lov § 87)', time: '6 uger' },
    { area: 'Aflastning og hjælp i hjemmet (barnets lov § 90)', time: '8 uger' },
    { area: 'Børnefaglig undersøgelse (barnets lov § 20)', time: '4 måneder' },
    { area: 'Hjælpemidler (serviceloven § 112)', time: '10 uger' },
    { area: 'Kørsel til skole (folkeskoleloven § 26)', time: '3 uger' },
  ],
}

/** The rhythms of *Sammen om familien*. A reason can stand alone and after "fordi". */
export const modelProfile: ImportFile['modelProfile'] = {
  model: 'sammen-om-familien',
  rhythms: [
    owed('additional-costs', 'Dækning af merudgifter', '§ 86', '§ 41', 'month', 3, 'I får dækket merudgifter'),
    owed('lost-earnings', 'Tabt arbejdsfortjeneste', '§ 87', '§ 42', 'month', 3, 'I får tabt arbejdsfortjeneste'),
    owed('help-at-home', 'Hjælp og aflastning i hjemmet', '§ 90', '§ 44', 'month', 3, 'I får hjælp og aflastning i hjemmet'),
    owed('assessment', 'Børnefaglig undersøgelse', '§§ 18–22', '§ 50', 'week', 6, 'der er en børnefaglig undersøgelse i gang'),
    owed('supporting-measure', 'Støttende indsats', '§ 32', '§ 52', 'week', 6, 'I får en støttende indsats'),
  ],
}

type Rhythm = ImportFile['modelProfile']['rhythms'][number]

function owed(rule: string, plainName: string, section: string, former: string, unit: 'week' | 'month', count: number, reason: string): Rhythm {
  return { rule, plainName, sections: [section], formerSections: [former], interval: { unit, count }, validFrom: '2024-01-01', reason, isLocked: true }
}

export const team: ImportFile['team'] = {
  members: [
    { name: 'Ellen Grønbæk', title: 'Psykolog', helpsWith: 'Samtaler med forældre og søskende, og råd, når hverdagen låser sig fast' },
    { name: 'Dorthe Sand', title: 'Børnefysioterapeut', helpsWith: 'Bevægelse, balance og øvelser, der kan blive til leg' },
    { name: 'Ruth Bjerre', title: 'Børneergoterapeut', helpsWith: 'Hjælpemidler, spisning, søvn og indretning derhjemme' },
    { name: 'Peter Lykke', title: 'PPR-konsulent', helpsWith: 'Skole- og dagtilbud, udtalelser og overgange' },
    { name: 'Asta Munk', title: 'Talepædagog', helpsWith: 'Sprog, tegn og billedkort' },
    { name: 'Hassan Noor', title: 'Jurist', helpsWith: 'Forklarer afgørelser og klagefrister, så de er til at forstå' },
    { name: 'Vibeke Storm', title: 'Boligrådgiver', helpsWith: 'Trapper, badeværelser og ændringer i boligen' },
    { name: 'Lone Aaby', title: 'Ungevejleder', helpsWith: 'Tiden efter skolen, praktik og vejen mod de 18' },
  ],
}
