/** Words that tell what a short text is, in the languages that pages are read in. */

/** Sets of words; a word may be in several. */
export const wordSet = {
  honorific: 1,
  degree: 2,
  particle: 4,
  institution: 8,
  company: 16,
  room: 32,
  online: 64,
  verb: 128,
  functionWord: 256,
  chrome: 512,
  month: 1024,
  role: 2048,
} as const;

const lists: Record<keyof typeof wordSet, string> = {
  honorific: `mr mrs ms miss mx dr prof professor professeur professeure professora professore professorin profesor profesora
    pr mme mlle m.ª mª dª d.ª don doña dom dona sr sra sir dame lord lady rev reverend fr father sister rabbi judge justice herr frau
    dott dott.ssa dottor dottoressa ing ir drs dipl-ing mag lic univ.-prof pd privatdozent dra drª prof.ª profª hon emeritus emerita`,
  degree: `phd ph.d md m.d mph msc m.sc bsc b.sc ma m.a ba b.a mba jd frs fba obe cbe mbe kbe jr sr ii iii iv dphil d.phil esq rn dds
    habil`,
  particle: `de da do dos das du des van von der den del della di la le los las el al bin binti ibn ben ter ten zu zur vom y e i st mac mc
    o' d' 't lo dal dalla dela abu`,
  institution: `university université universität universidad universidade università universiteit univ universitat universitario
    universitaria universitário college institute institut instituto istituto instituut institution school école escuela escola scuola
    hochschule fachhochschule academy académie akademie academia accademia academie faculty faculté fakultät facultad faculdade facoltà
    faculteit department département departamento dipartimento departement dept dept. dep dép laboratory laboratoire laboratorio labor lab labs
    center centre centro zentrum centrum polytechnic polytechnique politécnica politecnico polytechnikum hospital hôpital klinikum clinic
    museum musée museo museu council society société gesellschaft sociedad sociedade società foundation fondation stiftung fundación
    fundação fondazione agency agence observatory observatoire observatorio osservatorio library bibliothèque bibliothek lycée gymnasium
    liceo collège observatorium ministry ministère ministerium archives trust association verein bank seminary conservatoire umr ufr eth
    tu uni royal federal national nationale nacional nazionale state technical technische chair lehrstuhl research recherche forschung
    uniwersytet univerzita univerza universitet universitetet universitatea üniversitesi egyetem yliopisto sveučilište univerzitet politechnika
    instytut institutt høgskolen högskola háskóli universiti universitas team`,
  company: `inc inc. ltd ltd. llc gmbh ag plc corp corp. co co. company sa s.a sarl bv b.v nv spa s.p.a sons bros partners consulting group
    technologies systems solutions press publishing publishers verlag éditions editorial editora editore uitgeverij`,
  room: `room rooms hall building bldg auditorium auditoire auditório auditorio aud lecture theatre theater amphi amphithéâtre anfiteatro
    hörsaal hs seminarraum saal raum aula salle sala salón salon seminario zaal zimmer gebäude bâtiment bât edificio edifício gebouw
    floor étage stock piso planta piano verdieping level campus street str straße strasse road avenue av rue calle rua via plaza platz
    place piazza praça square lane laan straat chapel basement lounge library foyer atrium wing tower house hs1 café bar classroom
    meeting conference suite lab theatre1 palazzo schloss château`,
  online: `zoom online teams webex youtube hybrid virtual remote jitsi bigbluebutton gather visioconférence distanciel ligne línea videocall
    videoconferencia livestream`,
  verb: `is are was were be been has have had do does did can could will would shall should may might must we i you they he she it
    est sont était nous vous ils elle peut sera ont avons ist sind war wird werden wir kann können sie haben hat es son era fue nosotros
    puede será han hemos é são foi nós pode será têm temos è sono era noi può sarà hanno abbiamo zijn wij kunnen wordt worden heeft hebben
    discuss show prove present explain introduce describe`,
  functionWord: `the a an of in on at to for from with without by and or but not as about into between through under over via their its our
    your this that these those which who what how why when where than then so if no new le la les l' un une des du de à au aux et ou dans sur
    pour par avec sans entre chez que qui quoi comment pourquoi ce cette ces son sa ses leur der die das den dem des ein eine einer eines
    einem einen und oder nicht für mit ohne von vom zu zum zur im am auf aus bei nach über unter zwischen wie warum was wer el los las un
    una unos y o del al en con sin por para sobre entre cómo qué como se su sus lo os as um uma e ou do da dos das no na nos nas em com
    sem por para sobre entre il i gli lo uno ed di dei degli delle della dello del dal dalla nel nella con senza per su sul sulla tra fra
    come che het een en of van voor met zonder door bij tussen naar uit op hoe waarom wat wie`,
  chrome: `skip content navigation menu login logout sign home contact search cookies cookie privacy policy copyright rights reserved
    sitemap accessibility next previous more show hide details back top page print share tweet follow subscribe rss calendar download pdf
    slides video recording archive archives upcoming past forthcoming register registration accueil recherche rechercher suivant précédent
    retour imprimer partager mentions légales startseite impressum datenschutz kontakt suche weiter zurück drucken teilen inicio buscar
    siguiente anterior imprimir compartir aviso legal início pesquisar seguinte voltar cerca successivo precedente stampa condividi zoeken
    volgende vorige terug afdrukken delen facebook twitter instagram linkedin wordpress tba tbc`,
  month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli oktober
    dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho
    julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre januari
    februari maart mei augustus monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi
    dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo segunda
    terça quarta quinta sexta lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag pm am uhr`,
  role: `director head chair postdoc postdoctoral researcher student candidate lecturer reader fellow associate assistant scientist
    engineer founder ceo cto manager doctorant doctorante maître professeur directeur directrice chercheur wissenschaftlicher mitarbeiter
    doktorand leiter leiterin investigador investigadora catedrático catedrática ricercatore ricercatrice dottorando onderzoeker
    hoogleraar promovendus author journalist physician developer consultant analyst president`,
};

const setsOfWord = new Map<string, number>();
for (const name of Object.keys(lists) as (keyof typeof wordSet)[]) {
  for (const word of lists[name].split(/\s+/))
    setsOfWord.set(word, (setsOfWord.get(word) ?? 0) | wordSet[name]);
}

/** The sets that a word in lower case belongs to, as bits of `wordSet`; 0 for a word that tells nothing. */
export function setsOf(word: string): number {
  return setsOfWord.get(word) ?? 0;
}
