import { any, notSmall, schoolAge, small, teen } from './episode.ts'

/** One act: `text` follows the owner's name ("Sofie indhenter udtalelse fra PPR"). */
export type PromiseText = { ages: readonly [number, number]; text: string }

export const workerPromises: readonly PromiseText[] = [
  { ages: any, text: 'indhenter udtalelse fra PPR' },
  { ages: any, text: 'rykker hjælpemiddelcentralen for en dato' },
  { ages: any, text: 'sender ansøgningen om merudgifter videre' },
  { ages: any, text: 'aftaler de næste fire weekender med aflastningen' },
  { ages: any, text: 'skriver, hvad ambulatoriet siger om søvn' },
  { ages: any, text: 'finder en dato, hvor begge forældre kan' },
  { ages: any, text: 'undersøger, om nattevagten kan komme en ekstra gang' },
  { ages: small, text: 'taler med {lærer} om en fast plads ved samling' },
  { ages: small, text: 'bestiller et ekstra sæt billedkort' },
  { ages: schoolAge, text: 'aftaler et roligt sted til pauser på {sted}' },
  { ages: schoolAge, text: 'beder kørselskontoret om den samme chauffør' },
  { ages: notSmall, text: 'inviterer {lærer} til næste møde' },
  { ages: teen, text: 'finder tid hos ungevejlederen' },
  { ages: teen, text: 'skriver en side om, hvad der sker, når {barn} fylder 18' },
]

export const familyPromises: readonly PromiseText[] = [
  { ages: any, text: 'sender kvittering for svømning' },
  { ages: any, text: 'skriver ned, hvordan nætterne er i to uger' },
  { ages: any, text: 'taler med fysioterapeuten om øvelserne' },
  { ages: any, text: 'læser statusen og siger, om noget mangler' },
  { ages: any, text: 'spørger mormor, om hun vil være med på mødet' },
  { ages: small, text: 'tager billeder af de ting, {barn} bruger mest' },
  { ages: schoolAge, text: 'øver turen til skole i weekenden' },
  { ages: notSmall, text: 'spørger {barn}, hvad {han} gerne vil have sagt' },
  { ages: teen, text: 'besøger det første sted sammen med {barn}' },
]

export const looseDates = ['når det passer', 'når der er overskud', 'før næste møde', 'i løbet af måneden'] as const

export const moveReasons = [
  'PPR har først tid i næste uge.', 'Jeg har været syg og når det ikke før.', 'Leverandøren har flyttet leveringen.', 'Vi venter på svar fra ambulatoriet.',
] as const
