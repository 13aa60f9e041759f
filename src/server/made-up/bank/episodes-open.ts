import { any, f, schoolAge, small, teen, told, w } from './episode.ts'

/** The last word of a thread, still without an answer: what a worker asks. */
export const openFromWorker = [
  told(any, w.ask('Passer det, at jeg kommer på besøg i uge {uge}, eller er det bedre at tage den i telefonen?', { asks: 4 })),
  told(any, w.ask('Må jeg sende statusen fra fysioterapeuten videre til {sted}?', { asks: 3 })),
  told(any, w.ask('Skal {makker} være med på næste møde, så {I} kender hinanden, inden jeg skal på ferie?', { asks: 6 })),
  told(any, w.ask('Er der punkter, {I} gerne vil have på dagsordenen? De kan også skrives på under Møder.', { asks: 5 })),
  told(small, w.ask('{lærer} fra {sted} vil gerne holde et kort møde om overgangen til skole. Må jeg finde en tid?', { asks: 4 })),
  told(schoolAge, w.ask('Må {lærer} få at vide, hvad vi talte om sidst, eller skal det blive mellem os?', { asks: 3 })),
  told(teen, w.ask('Vil {barn} selv have en indkaldelse til mødet? Det må {han} gerne, og {han} må også sige nej.', { asks: 5 })),
]

/** What a parent asks. */
export const openFromFamily = [
  told(any, f.ask('Hvad skal {vi} have med til mødet?')),
  told(any, f.ask('Har du hørt noget fra hjælpemiddelcentralen?')),
  told(any, f.ask('Kan aflastningen begynde en time tidligere på fredag?')),
  told(any, f.ask('Er det rigtigt, at kørslen er ændret efter ferien? {Vi} har ikke fået noget brev.')),
  told(schoolAge, f.ask('Kan du være med, når {vi} taler med {lærer} på tirsdag?')),
  told(small, f.ask('{sted} har fået ny leder. Ved hun besked om {barns} aftaler?')),
  told(teen, f.ask('{barn} vil gerne tale med dig alene. Hvordan gør {vi} det?')),
]

/** What stands last and waits for nothing. */
export const lastNews = [
  told(any, f.news('Alt vel her. {barn} er i godt humør.')),
  told(any, f.news('{Vi} har fået brevet, og det er, som du sagde.')),
  told(any, f.thanks('Tak for i dag. Det var et godt møde.')),
  told(any, f.hello('God weekend, når du når dertil.')),
]

/** A greeting or thanks of the worker: it counts as no contact. */
export const courtesies = [
  told(any, w.thanks('Tak, fordi {I} skrev. Det er noteret.')),
  told(any, w.hello('God weekend til {jer} alle.')),
  told(any, w.thanks('Tak for besøget og for kaffen.')),
]

/** When a contact person hands over to another. */
export const farewell = told(any,
  w.info('Hej {navne}. Jeg får nye opgaver fra den første, og {kp} bliver kontaktperson for {barn}. Vi holder et møde sammen, så {I} ikke skal fortælle det hele igen. Tak for den tid, vi har haft.'),
  f.thanks('Det er {vi} kede af, men tak for det hele. Du har gjort en forskel.', { after: 1 }))

/** The first words of all. */
export const welcome = told(any,
  w.info('Hej {navne}. Jeg hedder {kp}, og jeg er kontaktperson for {barn} fra i dag. Min makker er {makker}, som kender det samme som jeg. {Du} kan skrive her, når det passer, også om aftenen. Jeg svarer i løbet af et par hverdage.'),
  f.thanks('Tak for det. Det er rart med ét sted at skrive hen.'))
