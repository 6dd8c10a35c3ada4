/** Words that tell the parts of a reference apart, in several languages. */

const lists = {
  month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli oktober dezember
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro
    outubro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus spring summer
    autumn fall winter`,
  journal: `journal j journ proceedings proc transactions trans annals ann annales annali annalen archive archives archiv arch bulletin bull revue
    rev revista rivista review reviews letters lett acta studies stud quarterly q magazine mag communications comm commun mitteilungen
    zeitschrift z zeitung jahrbuch monthly notices comptes rendus cahiers actes advances adv science sci nature lecture notes lncs math phys chem
    biol med psychol econ philos soc am amer sociology american european international research res physical society times newspaper gazette
    tidsskrift tijdschrift časopis zeszyty żurnal boletín boletim bollettino giornale inventiones duke astrophysical apj mnras preprint arxiv`,
  meeting: `proceedings proc conference conf symposium symp workshop congress meeting colloquium annual international in: advances notes handbook
    encyclopedia encyclopaedia companion essays actes atti tagungsband presented poster session`,
  publisher: `press publisher publishers publishing verlag éditions editions editorial edizioni editore editora uitgeverij university univ company co
    sons wiley springer elsevier routledge sage blackwell academic macmillan penguin harper oxford cambridge mcgraw-hill prentice addison-wesley
    birkhäuser kluwer norton knopf random puf gallimard seuil suhrkamp inc ltd books house institute ams siam acm ieee mit north-holland
    presses librairie vandenhoeck gruyter brill plenum dover freeman holt dunod hermann masson armand colin nathan droz vrin harmattan`,
  place: `york london paris berlin cambridge oxford chicago boston amsterdam philadelphia washington princeton francisco angeles ca ma ny nj dc il pa
    md ct tx va usa uk england germany france netherlands canada australia heidelberg munich münchen wien vienna zürich zurich basel milano roma
    madrid barcelona buenos aires méxico mexico são paulo lisboa stockholm copenhagen københavn oslo leipzig stuttgart frankfurt göttingen
    tübingen hamburg köln bern geneva genève bruxelles brussels leuven louvain dordrecht leiden utrecht praha prague warszawa kraków moscow
    moskva toronto montréal montreal sydney melbourne tokyo delhi hillsdale englewood cliffs thousand oaks reading berkeley stanford haven ithaca
    baltimore edinburgh manchester dublin torino bologna firenze napoli lyon rennes grenoble toulouse`,
  editor: `ed eds editor editors edited hrsg hg éd éds dir coord org orgs a cura di sous la direction herausgegeben editado red`,
  pages: `p pp page pages pg s ss pag págs pp. seiten p. s.`,
  volume: `vol vols volume volumes v no nr nos number issue bd band tome t tom n n° nº no° jg jahrgang heft fasc part suppl supplement iss`,
  genre: `thesis dissertation phd ph.d master's diploma report technical tech manuscript unpublished draft mimeo working paper patent letter
    communication preprint habilitation thèse mémoire diplomarbeit tesi tese tesis rapport bericht`,
  retrieved: `retrieved accessed available url doi http https online consulté abgerufen disponible disponível web access from last visited isbn issn`,
  edition: `edition edn auflage aufl édition edición edição edizione rev revised reprint reprinted`,
  translator: `trans translated transl translator translation traduit traducción tradução übersetzt übers traduzione`,
  joins: `and & et und y e i en with`,
  opening: `in in: dans`,
  ending: `al al. others`,
} as const;

const names = Object.keys(lists) as (keyof typeof lists)[];
const setsOfWord = new Map<string, number>();
names.forEach((name, bit) => {
  for (const word of lists[name].split(/\s+/)) setsOfWord.set(word, (setsOfWord.get(word) ?? 0) | (1 << bit));
});

/** The sets that a word in lower case belongs to, a bit for each; 0 for a word that tells nothing. */
export function citationSetsOf(word: string): number {
  return setsOfWord.get(word) ?? 0;
}
