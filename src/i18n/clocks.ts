/** Whose clock a time is told by, in each language: pages say it, and so do scripts, which take none of the other words along. */

export const timeOfInEnglish = (place: string) => `${place} time`;
export const whereYouAreInEnglish = '{time} where you are';

/** Cities that French calls otherwise than the time zone database does. */
const cities: Readonly<Record<string, string>> = {
  Algiers: 'Alger',
  Athens: 'Athènes',
  Beirut: 'Beyrouth',
  Brussels: 'Bruxelles',
  Copenhagen: 'Copenhague',
  Jerusalem: 'Jérusalem',
  Lisbon: 'Lisbonne',
  London: 'Londres',
  Montreal: 'Montréal',
  Moscow: 'Moscou',
  Singapore: 'Singapour',
  Vienna: 'Vienne',
  Warsaw: 'Varsovie',
};
const ofPlace = (place: string) => (/^[AEIOUÉÈ]/.test(place) ? `d’${place}` : `de ${place}`);

export const timeOfInFrench = (place: string) => `heure ${ofPlace(cities[place] ?? place)}`;
export const whereYouAreInFrench = '{time} chez vous';
