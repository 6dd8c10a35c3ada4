/** Invented titles and abstracts in every language that is detected: language, title, abstract. */
export const texts: [language: string, title: string, abstract: string][] = [
  [
    'en',
    'Sparse gradients at the edge of stability',
    'We study how gradient descent behaves when the step size is larger than classical theory allows, and we show that it finds flat minima.',
  ],
  [
    'en',
    'Bayesian inference for stellar spectra',
    'The lecture reviews how priors are chosen when spectra are noisy, with applications to young stars in open clusters.',
  ],
  [
    'en',
    'What is a tropical curve?',
    'An elementary introduction for students: we will draw many pictures and count curves through points in the plane.',
  ],
  [
    'en',
    'On the shape of neural networks',
    'Why do wide networks learn? I will explain recent progress on infinite width limits and discuss what remains open.',
  ],
  [
    'en',
    'Learning to rank with few labels',
    'This paper proposes a simple estimator that needs only a handful of comparisons per item and achieves optimal rates.',
  ],
  [
    'en',
    'Quantum error correction in practice',
    'Recent experiments have demonstrated logical qubits whose error rates fall as the code distance grows.',
  ],
  [
    'fr',
    'Réseaux de neurones et physique statistique',
    'Cet exposé présente les liens entre les verres de spin et l’apprentissage, avec quelques résultats récents sur la capacité de stockage.',
  ],
  [
    'fr',
    'Géométrie des espaces de modules',
    'On s’intéresse à la compactification des espaces de modules de courbes et à ses applications en physique mathématique.',
  ],
  [
    'fr',
    'Apprentissage par renforcement pour la robotique',
    'Nous proposons une méthode qui réduit le nombre d’essais nécessaires et nous la testons sur un bras articulé.',
  ],
  [
    'fr',
    'Équations aux dérivées partielles stochastiques',
    'Le but de ce cours est d’introduire les outils de base, puis de traiter l’équation de la chaleur bruitée.',
  ],
  ['fr', 'Une histoire du calcul', 'De Leibniz à Turing, comment la machine est devenue un objet de pensée.'],
  [
    'fr',
    'Transport optimal et apprentissage',
    'Les distances de Wasserstein fournissent une géométrie naturelle pour comparer des données.',
  ],
  [
    'de',
    'Tiefe Netze und ihre Grenzen',
    'Der Vortrag behandelt die Frage, warum tiefe Netze in der Praxis so gut verallgemeinern, obwohl sie überparametrisiert sind.',
  ],
  [
    'de',
    'Zufällige Matrizen in der Statistik',
    'Wir untersuchen das Spektrum großer Kovarianzmatrizen und leiten daraus Tests für hochdimensionale Daten her.',
  ],
  [
    'de',
    'Algebraische Geometrie für Anfänger',
    'Eine Einführung in Varietäten, Garben und Schemata mit vielen Beispielen und Übungen.',
  ],
  [
    'de',
    'Maschinelles Lernen in der Medizin',
    'Anhand klinischer Studien wird gezeigt, welche Verfahren sich im Alltag bewähren und welche nicht.',
  ],
  [
    'de',
    'Numerik partieller Differentialgleichungen',
    'Vorgestellt werden adaptive Verfahren, deren Fehler sich a posteriori abschätzen lässt.',
  ],
  [
    'de',
    'Optimierung unter Unsicherheit',
    'Robuste Methoden schützen vor ungenauen Daten. Wie teuer ist diese Sicherheit?',
  ],
  [
    'nl',
    'Diepe netwerken voor weersverwachting',
    'In deze lezing laten we zien hoe neurale netwerken sneller en nauwkeuriger voorspellen dan klassieke modellen.',
  ],
  [
    'nl',
    'Meetkunde van getallen',
    'Wij bespreken roosters, korte vectoren en hun rol in de moderne cryptografie.',
  ],
  [
    'nl',
    'Taalmodellen en hun geheugen',
    'Onderzocht wordt hoeveel feiten een taalmodel onthoudt en wanneer het gaat verzinnen.',
  ],
  [
    'nl',
    'Statistiek met kleine steekproeven',
    'Een praktische inleiding voor onderzoekers die met weinig waarnemingen moeten werken.',
  ],
  [
    'nl',
    'Wiskunde in de klas',
    'Hoe leren kinderen redeneren over oneindigheid? We bekijken voorbeelden uit het basisonderwijs.',
  ],
  [
    'sv',
    'Djupa nätverk för klimatmodeller',
    'Vi visar hur neurala nätverk kan ersätta dyra delar av klimatmodeller utan att förlora noggrannhet.',
  ],
  [
    'sv',
    'Slumpmatriser och deras egenvärden',
    'Föredraget ger en översikt över universella lagar för egenvärden hos stora slumpmatriser.',
  ],
  [
    'sv',
    'Maskininlärning i vården',
    'Hur kan sjukhus använda data på ett säkert sätt? Vi diskuterar erfarenheter från tre regioner.',
  ],
  [
    'sv',
    'Talteori och kryptografi',
    'En introduktion till elliptiska kurvor och varför de skyddar våra meddelanden.',
  ],
  [
    'sv',
    'Optimal transport på grafer',
    'Avstånd mellan fördelningar på grafer beräknas med en ny metod som är både enkel och snabb.',
  ],
  [
    'es',
    'Redes neuronales y ecuaciones diferenciales',
    'En esta charla mostramos cómo las redes neuronales resuelven ecuaciones diferenciales con pocos datos.',
  ],
  [
    'es',
    'Geometría de los espacios métricos',
    'Se presentan resultados recientes sobre curvatura en espacios métricos y algunas preguntas abiertas.',
  ],
  [
    'es',
    'Aprendizaje automático para la agricultura',
    'Proponemos un modelo que predice la cosecha a partir de imágenes de satélite y lo validamos en tres países.',
  ],
  [
    'es',
    'Historia de la probabilidad',
    'Desde los juegos de azar hasta la teoría moderna, un recorrido por las ideas principales.',
  ],
  [
    'es',
    'Optimización convexa a gran escala',
    'Los métodos de primer orden permiten tratar millones de variables con garantías de convergencia.',
  ],
  [
    'it',
    'Reti neurali e fisica statistica',
    'Il seminario presenta i legami tra vetri di spin e apprendimento, con alcuni risultati recenti sulla capacità di memoria.',
  ],
  [
    'it',
    'Geometria algebrica computazionale',
    'Vengono introdotti gli strumenti di base e discusse le applicazioni alla robotica.',
  ],
  [
    'it',
    'Modelli linguistici e memoria',
    'Quanti fatti ricorda un modello linguistico, e quando comincia a inventare?',
  ],
  [
    'it',
    'Equazioni della fluidodinamica',
    'Si studia la regolarità delle soluzioni e si propone un nuovo criterio di unicità.',
  ],
  [
    'it',
    'Ottimizzazione robusta',
    'Una introduzione ai metodi che proteggono dagli errori nei dati, con esempi tratti dalla finanza.',
  ],
  [
    'pt',
    'Redes neurais e equações diferenciais',
    'Nesta palestra mostramos como as redes neurais resolvem equações diferenciais com poucos dados.',
  ],
  [
    'pt',
    'Geometria dos espaços métricos',
    'São apresentados resultados recentes sobre curvatura em espaços métricos e algumas questões em aberto.',
  ],
  [
    'pt',
    'Aprendizagem automática na agricultura',
    'Propomos um modelo que prevê a colheita a partir de imagens de satélite e validamo-lo em três países.',
  ],
  [
    'pt',
    'História da probabilidade',
    'Dos jogos de azar à teoria moderna, um percurso pelas ideias principais.',
  ],
  [
    'pt',
    'Modelos de linguagem e memória',
    'Quantos factos um modelo de linguagem consegue lembrar, e quando começa a inventar?',
  ],
];
