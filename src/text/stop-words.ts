/** Words that say little of what a text is about: those that every abstract uses. The small words are in a file of their own. */

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Words of abstracts: verbs, adverbs and praise. They part phrases. Folded, without plural. */
export const wordsOfAbstracts = set(`
  achieve achieved achieving achievement add adding address addressed addressing advance advanced advancing aim aimed aiming allow allowed allowing analyse
  analyze analyzed analyzing analysing appear applied apply applying arise arising argue assume attain attracted available based be become becoming begin
  believe belong bring bringing broad build building built call called capable carefully carry case cast challenging characterize choose
  chosen claim clear combine combined combining come common commonly compare compared comparing compelling compute computed computing conclude
  conduct conducted confirm connect consider considered considering consist consistent consistently constitute construct constructed
  constructing contain contrast contribute contribution corresponding create creating critical crucial current currently deal define defined demonstrate
  demonstrated demonstrating depend derive derived describe described describing design designed designing desirable despite determine determining develop
  developed developing devise different difficult directly discover discovered discuss discussed display dominant drawn drive driven due easily easy
  effective effectively efficient efficiently elegant elucidate emerge emerging employ employed employing enable enabled enabling encounter encourage enhance
  enhanced enhancing ensure ensuring entire equip especially essential establish established estimate estimated evaluate evaluated evaluating
  examine example excellent exceed exhibit exhibiting exist existing expect expected explain exploit exploiting explore explored exploring extend
  extended extending extensive extensively extract extracted extracting extremely face facilitate fail fall fast faster find finding focus focusing
  follow followed following formulate found frequently full fully fundamental gain gained general generally generate generated generating
  give given giving go good great greatly grow growing guide handle help high higher highlight highly hold hope huge hundred identify
  identifying illustrate implement implemented important impose impossible impressive improve improved improvement improving include included including
  incorporate incorporating increase increased increasing increasingly individual induce inform insight inspire inspired integrate
  integrated integrating interesting introduce introduced introducing investigate investigated involve involving issue keep key know known
  lack large largely larger lead leading learn learned learnt leave less let leverage leveraged leveraging lie light like likely limit limited
  limiting long look low lower made main mainly maintain maintaining make making manner match mean measured meet mention mere
  mitigate modern moderate motivated naive natural naturally necessary need needed new nontrivial notable notably note novel obtain obtained obtaining
  occur offer offering open operate optimal outperform outperformed outperforming overcome overview paper particular particularly pave perform performed performing play
  poor popular possess possible possibly potential potentially powerful practical practically precise predict predicted
  predicting preferable present presented presenting preserve prevent previous previously prior probably produce produced producing prominent
  promise promising propose proposed proposing prove proven provide provided providing pursue put question quick quickly raise reach
  real recent recently reduce reduced reducing refer regardless relate related relative relatively release relevant reliable reliably rely relying remain
  remarkable remarkably replace report reported represent represented require required requiring resp respectively result resulting reveal revealing rich role rule
  run see seek seem select selected separately serve set shed short show showed showing shown significant significantly similar similarly
  simple simply simultaneous simultaneously single slow small smaller solve solved solving sophisticated source special specific specifically start
  straightforward strong strongly study studied studying suboptimal substantial substantially success successful successfully sufficient suffer suggest
  suggesting suitable suited superior superiority support surprisingly tackle take taken taking talk target tend term test tested
  theoretically therein think time together top traditional treat true truly try turn type typical typically understand understanding understood
  underlying unify unified unique unlike unprecedented unseen use used useful usefulness using utilize utilized utilizing valid validate validated
  valuable various vast verify view vital way well wide widely widespread work worked working world worse worst write yield yielding
  able according additional additionally alternative amount apart appropriate arbitrary art aspect basic best better big certain close closely
  complete comprehensive considerable conventional costly curiously delicate effect empirical empirically equal equally exact exactly explicit
  explicitly extra fact fascinating final former fresh further generic half holy inherent inherently initial initially innovative interest intriguing
  latter little major maximum minimum million modest multiple numerous opposite original overall partial perfect performance plain popularly
  primary principal proper prospective range rapid rapidly ready reasonable recognized regard robustly self series serious sole state
  standard step strict striking sub subsequent subtle super sure systematic systematically tool total tremendous ultimate ultra
  unclear uncover variety vary varying whole year joint co accuracy experiment benchmark
  montrer montrons presenter presentons expose travail travaux resultat resultats article methode methodes nouvelle nouvelles nouveau
  seminar colloquium invited announce announced announcement confirmed
  seminaire apercu but donner rappele rappeler etudier etudions verrons expliquer expliquerons commun collaboration
  vortrag vortrage vortrags vortragende arbeit arbeiten ergebnis ergebnisse ergebnissen einfuhrung anwendung anwendungen zusammenfassung
  neue neuen neuer neues zeigen zeigt gezeigt untersuchen untersucht vorstellen stellen erklaren geben gegeben gemeinsam gemeinsame gemeinsamen ziel
  uberblick folgt heute verwenden verwendet betrachten diskutieren
  charla seminario conferencia ponencia trabajo trabajos resultado resultados introduccion aplicacion aplicaciones presentamos presentar
  presentaremos mostrar mostramos mostraremos demostramos estudiamos estudiar veremos explicaremos objetivo nuevo nueva nuevos nuevas hoy
`);

/** Nouns that a topic may hold but not be made of: "model" alone says nothing, "diffusion model" does. Folded, without plural. */
export const commonNouns = set(`
  ability access activity algorithm analysis application applicability approach approximation architecture area assumption attempt attention author baseline
  behavior behaviour block book capability capacity category challenge change characteristic choice class comparison complexity component
  computation computational computer concept condition configuration constraint construction context control cost course criterion data dataset definition
  degree demand density description development device difference dimension dimensional direction discovery distribution domain dynamic
  dynamics efficiency effort element end environment equation error estimation evaluation evidence experimental experience
  expert explanation exploration expression extension feature field form format foundation framework function future gap goal group growth
  human hundred idea image impact implementation importance improvement increase inference influence information input instance
  intelligence interaction interpretation introduction iteration knowledge label layer learning lecture level library life limitation linear link list literature local
  loss machine majority mathematical mathematic mathematics mean means measure measurement mechanism memory method methodology
  metric mode model modeling modelling module network neural nature neuron node non nonlinear notion object objective observation operation operator
  optimization order output pair parameter part participant path pattern people performance period person perspective phase phenomenon physical physics piece
  pipeline platform point population position power practice precision prediction principle problem procedure process
  processing product program progress project property protocol purpose quality quantity random rate ratio reason recognition reference
  regime region relation relationship representation requirement research researcher resource response robustness sample scale scenario
  scheme science scientific scientist score section selection sense sequence set setting shape side signal simulation situation size solution
  space speed stage statistic statistical strategy strength structure subject success summary system task team technique technology test
  theorem theoretical theory thing topic training trend tutorial unit update use user usage value variable variant variation
  vector version vision volume weight width depth word task-specific deep artificial intelligence supervised unsupervised learner
  previous datum code number abstract speaker slide guest recording exercise
`);
